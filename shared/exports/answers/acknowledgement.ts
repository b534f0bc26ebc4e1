import * as z from 'zod'
import { countyCode, instant, sha256, subject, ulid } from '../../domain/ids.ts'
import { paymentWord, unmatched } from '../../domain/payment-answer.ts'
import { kept } from '../batch.ts'
import { type FileFault, rowFault } from './row-fault.ts'

const counts = z.strictObject({ paid: z.int(), refused: z.int(), same: z.int(), unmatched: z.int() })
export type Counts = z.infer<typeof counts>

/**
 * A payment acknowledgement: read when it has been looked at, open while its rows are worked through, done when each has come
 * to something. Its id is the hash of its bytes, so that the same file is the same acknowledgement.
 */
export const acknowledgement = z.strictObject({
  file: sha256,
  county: countyCode,
  status: z.enum(['read', 'open', 'done']),
  format: z.enum(['csv', 'json']),
  size: z.int(),
  rows: z.int(),
  readAt: instant,
  readBy: subject,
  readByName: z.string(),
  /** Who confirmed it last: every row of that time is answered in that person's name. */
  confirmed: z.strictObject({ at: instant, by: subject, name: z.string() }).nullable(),
  /** As it is kept from the first confirmation on. */
  kept: kept.nullable(),
  counts: counts.nullable(),
})
export type Acknowledgement = z.infer<typeof acknowledgement>

/** What a row is: something said of a line, or what is wrong with it. Its number is the one a spreadsheet shows. */
export const answerRow = z.strictObject({
  row: z.int().min(1),
  word: paymentWord.nullable(),
  fault: rowFault.nullable(),
})
export type AnswerRow = z.infer<typeof answerRow>

/** A file as its rows, or why it has none that can be read. */
export type FileRead =
  | { format: Acknowledgement['format']; rows: AnswerRow[] }
  | { fault: FileFault; missing?: string[] }

const outcome = z.enum(['paid', 'refused', 'same', 'malformed', ...unmatched.options])
export type Outcome = z.infer<typeof outcome>

/** What came of a row, in whose name, and the instalment that took the place of a refused one. */
export const rowOutcome = z.strictObject({
  ...answerRow.shape,
  outcome,
  case: ulid.optional(),
  instead: z.int().optional(),
  at: instant,
  by: subject,
  byName: z.string(),
})
export type RowOutcome = z.infer<typeof rowOutcome>

const final: readonly Outcome[] = ['paid', 'refused', 'same']
/** Nothing more can come of the row. */
export const isFinal = (outcome: Outcome): boolean => final.includes(outcome)
