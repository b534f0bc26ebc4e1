import * as z from 'zod'
import { plannedPayment } from './decision.ts'
import { day, instant, roundId, sha256, subject, ulid } from './ids.ts'
import { ore } from './money.ts'

/** That what an instalment was tied to is fulfilled: since when, and by which document of the case. */
const fulfilment = z.strictObject({
  on: day,
  note: z.string().min(1),
  document: ulid.optional(),
  by: subject,
  byName: z.string(),
  at: instant,
})

/** Why finance keeps an instalment back: by a person, or by the bank's refusal of the line before it. */
const paymentHold = z.strictObject({
  cause: z.enum(['finance', 'refused', 'reversed']),
  reason: z.string(),
  by: subject,
  byName: z.string(),
  at: instant,
})

/** A hold that is no more: who let the line go. */
const releasedHold = paymentHold.extend({
  releasedBy: subject,
  releasedByName: z.string(),
  releasedAt: instant,
})

/** What came back of a line: the day it was paid with the payment's reference, or refused and why. */
const paymentAnswer = z.strictObject({
  on: day,
  reference: z.string().optional(),
  reason: z.string().optional(),
  /** The acknowledgement it stood in. */
  file: sha256,
})

/**
 * Voided: a later decision took its place before finance had it. Refused and reversed: another takes its place.
 */
const instalmentStatus = z.enum(['payable', 'exported', 'paid', 'refused', 'reversed', 'voided'])

/** What a line does: pays, takes back a line that was not paid, or asks for money back that was (14 §). */
export const lineKind = z.enum(['payment', 'reversal', 'claim'])
export type LineKind = z.infer<typeof lineKind>

/** One line finance is to have: in exactly one batch, or in none yet. Amount in öre, negative on a reversal alone. */
export const instalment = z.strictObject({
  ...plannedPayment.shape,
  amount: ore,
  case: ulid,
  number: z.int().min(1),
  decision: z.int().min(1),
  round: roundId,
  /** Not set on a payment. */
  kind: lineKind.exclude(['payment']).optional(),
  /** `<batch>/<line>` of the line it takes back or comes instead of. */
  corrects: z.string().optional(),
  fulfilled: fulfilment.optional(),
  hold: paymentHold.optional(),
  /** What has held it before, the earliest first. */
  released: z.array(releasedHold).optional(),
  answer: paymentAnswer.optional(),
  status: instalmentStatus,
  batch: z.string().nullable(),
  /** Its line in the batch. */
  line: z.int().min(1).optional(),
})
export type Instalment = z.infer<typeof instalment>

/**
 * Whether it counts as what the decision pays: not what another has taken the place of, nor what takes back or claims.
 * The standing instalments of a case are always the sum of the decision in force, to the öre.
 */
export const isStanding = ({ kind, status }: Pick<Instalment, 'kind' | 'status'>): boolean =>
  kind === undefined && (status === 'payable' || status === 'exported' || status === 'paid')

/** Tied to a condition nobody has marked as fulfilled. */
export const awaitsCondition = ({
  condition,
  fulfilled,
}: Pick<Instalment, 'condition' | 'fulfilled'>): boolean => condition !== undefined && fulfilled === undefined
