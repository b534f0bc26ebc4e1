import * as z from 'zod'
import { outcome } from './case.ts'
import { amount } from './money.ts'

/** Who may take a step of the handling, by the county's delegation rule (myndighetsförordningen 2007:515, 4–5 §§). */
export const delegate = z.enum(['officer', 'decider', 'manager'])
export type Delegate = z.infer<typeof delegate>

/** A decision whose preparer may take it too: its outcome, and the most it may grant in öre. */
export const ownDecision = z.strictObject({ outcome, upTo: amount })

/** The county's delegation rule: dated data, with the decision it rests on. */
export const delegation = z.strictObject({
  /** Who issues a föreläggande (FL 20 § second paragraph). */
  injunctions: z.array(delegate),
  /** The exceptions from that whoever prepared a case does not decide it (2007:515, 20 §). */
  ownDecisions: z.array(ownDecision),
})
export type Delegation = z.infer<typeof delegation>

/** Where the county has set nothing: the decider issues, and nobody decides what they prepared. */
export const withoutRule: Delegation = { injunctions: ['decider'], ownDecisions: [] }

/** Whether the rule lets the preparer of a case decide it so. `granted` in öre. */
export const allowsOwn = (
  { ownDecisions }: Delegation,
  decision: { outcome: z.infer<typeof outcome>; granted: number },
): boolean =>
  ownDecisions.some(({ outcome: named, upTo }) => named === decision.outcome && decision.granted <= upTo)
