import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader, CaseMeasure } from '../case.ts'
import type { Delegation } from '../delegation.ts'
import { DomainError, notAllowed, notYourRole } from '../errors.ts'
import { dayOf } from '../time.ts'
import { withoutProposal } from './fallen-proposal.ts'

const notPast = (lastDay: string, actor: Actor) => {
  if (lastDay < dayOf(actor.at)) throw new DomainError('DayInThePast', { field: 'lastDay' })
}

type Asked = { lastDay: string; textHash: string }

/** Begäran om komplettering (FL 23 §): what is missing stands in the task; the event keeps its hash. */
export const askCompletion = (header: CaseHeader, { lastDay, textHash }: Asked, actor: Actor): Act => {
  notPast(lastDay, actor)
  const round = header.completionRound + 1
  return advance(header, {
    action: 'ask-completion',
    kind: 'CompletionAsked',
    actor,
    change: {
      completionLastDay: lastDay,
      completionRound: round,
      flags: reflag(header.flags, [], ['completion-expired', 'injunction']),
    },
    data: { lastDay, round, textHash },
  })
}

/**
 * Föreläggande (FL 20 § second paragraph): unanswered, the application may not be taken up. Throws NotYourRole for
 * whom the county's delegation rule does not name; the event says which rule it was, null when none is set.
 */
export const issueInjunction = (
  header: CaseHeader,
  { lastDay, textHash, rule, ruleFrom }: Asked & { rule: Delegation; ruleFrom: string | null },
  actor: Actor,
): Act => {
  if (!rule.injunctions.some((role) => role === actor.role)) throw notYourRole('issue-injunction')
  notPast(lastDay, actor)
  const round = header.completionRound + 1
  return advance(header, {
    action: 'issue-injunction',
    kind: 'InjunctionIssued',
    actor,
    change: {
      completionLastDay: lastDay,
      completionRound: round,
      flags: reflag(header.flags, ['injunction'], ['completion-expired']),
    },
    data: { lastDay, round, textHash, ruleFrom },
  })
}

/** An injunction was not answered, or the answer left the defect: the application may then be dismissed (FL 20 §). */
export const injunctionFailed = ({ flags }: Pick<CaseHeader, 'flags'>): boolean =>
  flags.includes('injunction') && (flags.includes('completion-expired') || flags.includes('incomplete'))

/** A later last day for the request that is open. */
export const extendCompletion = (header: CaseHeader, lastDay: string, actor: Actor): Act => {
  notPast(lastDay, actor)
  if (header.completionLastDay !== null && lastDay <= header.completionLastDay)
    throw new DomainError('NotLater', { field: 'lastDay' })
  return advance(header, {
    action: 'extend-completion',
    kind: 'CompletionExtended',
    actor,
    change: { completionLastDay: lastDay },
    data: { lastDay, round: header.completionRound },
  })
}

/** An answer is always taken in before the decision, also after its last day; a proposal made meanwhile is voided. */
export const answerCompletion = (
  header: CaseHeader,
  answer: {
    body: string
    stillIncomplete: boolean
    documents: { id: string; versionId: string | null; size: number | null }[]
    /** The measures as they are after the answer (remeasure); left out when they are as before. */
    measures?: CaseMeasure[]
  },
  actor: Actor,
): Act => {
  const { measures = header.measures } = answer
  if (header.completionRound === 0) throw notAllowed('answer-completion', header.status)
  return advance(header, {
    action: header.status === 'completion-asked' ? 'answer-completion' : 'answer-late',
    kind: 'CompletionAnswered',
    actor,
    change: {
      completionLastDay: null,
      body: answer.body,
      measures: withoutProposal(measures),
      flags: answer.stillIncomplete
        ? reflag(header.flags, ['incomplete'])
        : reflag(header.flags, [], ['incomplete', 'completion-expired', 'injunction']),
    },
    data: {
      body: answer.body,
      round: header.completionRound,
      documents: answer.documents,
      measures: measures.map(({ id, claimedKind, requested }) => ({ id, kind: claimedKind, requested })),
      voidsProposal: header.status === 'proposed',
    },
  })
}

/** Nothing is dismissed by the clock: the case goes back to review with a flag. */
export const expireCompletion = (header: CaseHeader, actor: Actor): Act =>
  advance(header, {
    action: 'expire-completion',
    kind: 'CompletionExpired',
    actor,
    change: { completionLastDay: null, flags: reflag(header.flags, ['completion-expired']) },
    data: { round: header.completionRound, lastDay: header.completionLastDay },
  })
