import * as z from 'zod'
import { outcome } from './case.ts'
import { decisionChange } from './decision-change.ts'
import { ownRule } from './delegation.ts'
import { caseRole } from './event.ts'
import { day, instant, sha256, subject, ulid } from './ids.ts'
import { amount } from './money.ts'
import { withheld } from './withheld.ts'

/** A reason with the rule it rests on; texts in both languages, the Swedish one governs. */
export const reason = z.strictObject({
  code: z.string(),
  paragraph: z.string(),
  reason: z.strictObject({ sv: z.string(), en: z.string() }),
})
export type Reason = z.infer<typeof reason>

/** What a decision says of one measure: granted 0 öre is a refusal of that measure, and says why. */
export const decidedMeasure = z.strictObject({
  id: z.string(),
  title: z.string(),
  requested: amount,
  eligible: amount,
  granted: amount,
  reason: z.string(),
})

/**
 * A part of the grant: what is paid, when at the earliest and from which budget year (anslagsförordningen 12 §), and
 * what has to be fulfilled before (7 §) where it is tied to a condition. Amount in öre.
 */
export const plannedPayment = z.strictObject({
  budgetYear: z.int(),
  payOn: day,
  amount,
  condition: z.string().min(1).optional(),
})

export type PlannedPayment = z.infer<typeof plannedPayment>

/** Why nothing is granted: all of it barred (4 §), outside 1 and 3 §§, or others come first while the funds last (3 and 6 §§). */
export const refusalGround = z.enum(['bars', 'purpose', 'funds'])
export type RefusalGround = z.infer<typeof refusalGround>

/** What the officer proposes (föredragning) and what a decision holds: 7 §, FL 31–32 §§. */
export const proposalContent = z.strictObject({
  outcome,
  measures: z.array(decidedMeasure).max(10),
  payments: z.array(plannedPayment).max(10),
  conditions: z.array(z.string()),
  /** 7 §: last day for the report under 8 §; null unless something is granted. */
  reportLastDay: day.nullable(),
  /** FL 32 §: the rules applied and the decisive circumstances. */
  reasons: z.string(),
  rules: z.array(z.string()),
  /** Measures whose exception for särskilda skäl is proposed, with the reason that will stand in the decision. */
  exceptions: z.array(z.strictObject({ measure: z.string(), reason: z.string() })),
  /** Why an application that came in late is taken up all the same (5 §): the decider's own reason. */
  takenUp: z.string().optional(),
  /** What a rejection rests on. 4 § alone only when it leaves nothing. */
  ground: refusalGround.optional(),
  /** Set when it takes the place of an earlier decision (FL 36–38 §§); `payments` are then what is left to pay. */
  changes: decisionChange.optional(),
})
export type ProposalContent = z.infer<typeof proposalContent>

export const person = z.strictObject({ subject, name: z.string(), role: caseRole })

/** Proposals are working material until they are decided (TF 2:12). */
export const proposal = z.strictObject({
  case: ulid,
  number: z.int().min(1),
  preparedAt: instant,
  preparedBy: person,
  content: proposalContent,
})
export type Proposal = z.infer<typeof proposal>

/** FL 31 §: day, content, who decided, who presented, who else took part. A version is never overwritten. */
export const decision = z.strictObject({
  case: ulid,
  number: z.int().min(1),
  decidedAt: instant,
  content: proposalContent,
  decidedBy: person,
  presentedBy: person,
  others: z.array(person),
  /** FL 30 §: a differing opinion, empty when there is none. */
  dissent: z.string(),
  /** Where the decider had prepared the case: the delegation rule that let them. */
  ownRule: ownRule.optional(),
  withheld: withheld.optional(),
})
export type Decision = z.infer<typeof decision>

/** The issued letter: where it is kept and what its bytes hash to. */
export const letter = z.strictObject({
  key: z.string(),
  versionId: z.string(),
  sha256,
  size: z.int(),
  fileName: z.string(),
})

export type Letter = z.infer<typeof letter>
