import type { ListWords } from './in-english.ts'

/** The cost lines of a measure in English. */
export const costWords: ListWords = {
  item: 'Cost',
  itemInText: 'cost',
  hint: 'Required by Section\u00a05. Estimate each cost by itself, with one line for each year. Write the whole cost as the amount and do not subtract what you or somebody else pays: what you apply for is worked out from what you write. Name a partner if somebody other than you has the cost.',
  add: 'Add a cost',
  fields: {
    what: { label: 'What the money is for' },
    kind: {
      label: 'Kind of cost',
      options: {
        staff: { text: 'Staff' },
        services: { text: 'Consultants and services' },
        premises: { text: 'Premises' },
        travel: { text: 'Travel' },
        material: { text: 'Material and information' },
        training: { text: 'Training' },
        other: { text: 'Other' },
      },
    },
    year: { label: 'Year' },
    amount: { label: 'Amount' },
    own: { label: 'Own funding' },
    other: { label: 'Other funding' },
    partner: { label: 'Partner' },
  },
  pasted: {
    label: 'Paste costs from a spreadsheet',
    hint: 'One cost a row, with the columns in the same order as here: what the money is for, kind of cost, year, amount, own funding, other funding, partner. The last three can be left out. Columns are separated by tab or semicolon. Öre are rounded to whole kronor. Kinds of cost are written as in the list.',
    button: 'Add the rows',
  },
}
