import type { svVerify } from './verify-sv.ts'

export const enVerify: typeof svVerify = {
  title: 'Check a receipt',
  lead: 'Whoever sends an application gets a receipt (kvittens). Here anyone can check that it is as it was when it was given.',
  file: 'The receipt as a file',
  fileHint:
    'Choose the PDF that was downloaded from the service, or the file kvittens.json. A printout, or a PDF that was saved anew, cannot be checked. The file is not kept.',
  pasted: 'Or paste what is in kvittens.json',
  go: 'Check',
  again: 'Check another receipt',
  problems: {
    missing: 'Choose a file, or paste what is in kvittens.json.',
    unreadable:
      'This is no receipt from the service, or it is too damaged to be read. Choose the file that was downloaded from the service.',
  },
  results: {
    published: 'The receipt is right and published',
    consistent: 'The receipt agrees with itself, but is not published yet',
    overdue: 'The receipt agrees with itself, but is not published',
    changed: 'The receipt has been changed',
    notProved: 'The receipt cannot be confirmed',
  },
  published: (number: number, day: string) => `It stands under root ${number}, published for ${day}.`,
  consistent:
    'No single fact in it has been changed. It is published the night after the day the application came in. Check again then: only then can it be seen that the whole receipt is genuine.',
  overdue:
    'A receipt for that day should have been published by now. Ask the county administrative board before you rely on it.',
  changed: 'Do not rely on it. This is not as it was when the receipt was given:',
  notProved:
    'Its proof does not lead to a published root. Ask the county administrative board before you rely on it.',
  places: {
    format: 'what kind of file it says it is',
    case: 'the designation of the case',
    county: 'the county',
    applicant: 'the applicant',
    round: 'the call for applications',
    receivedAt: 'when the application came in',
    lastDay: 'the last day to apply',
    inTime: 'whether the application came in on time',
    contentHash: 'the checksum of the application',
    event: 'the event in the chain of the case',
    sha256: 'the checksum of the receipt',
    unbound:
      'the designation of the case, the county, the name of the applicant, or the checksum of the receipt',
    written: 'some character in the data file, outside the facts themselves',
    pages: 'the pages of the PDF or something else in it, outside the facts themselves',
  },
  facts: {
    caption: 'What the receipt says',
    case: 'Designation of the case',
    county: 'County administrative board',
    applicant: 'Applicant',
    receivedAt: 'Came in',
    lastDay: 'Last day to apply',
    inTime: 'On time',
    late: 'After the last day',
    contentHash: 'Checksum of the application (SHA-256)',
    root: 'Root',
  },
  proof: 'Download the proof (JSON)',
  how: {
    title: 'How it works',
    paragraphs: [
      'The receipt holds a checksum of everything that was sent, and the first event of the case. If anything is changed, the checksums no longer agree.',
      'Each night the receipts of the day are counted together into one checksum, a root (a Merkle tree as in RFC 6962). The root is published here, and each root holds the checksum of the one before. A receipt that stands under a root can therefore not be replaced afterwards, not by the county administrative board either.',
      'A day without applications has no root. A receipt that was ready after the root of its day was made stands under the next one.',
    ],
  },
  roots: {
    caption: 'Published roots',
    number: 'Number',
    day: 'Day',
    size: 'Receipts',
    root: 'Root (SHA-256)',
    file: 'File',
    download: 'Download',
    downloadOf: (number: number) => `root ${number} (JSON)`,
    none: 'No root is published yet. The first comes the night after a day when an application has come in.',
  },
}
