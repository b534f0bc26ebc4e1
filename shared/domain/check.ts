import * as z from 'zod'

/** What is checked of a case as a whole; both bars of 4 § are checked measure by measure and line by line. */
export const checkItems = [
  'applicant',
  'county',
  'in-time',
  'measures',
  'need',
  'follow-up',
  'authority',
  'documents',
] as const
export const checkItem = z.enum(checkItems)
export type CheckItem = z.infer<typeof checkItem>

export const checkOutcome = z.enum(['ok', 'to-complete', 'not-ok'])
export type CheckOutcome = z.infer<typeof checkOutcome>

export const check = z.strictObject({ item: checkItem, outcome: checkOutcome, comment: z.string() })
export type Check = z.infer<typeof check>

/** The time an application came in cannot be completed afterwards. */
export const outcomesOf = (item: CheckItem): readonly CheckOutcome[] =>
  item === 'in-time' ? ['ok', 'not-ok'] : checkOutcome.options
