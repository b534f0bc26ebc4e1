import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { isToDisadvantage, missingInChange } from '../change-findings.ts'
import { missingInDecision } from '../completeness.ts'
import { missingInHandling } from '../completeness-handling.ts'
import type { ProposalContent } from '../decision.ts'
import type { DecisionChange } from '../decision-change.ts'
import { askedOf, ownRuleFor } from '../delegation.ts'
import { changedMeanwhile, DomainError, missingContent, notAllowed } from '../errors.ts'
import { grantedIn } from '../finding.ts'
import { paymentFacts } from '../instalments.ts'
import { zero } from '../money.ts'
import type { leftOutOf } from '../withheld.ts'
import { withPreparer } from './review.ts'

type Changing = {
  content: ProposalContent & { changes: DecisionChange }
  contentHash: string
  /** What the decision that is changed says. */
  before: ProposalContent
  /** Budget years the county may pay from. */
  mayBind: readonly number[]
}

const isProposed = ({ flags }: CaseHeader): boolean => flags.includes('change-proposed')

const complete = (header: CaseHeader, { content, before, mayBind }: Changing): void => {
  const missing = [
    ...missingInDecision(content, header.measures, mayBind),
    ...missingInHandling(content, header),
    ...missingInChange(content, before, header.flags),
  ]
  if (missing.length > 0) throw missingContent(missing.map(({ field }) => field).join(','))
  if (content.changes.of.number !== header.decision) throw changedMeanwhile('decision')
  const { ground } = content.changes
  const waits = typeof header.communicationLastDay === 'string'
  // FL 25 §: who has asked for it, or is given more, need not be heard about it first.
  if (waits && ground !== 'own-request' && isToDisadvantage(before, content))
    throw new DomainError('StatementAwaited')
}

/**
 * A change of the decision is put before a decider (FL 36–38 §§). The case stays decided: the decision holds until another
 * has taken its place. Throws NotAllowedInStatus while one is proposed or the case is parked, MissingContent and StatementAwaited.
 */
export const proposeChange = (header: CaseHeader, changing: Changing, actor: Actor): Act => {
  if (isProposed(header) || header.parked !== null) throw notAllowed('propose-change', header.status)
  complete(header, changing)
  const { content, contentHash } = changing
  const number = header.proposal + 1
  return advance(header, {
    action: 'propose-change',
    kind: 'ChangeProposed',
    actor,
    change: {
      proposal: number,
      prepared: withPreparer(header.prepared, actor.subject),
      flags: reflag(header.flags, ['change-proposed']),
    },
    data: {
      number,
      of: header.decision,
      change: content.changes.kind,
      outcome: content.outcome,
      amount: grantedIn(content),
      contentHash,
    },
  })
}

/** The proposal to change falls: taken back, sent back, or with a conflict of interest. Throws NotAllowedInStatus. */
export const voidChange = (
  header: CaseHeader,
  { reasonHash, conflict }: { reasonHash: string; conflict?: number },
  actor: Actor,
): Act => {
  if (!isProposed(header)) throw notAllowed('void-change', header.status)
  return advance(header, {
    action: conflict === undefined ? 'void-change' : 'void-change-by-conflict',
    kind: 'ChangeProposalVoided',
    actor,
    change: { flags: reflag(header.flags, [], ['change-proposed']) },
    data: { number: header.proposal, reasonHash, ...(conflict === undefined ? {} : { conflict }) },
  })
}

type Deciding = Changing & {
  delegation?: Parameters<typeof ownRuleFor>[3]
  /** The instalments finance has not had, which this decision voids. */
  voided: readonly number[]
  /** Whom the notice leaves out, as codes (FL 33 § fourth paragraph). */
  namesLeftOut?: ReturnType<typeof leftOutOf>
}

/**
 * A new decision takes the place of the earlier one (FL 36–38 §§); the workflow's next execution issues its letter and what
 * is left to pay. A granted amount that is declined is done with. Throws as proposeChange does, and SamePersonOnCase.
 */
export const decideChange = (header: CaseHeader, deciding: Deciding, actor: Actor): Act => {
  if (!isProposed(header) || header.parked !== null) throw notAllowed('decide-change', header.status)
  const { content, contentHash, voided, delegation = null, namesLeftOut = [] } = deciding
  const own = ownRuleFor(header.prepared, actor.subject, askedOf(content), delegation)
  complete(header, deciding)
  const number = header.decision + 1
  const execution = header.execution + 1
  const { decider, earlierDeciders = [] } = header
  return advance(header, {
    action: 'decide-change',
    kind: 'DecisionChanged',
    actor,
    change: {
      decision: number,
      decider: actor.subject,
      earlierDeciders: [...new Set([...earlierDeciders, ...(decider === null ? [] : [decider])])],
      outcome: content.outcome,
      execution,
      flags: reflag(header.flags, [], ['change-proposed', 'grant-declined']),
      measures: header.measures.map((measure) => ({
        ...measure,
        granted: content.measures.find(({ id }) => id === measure.id)?.granted ?? zero,
      })),
    },
    data: {
      number,
      proposal: header.proposal,
      of: header.decision,
      change: content.changes.kind,
      ...(content.changes.ground === undefined ? {} : { ground: content.changes.ground }),
      outcome: content.outcome,
      contentHash,
      granted: grantedIn(content),
      measures: content.measures.map(({ id, granted }) => ({ id, granted })),
      payments: paymentFacts(content.payments),
      kept: content.changes.kept.map((one) => one.number),
      voided: [...voided],
      reportLastDay: content.reportLastDay,
      execution,
      at: content.outcome === 'grant' || content.outcome === 'partial' ? 'Issue decision' : 'Issue refusal',
      ...(own === null ? {} : { ownRule: own.validFrom }),
      ...(namesLeftOut.length === 0 ? {} : { namesLeftOut }),
    },
  })
}
