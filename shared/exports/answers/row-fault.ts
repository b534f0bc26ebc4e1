import * as z from 'zod'

/** What is wrong with a row of an acknowledgement; the words stand with the page. */
export const rowFault = z.enum([
  'shape',
  'batch',
  'line',
  'status',
  'date',
  'reference',
  'reason',
  'amount',
  'text',
])
export type RowFault = z.infer<typeof rowFault>

/** Why a file cannot be read as an acknowledgement at all. */
export const fileFaults = [
  'missing',
  'too-large',
  'too-many-rows',
  'not-text',
  'not-csv',
  'no-heading',
  'not-json',
  'not-schema',
  'no-rows',
] as const
export type FileFault = (typeof fileFaults)[number]
