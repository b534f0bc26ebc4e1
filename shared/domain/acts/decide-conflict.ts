import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader, CaseMeasure } from '../case.ts'
import type { ConflictOutcome } from '../conflict.ts'
import { DomainError } from '../errors.ts'
import type { Policy } from '../policy.ts'
import { classOf } from '../priority.ts'
import { suspensionBy, withoutReport } from './conflict.ts'
import { withoutProposal } from './fallen-proposal.ts'
import { type MeasureReview, reviewed } from './review.ts'

/** What falls with a decided conflict: the others' assessments, when the person's own counted, and the proposal. */
export type Fallen = { reviews: readonly MeasureReview[] | null; proposal: boolean }

/** Measures as the assessments that are left make them; as claimed when none is. */
const reassessed = (
  measures: readonly CaseMeasure[],
  reviews: readonly MeasureReview[],
  policy: Policy,
): CaseMeasure[] => {
  const left = measures.map((measure) =>
    reviewed(
      { ...measure, confirmedKind: null, eligible: null, score: 0 },
      reviews.find(({ id }) => id === measure.id),
    ),
  )
  return left.map((measure) => ({ ...measure, class: classOf(measure, left, policy) }))
}

/**
 * The manager's decision about a reported conflict. Only a decided conflict voids: the person's assessment no longer
 * counts, and an open proposal falls as an event of its own. Throws OwnConflict and NotSuspended.
 */
export const decideConflict = (
  header: CaseHeader,
  ruling: { report: number; outcome: ConflictOutcome; reasonHash: string; fallen: Fallen; fellHash: string },
  policy: Policy,
  actor: Actor,
): [Act, ...Act[]] => {
  const { report, outcome, reasonHash, fallen, fellHash } = ruling
  const found = suspensionBy(header, report, actor)
  if (found.decided) throw new DomainError('NotSuspended')
  const stands = outcome === 'conflict'
  const reviews = stands ? fallen.reviews : null
  const decided = advance(header, {
    action: 'decide-conflict',
    kind: 'ConflictDecided',
    actor,
    change: {
      suspended: stands
        ? header.suspended.map((each) => (each === found ? { ...each, decided: true } : each))
        : withoutReport(header, report),
      ...(reviews === null ? {} : { measures: reassessed(header.measures, reviews, policy) }),
    },
    data: { report, about: found.subject, outcome, reasonHash, voidsAssessment: reviews !== null },
  })
  if (!stands || !fallen.proposal) return [decided]
  const voided = advance(decided.header, {
    action: 'void-by-conflict',
    kind: 'ProposalVoided',
    actor,
    change: { measures: withoutProposal(decided.header.measures) },
    data: { number: header.proposal, reasonHash: fellHash, conflict: report },
  })
  return [decided, voided]
}
