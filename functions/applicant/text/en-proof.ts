import type { svProof } from './sv-proof.ts'

/** What the receipt's page says of how it can be proved. */
export const enProof: typeof svProof = {
  title: 'Prove when the application came in',
  intro:
    'The receipt (kvittens) can be checked by anyone, also without signing in. Save the PDF file as it is. The same information is in it as data.',
  data: 'Download the data of the receipt (JSON)',
  inclusion: 'Download the proof that the receipt is published (JSON)',
  published: (number: number, day: string) =>
    `The receipt is published under root ${number}, for ${day}. It cannot be changed afterwards.`,
  waiting:
    'The night after the day the application came in, a checksum of all the receipts of that day is published. Then you can download a proof that yours is among them.',
  check: 'Check the receipt',
}
