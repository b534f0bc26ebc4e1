import { type Act, type Actor, advance } from '../advance.ts'
import { assessmentState, type Given } from '../assessment.ts'
import { type CaseHeader, type CaseMeasure, isDecided } from '../case.ts'
import type { CheckItem } from '../check.ts'
import type { ConflictOutcome } from '../conflict.ts'
import { DomainError } from '../errors.ts'
import type { Policy } from '../policy.ts'
import { classOf } from '../priority.ts'
import { voidChange } from './change-decision.ts'
import { suspensionBy, withoutReport } from './conflict.ts'
import { withoutProposal } from './fallen-proposal.ts'
import { type MeasureReview, reviewed } from './review.ts'

/** What falls with a decided conflict, as what is left of others' work when the person's own counted. */
export type Fallen = {
  /** The latest formal review of somebody else, nothing when there is none; null when the person's own was not in force. */
  reviews: readonly MeasureReview[] | null
  obstacles?: readonly CheckItem[]
  /** The assessments of others. */
  assessed?: Omit<Given, 'measures'> | null
  proposal: boolean
}

/** Measures as the formal review that is left makes them; as claimed when none is. */
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

/** The case as the work of others alone makes it. */
const withoutWork = (
  header: CaseHeader,
  { reviews, obstacles = [], assessed }: Fallen,
  who: string,
  policy: Policy,
): Partial<CaseHeader> => {
  const measures = reviews === null ? header.measures : reassessed(header.measures, reviews, policy)
  const found = reviews === null ? {} : { measures, obstacles: [...obstacles] }
  const { assessment } = header
  if (assessed == null || assessment === undefined) return found
  const { scores, complete } = assessmentState({ ...assessed, measures })
  return {
    ...found,
    measures: measures.map((measure) => ({ ...measure, score: scores.get(measure.id) ?? 0 })),
    assessment: { ...assessment, by: assessment.by.filter((each) => each !== who), complete },
  }
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
  const voids = stands && (fallen.reviews !== null || fallen.assessed != null)
  const decided = advance(header, {
    action: 'decide-conflict',
    kind: 'ConflictDecided',
    actor,
    change: {
      suspended: stands
        ? header.suspended.map((each) => (each === found ? { ...each, decided: true } : each))
        : withoutReport(header, report),
      ...(voids ? withoutWork(header, fallen, found.subject, policy) : {}),
    },
    data: { report, about: found.subject, outcome, reasonHash, voidsAssessment: voids },
  })
  if (!stands || !fallen.proposal) return [decided]
  // A case that is decided has no proposal but one to change the decision.
  if (isDecided(header))
    return [decided, voidChange(decided.header, { reasonHash: fellHash, conflict: report }, actor)]
  const voided = advance(decided.header, {
    action: 'void-by-conflict',
    kind: 'ProposalVoided',
    actor,
    change: { measures: withoutProposal(decided.header.measures) },
    data: { number: header.proposal, reasonHash: fellHash, conflict: report },
  })
  return [decided, voided]
}
