import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { missingInDecision } from '../completeness.ts'
import { missingInHandling } from '../completeness-handling.ts'
import type { ProposalContent } from '../decision.ts'
import { askedOf, ownRuleFor } from '../delegation.ts'
import { DomainError } from '../errors.ts'
import { paymentFacts } from '../instalments.ts'
import { sum, zero } from '../money.ts'
import type { Policy } from '../policy.ts'
import { classOf } from '../priority.ts'
import type { leftOutOf } from '../withheld.ts'
import { waitsForStatement } from './communication.ts'
import { withoutProposal } from './fallen-proposal.ts'
import { withPreparer } from './review.ts'

/** The text, its hash, and the budget years the county may pay from. */
type Content = { content: ProposalContent; contentHash: string; mayBind: readonly number[] }

/** With the county's delegation rule in force, where it has one, and whom the notice leaves out (FL 33 § fourth paragraph). */
type Deciding = Content & {
  delegation?: Parameters<typeof ownRuleFor>[3]
  namesLeftOut?: ReturnType<typeof leftOutOf>
}

const complete = (header: CaseHeader, content: ProposalContent, mayBind: readonly number[]) => {
  const missing = [
    ...missingInDecision(content, header.measures, mayBind),
    ...missingInHandling(content, header),
  ]
  if (missing.length > 0)
    throw new DomainError('MissingContent', { field: missing.map(({ field }) => field).join(',') })
}

const grantedOf = (content: ProposalContent) =>
  sum([zero, ...content.measures.map((measure) => measure.granted)])

/** That a late application is taken up, and what a rejection rests on: codes for the count, the reasons in words stay out. */
const factsOf = ({ takenUp, ground }: ProposalContent): Act['event']['data'] => ({
  ...(takenUp === undefined ? {} : { takenUp: true }),
  ...(ground === undefined ? {} : { ground }),
})

/** Föredragning: what the officer puts before the decider. Its text is working material; the event keeps its hash. */
export const propose = (
  header: CaseHeader,
  { content, contentHash, mayBind }: Content,
  actor: Actor,
): Act => {
  complete(header, content, mayBind)
  if (waitsForStatement(header, content.outcome)) throw new DomainError('StatementAwaited')
  const number = header.proposal + 1
  const excepted = new Set(content.exceptions.map(({ measure }) => measure))
  return advance(header, {
    action: 'propose',
    kind: 'Proposed',
    actor,
    change: {
      proposal: number,
      prepared: withPreparer(header.prepared, actor.subject),
      measures: header.measures.map((measure) => ({
        ...measure,
        exception: excepted.has(measure.id) ? 'proposed' : measure.exception,
        proposed: content.measures.find(({ id }) => id === measure.id)?.granted ?? measure.proposed,
      })),
    },
    data: {
      number,
      outcome: content.outcome,
      amount: grantedOf(content),
      contentHash,
      exceptions: [...excepted],
      ...factsOf(content),
    },
  })
}

/** The proposal falls: sent back by the decider or taken back by the officer. */
export const voidProposal = (header: CaseHeader, reasonHash: string, actor: Actor): Act =>
  advance(header, {
    action: 'void-proposal',
    kind: 'ProposalVoided',
    actor,
    change: { measures: withoutProposal(header.measures) },
    data: { number: header.proposal, reasonHash },
  })

/**
 * The decision (7 §, FL 31 §). Throws SamePersonOnCase for whoever prepared the case and is let by no rule of the
 * county's (2007:515, 20 §; the event names the rule that lets), MissingContent for what must be in a decision and is not. A proposed exception is taken here, by the decider, and ranks with the rest.
 */
export const decide = (
  header: CaseHeader,
  { content, contentHash, mayBind, delegation = null, namesLeftOut = [] }: Deciding,
  policy: Policy,
  actor: Actor,
): Act => {
  const own = ownRuleFor(header.prepared, actor.subject, askedOf(content), delegation)
  complete(header, content, mayBind)
  if (waitsForStatement(header, content.outcome)) throw new DomainError('StatementAwaited')
  const number = header.decision + 1
  const excepted = new Set(content.exceptions.map(({ measure }) => measure))
  const measures = header.measures.map((measure) => ({
    ...measure,
    exception:
      excepted.has(measure.id) || measure.exception === 'taken' ? ('taken' as const) : ('none' as const),
    granted: content.measures.find(({ id }) => id === measure.id)?.granted ?? zero,
  }))
  return advance(header, {
    action: 'decide',
    kind: 'Decided',
    actor,
    change: {
      decision: number,
      decider: actor.subject,
      outcome: content.outcome,
      measures: measures.map((measure) => ({ ...measure, class: classOf(measure, measures, policy) })),
    },
    data: {
      number,
      proposal: header.proposal,
      outcome: content.outcome,
      contentHash,
      granted: grantedOf(content),
      measures: content.measures.map(({ id, granted }) => ({ id, granted })),
      payments: paymentFacts(content.payments),
      reportLastDay: content.reportLastDay,
      exceptions: [...excepted],
      ...factsOf(content),
      ...(own === null ? {} : { ownRule: own.validFrom }),
      ...(namesLeftOut.length === 0 ? {} : { namesLeftOut }),
    },
  })
}
