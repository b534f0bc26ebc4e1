import type { svFiles } from './sv-files.ts'

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
  receipt: 'Receipt (PDF)',
}
