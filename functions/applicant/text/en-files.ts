import type { svAnswerFiles, svChangeFiles, svFiles, svUnsent } from './sv-files.ts'

export const enFiles: typeof svFiles = {
  caption: 'Documents for your own register',
  intro: 'Each document is a PDF in Swedish with what applied when it came in or was sent.',
  file: 'Document',
  at: 'Time',
  Submitted: 'The application as it first came in (PDF)',
  ApplicationChanged: 'Changed application (PDF)',
  CompletionAnswered: 'The application after completion (PDF)',
  CompletionAsked: 'Request for completion (PDF)',
  InjunctionIssued: 'Order to remedy a defect (PDF)',
  LetterIssued: 'Decision (PDF)',
  AppealHandedOver: 'The appeal handed over to the administrative court (PDF)',
  AppealDismissed: 'Decision to dismiss the appeal (PDF)',
  receipt: 'Receipt (PDF)',
}

export const enUnsent: typeof svUnsent = {
  caption: 'Uploaded files that have not been handed in',
  intro:
    'The files were uploaded after the application came in. They are not part of the case, and the county administrative board does not see them. If a file should be part of the case, upload it again where it is handed in:',
  file: 'File',
  size: 'Size',
  came: 'Uploaded',
  goes: 'Removed on',
  change: 'Change',
  answer: 'Send the file with a completion',
  changed: 'Send the file with a change of the application',
  write: 'Ask the county administrative board how the file can be handed in',
}

export const enAnswerFiles: typeof svAnswerFiles = {
  title: 'Files for the answer',
  intro:
    'The files are sent in together with your answer. Until then only your organisation sees them. When you send in they become official documents (allmänna handlingar).',
  none: 'No files go with the answer.',
  link: 'Add or remove files',
  first:
    'What you have written on the page is saved and is there when you come back. Only you see it until then.',
  full: 'You cannot add more files. Remove a file if you need room for another.',
  back: 'To the answer',
}

export const enChangeFiles: typeof svChangeFiles = {
  title: 'Attachments to the application',
  intro:
    'Here you add, replace and remove attachments. The changes apply when you send in the changed application; until then only your organisation sees them. The version that you sent in first keeps its attachments.',
  none: 'The application has no attachments.',
  link: 'Change attachments',
  first: enAnswerFiles.first,
  full: 'You have 20 attachments, which is the largest number. Remove one if you need room for another.',
  back: 'To the changed application',
  replace: 'Replace',
  out: 'Removed when you send in the change',
  keep: 'Let it stay',
}
