import * as z from 'zod'
import { day } from './ids.ts'
import { amount } from './money.ts'

/** FL 36 §: what was plainly wrong is put right. FL 37–38 §§: the decision itself is changed. */
export const changeKind = z.enum(['correction', 'change'])

/**
 * Why a decision in the receiver's favour may be changed to its disadvantage: it has declined or notified itself, or one of
 * the three cases of FL 37 § second paragraph.
 */
export const changeGround = z.enum(['own-request', 'reservation', 'safety', 'misleading'])

/** What a decision that takes an earlier one's place says of it. Amounts in öre. */
export const decisionChange = z.strictObject({
  kind: changeKind,
  /** The decision it changes, and the day that was taken. */
  of: z.strictObject({ number: z.int().min(1), day }),
  reason: z.string(),
  ground: changeGround.optional(),
  /** What finance has already: it stands as it is, and can be claimed back only by a decision under 14 §. */
  kept: z.array(z.strictObject({ number: z.int().min(1), budgetYear: z.int(), payOn: day, amount })).max(20),
})
export type DecisionChange = z.infer<typeof decisionChange>
