import * as z from 'zod'
import { measureKind } from '../domain/application.ts'
import { countyCode, day, orgId, sha256, ulid } from '../domain/ids.ts'
import { ore } from '../domain/money.ts'

/** A line of an export batch: all finance needs to pay, and to find its way back to the decision (verifikation). */
export const paymentRow = z.strictObject({
  batch: z.string().regex(/^\d{4}-\d+$/),
  line: z.int().min(1),
  case: ulid,
  diaryNumber: z.string().nullable(),
  decision: z.int().min(1),
  decidedOn: day,
  decider: z.string(),
  receiver: z.string(),
  organisationNumber: z.string().nullable(),
  /** Where and under what reference the receiver wants it, as they wrote it; empty when they did not. */
  account: z
    .strictObject({ bankgiro: z.string(), plusgiro: z.string(), reference: z.string() })
    .default({ bankgiro: '', plusgiro: '', reference: '' }),
  orgId,
  county: countyCode,
  kinds: z.array(measureKind),
  budgetYear: z.int(),
  instalment: z.int().min(1),
  /** Öre; negative on a line that takes back another. */
  amount: ore,
  payOn: day,
  reportLastDay: day.nullable(),
  letterFile: z.string(),
  letterSha256: sha256,
  /** `<batch>/<line>` of the line this one corrects. */
  corrects: z.string().nullable(),
})
export type PaymentRow = z.infer<typeof paymentRow>
