import type { svAuthorityProof } from './sv-authority-proof.ts'

/** The document that shows a signatory's authority, handed in after the application. */
export const enAuthorityProof: typeof svAuthorityProof = {
  title: 'Document that shows authority',
  link: 'Hand in the document that shows authority',
  intro:
    'Hand in the document that shows your right to represent the organisation, for example the delegation or the power of attorney. The case goes on meanwhile.',
  promised: 'Promised by',
  document: 'Document handed in',
  state: 'Assessment of the county administrative board',
  states: {
    waiting: 'Has come in and has not been assessed yet',
    accepted: 'Shows the authority',
    insufficient: 'Is not enough, hand in another document',
  },
  note: 'Reasons of the county administrative board',
  none: 'No document has been handed in',
  file: 'Choose the document',
  uploaded: 'The file is uploaded but not yet handed in to the county administrative board.',
  chosen: 'File',
  other: 'Choose another file',
  public: 'When you hand it in, it becomes an official document (allmän handling).',
  send: 'Hand in the document',
  sent: 'The document has come in to the county administrative board.',
  attached: 'The document that shows the authority came with the application.',
  accepted: 'The county administrative board has accepted the document. You do not need to hand in any more.',
  cannot: 'No document can be handed in, because the case is closed.',
  notAsked: 'There is no authority to show in this case.',
}
