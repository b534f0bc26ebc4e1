import type { svForm } from './sv-form.ts'

/** `5 § 1` and `6 § andra stycket` as an English page names them. */
const section = (paragraph: string): string =>
  paragraph
    .replace(/(\d+) §/, 'Section\u00a0$1')
    .replace(' första stycket', ', first paragraph')
    .replace(' andra stycket', ', second paragraph')
    .replace(/ (\d)$/, ', $1')

export const enForm: typeof svForm = {
  required: (paragraph: string) => `Required by ${section(paragraph)}.`,
  asked: 'The county administrative board asks.',
  optional: 'Optional.',
  choose: 'Choose',
  ownCost: 'We ourselves',
  notAmong: (name: string) => `${name} (not among the partners)`,
  allRequired: (paragraph: string) => `Required by ${section(paragraph)}.`,
  allAsked: 'The county administrative board asks in order to decide.',
  allOptional: 'The county administrative board asks. You may leave these questions empty.',
  problems: {
    characters:
      'Remove the characters shown as \uFFFD. They do not show in ordinary text and cannot be saved.',
    oneLine: 'Write the answer on one line.',
    words: (limit: number, used: number) =>
      `Shorten the text to at most ${limit} words. It is now ${used} words.`,
    long: (limit: number) => `Shorten the text to at most ${limit} characters.`,
    personalNumber:
      'The text holds something that looks like a personal identity number. Remove it. If it is a telephone number, write it like this: 070-123 45 67.',
    email: 'Write the e-mail address with @ and a dot, for example namn@exempel.se.',
    phone: 'Write the telephone number in digits, for example 013-20 60 00.',
    amount: 'Write the amount in digits, for example 250 000.',
    wholeKronor: 'Write the amount in whole kronor, without öre.',
    largeAmount: 'The amount is too large. Write at most 999 999 999 kronor.',
    bankgiro: 'Write the bankgiro number with seven or eight digits, for example 5050-1055.',
    plusgiro: 'Write the plusgiro number with two to eight digits, for example 1234-4.',
    checkDigit: 'The number has the wrong check digit. Check the digits.',
    year: (first: number, last: number) => `Choose a year from ${first} to ${last}.`,
    option: 'Choose among the alternatives.',
    items: (limit: number, what: string) => `Remove some so that there are at most ${limit}: ${what}.`,
  },
  pasted: 'Paste costs',
  paste: {
    noRows: 'Paste at least one row with a cost.',
    year: 'Write a year.',
    option: (known: string) => `Write one of ${known}.`,
    at: (row: number, column: string, problem: string) => `Row ${row}, column ${column}: ${problem}`,
    columns: (row: number, most: number) => `Row ${row} has more than ${most} columns.`,
    more: (count: number) => `${count} more errors.`,
  },
  mismatch: {
    title: 'Something in the budget is not right.',
    intro: 'That does not stop you from saving or sending.',
    funding: (year: number, over: string) =>
      `Own and other funding in ${year} is ${over} more than the costs of that year.`,
    partner: (name: string) => `${name} is not among the partners.`,
    smallest: (requested: string) => `The smallest amount is more than what you apply for, ${requested}.`,
  },
  measure: (place: number) => `Measure ${place}`,
  measureColumn: 'Measure',
  budget: 'Budget',
  own: 'Own money',
  other: 'Money of others',
  requested: 'Applied for',
  allYears: 'All years',
  remove: 'Remove',
  save: 'Save',
  total: 'Sum',
  costs: 'Costs',
  year: 'Year',
  itemAbsent: 'Is not here.',
  itemEmpty: 'Nothing filled in.',
  amount: 'Amount',
  noCosts: 'You have not written any costs.',
  noMeasures: 'You have not described any measure.',
  noPartners: 'You have not named any partner.',
  notAsked: 'The county administrative board asks nothing in this part.',
  missingParts: {
    measures: 'Measures',
    description: 'What you will do',
    costs: 'Costs',
    need: 'Which need the measures shall meet',
    'follow-up': 'How the measures are to be followed up',
    areas: 'Which areas the application concerns',
    contact: 'Name and e-mail of the contact person',
    bars: 'Other state grants and obligations by law (Section 4)',
  },
  ofMeasure: (number: number) => `Measure ${number}: `,
}
