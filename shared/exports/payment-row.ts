import * as z from 'zod'
import { account, noAccount } from '../domain/account.ts'
import { area, measureKind } from '../domain/application.ts'
import { coding, noCoding } from '../domain/coding.ts'
import { countyCode, day, orgId, sha256, ulid } from '../domain/ids.ts'
import { lineKind } from '../domain/instalment.ts'
import { ore } from '../domain/money.ts'

/**
 * A line of an export batch: all finance needs to pay, and to find its way back to the decision (förordning 2000:606
 * 13 §). What has a default was not on the lines of the first batches.
 */
export const paymentRow = z.strictObject({
  batch: z.string().regex(/^\d{4}-\d+$/),
  line: z.int().min(1),
  case: ulid,
  diaryNumber: z.string().nullable(),
  decision: z.int().min(1),
  decidedOn: day,
  decider: z.string(),
  /** Who locked the batch: never somebody who prepared or decided the case (DESIGN 2). */
  attestedBy: z.string().default(''),
  receiver: z.string(),
  organisationNumber: z.string().nullable(),
  /** The receiver in the authority's own supplier register. */
  supplierNumber: z.string().nullable().default(null),
  /** Where and under what reference the receiver wants it, as they wrote it; empty when they did not. */
  account: account.default(noAccount),
  orgId,
  county: countyCode,
  kinds: z.array(measureKind),
  areas: z.array(area).default([]),
  budgetYear: z.int(),
  instalment: z.int().min(1),
  kind: lineKind.default('payment'),
  /** Öre; negative on a line that takes back another. */
  amount: ore,
  coding: coding.default(noCoding),
  payOn: day,
  /** Whether the decision has conditions (7 §); null where nobody had asked. */
  conditions: z.boolean().nullable().default(null),
  reportLastDay: day.nullable(),
  letterFile: z.string(),
  letterSha256: sha256,
  /** `<batch>/<line>` of the line this one corrects. */
  corrects: z.string().nullable(),
})
export type PaymentRow = z.infer<typeof paymentRow>

/** A line that is decided, in a batch or not yet in one: then it has nothing of what a batch gives it, and maybe no letter. */
type Missing = 'batch' | 'line' | 'letterFile' | 'letterSha256'
export type DecidedLine = Omit<PaymentRow, Missing> & { [Name in Missing]: PaymentRow[Name] | null }
