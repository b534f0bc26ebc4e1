import * as z from 'zod'
import { type Payee, payee, samePayee } from './account.ts'
import { type Instant, instant, orgId, subject } from './ids.ts'

/** By what finance knows that a number is the receiver's own: never by the message that stated it. */
export const confirmedBy = z.enum(['supplier-register', 'known-number'])

/** That a number is a receiver's, as one finance officer of the county found it. */
export const confirmation = z.strictObject({
  orgId,
  /** What it was called then. */
  receiver: z.string(),
  ...payee.shape,
  /** The receiver in the authority's own supplier register; empty where it has none. */
  supplierNumber: z.string().max(40),
  how: confirmedBy,
  /** Which post of the register, or whom they called. */
  note: z.string().min(1),
  by: subject,
  byName: z.string(),
  at: instant,
})
export type Confirmation = z.infer<typeof confirmation>

/**
 * Whether a confirmation lets money go to an account: it is of that very receiver and number, and no older than the
 * last change of the account (null when it was never changed).
 */
export const confirms = (
  found: Confirmation | null,
  asked: { orgId: string; payee: Payee; changedAt: Instant | null },
): found is Confirmation =>
  found !== null &&
  found.orgId === asked.orgId &&
  samePayee(found, asked.payee) &&
  (asked.changedAt === null || found.at >= asked.changedAt)
