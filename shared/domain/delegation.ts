import * as z from 'zod'
import { outcome } from './case.ts'
import { samePerson } from './errors.ts'
import { day } from './ids.ts'
import { amount } from './money.ts'
import { basis } from './round.ts'

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

/** What the rule looks at of a proposal: its outcome, and all it grants in öre. */
export const askedOf = (content: {
  outcome: z.infer<typeof outcome>
  measures: readonly { granted: number }[]
}): { outcome: z.infer<typeof outcome>; granted: number } => ({
  outcome: content.outcome,
  granted: content.measures.reduce((total, { granted }) => total + granted, 0),
})

/** Whether the rule lets the preparer of a case decide it so. `granted` in öre. */
export const allowsOwn = ({ ownDecisions }: Delegation, decision: ReturnType<typeof askedOf>): boolean =>
  ownDecisions.some(({ outcome: named, upTo }) => named === decision.outcome && decision.granted <= upTo)

/** The rule by which somebody decided what they had prepared: from when it held, and the county's decision it rests on. */
export const ownRule = z.strictObject({ validFrom: day, basis })
export type OwnRule = z.infer<typeof ownRule>

type InForce = OwnRule & { content: Delegation }

/**
 * By which rule this person may decide: null for who did not prepare the case, the county's own for who did and is let
 * by it (2007:515, 20 §). `granted` in öre. Throws SamePersonOnCase.
 */
export const ownRuleFor = (
  prepared: readonly string[],
  subject: string,
  decision: ReturnType<typeof askedOf>,
  inForce: InForce | null,
): OwnRule | null => {
  if (!prepared.includes(subject)) return null
  if (inForce === null || !allowsOwn(inForce.content, decision)) throw samePerson('decide')
  return { validFrom: inForce.validFrom, basis: inForce.basis }
}
