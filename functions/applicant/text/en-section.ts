import type { svDocument, svDocuments, svSection, svUploading } from './sv-section.ts'

export const enSection: typeof svSection = {
  next: 'Save and continue',
  save: 'Save and go to the overview',
  saved: 'The answers are saved.',
  unknown:
    'The form held information that is not in the application. Nothing has been saved. Check the answers and save again.',
  conflict: {
    title: 'Somebody else has made changes at the same time',
    text: (name: string, at: string) =>
      `${name} saved this part on ${at}, after you had opened it. No text is lost. Choose what should stand for each answer.`,
    save: 'Save what is chosen',
    edit: 'Edit before I save',
  },
}

export const enDocuments: typeof svDocuments = {
  title: 'Attachments',
  intro:
    'You can attach documents that support the application. It is not a requirement. Attachments become official documents (allmänna handlingar) when you send in.',
  fileRules: 'PDF, DOCX, XLSX, ODT, PNG or JPEG. At most 25 MB.',
  rules: 'PDF, DOCX, XLSX, ODT, PNG or JPEG. At most 25 MB for each file and at most 20 files.',
  individuals: 'Do not attach any documents with information about individual persons.',
  caption: 'Attached files',
  none: 'No files are attached.',
  name: 'File',
  size: 'Size',
  state: 'Check',
  change: 'Change',
  remove: 'Remove',
  edit: 'Describe or replace',
  file: 'Choose a file',
  upload: 'Upload the file',
  full: 'You have attached 20 files, which is the most. Remove a file if you need room for another.',
  back: 'To the overview',
  waiting: 'Being checked',
  waitingHint: 'It does not stop you from sending in.',
  clean: 'Accepted',
  notScanned: 'not checked for viruses',
  refused: 'Not accepted',
  notConfirmed: 'Not confirmed',
  reasons: {
    empty: 'The file is empty.',
    'too-large': 'The file is larger than 25 MB. Split or compress it.',
    'ending-not-allowed': 'The file type is not received. Save the file again as a PDF.',
    'not-what-it-says':
      'The content does not agree with the file extension. Save the file again in the right format.',
    'active-content': 'The file contains macros, scripts or embedded files. Save it again without them.',
    encrypted: 'The file is protected by a password. Remove the protection and upload it again.',
    exploding: 'The file unpacks to an unreasonable amount of content.',
    infected: 'The file contains malicious code.',
  },
  otherReason: 'The file could not be received.',
  takenOut: 'No longer part of the application',
  notices: {
    received: 'The file is uploaded and is being checked.',
    none: 'No file was chosen. Choose a file and upload it.',
    unfinished: 'The upload was not completed, so no file has come in. Choose the file and try again.',
    again:
      'The file could not be added from a page that has already been used. Choose the file and upload it again.',
    full: 'The file was not added, because you already have 20 files. Remove a file first.',
    'too-large': 'The file is larger than 25 MB and cannot be accepted.',
    removed: 'The file is removed.',
    several: 'The files are uploaded and are being checked.',
    described: 'The description is saved.',
    replaced: 'The file is replaced. The new file is being checked.',
    kept: 'The file stays in the application.',
    out: 'The file is taken out of the application when you send in the change.',
  },
}

export const enDocument: typeof svDocument = {
  describe: 'Description',
  describeHint:
    'What the file shows, for example “Timetable for the supported accommodation”. The county administrative board sees the description.',
  save: 'Save the description',
  replace: 'Replace the file',
  replaceText: 'The new file takes the place of the old one and keeps the description.',
  newFile: 'Choose a new file',
}

/** What the page's script says of files on their way. `#` is where the file's name stands. */
export const enUploading: typeof svUploading = {
  several: 'Choose one or more files',
  upload: 'Upload the files',
  going: '#: being uploaded',
  done: '#: uploaded',
  tooLarge: '#: larger than 25 MB. Split or compress the file.',
  full: '#: you already have 20 files. Remove a file first.',
  failed: '#: could not be uploaded. Check the connection and choose the file again.',
  none: 'No file is chosen. Choose one or more files.',
  again: 'Show the attached files',
}
