import { type Act, type Actor, advance } from '../advance.ts'
import { assessmentState, type Given, isAssessable } from '../assessment.ts'
import type { CaseHeader, CaseMeasure } from '../case.ts'
import type { Check } from '../check.ts'
import { DomainError, suspendedOnCase } from '../errors.ts'
import type { ReviewedMeasure } from '../formal-review.ts'
import type { Policy } from '../policy.ts'
import { classOf } from '../priority.ts'
import { suspensionOf } from '../suspension.ts'

/** What the event and the header keep of a measure's formal review; the texts stand in the review itself. */
export type MeasureReview = Pick<ReviewedMeasure, 'id' | 'kind' | 'eligible' | 'barred'>
type Assessed = Omit<Given, 'measures'>
type Review = {
  measures: readonly MeasureReview[]
  checks: readonly Check[]
  contentHash: string
  /** The assessments of the case, where anybody has made one. */
  assessed?: Assessed
}

export const reviewed = (measure: CaseMeasure, review: MeasureReview | undefined): CaseMeasure => {
  if (review === undefined) return measure
  if (review.eligible > measure.requested)
    throw new DomainError('EligibleOverRequested', { measure: measure.id })
  const after = { ...measure, confirmedKind: review.kind, eligible: review.eligible }
  // Marks were given for a kind: another kind, or nothing left to assess, leaves no score.
  const holds = measure.confirmedKind === review.kind && isAssessable(after)
  return holds ? after : { ...after, score: 0 }
}

/** Everyone who has assessed or proposed, each once. */
export const withPreparer = (people: readonly string[], subject: string): string[] => [
  ...new Set([...people, subject]),
]

/** Assessments that were made before still count for the kinds they were made for: what they now give, if anybody has assessed. */
const assessedAnew = (
  { assessment }: Pick<CaseHeader, 'assessment'>,
  measures: readonly CaseMeasure[],
  assessed: Assessed | undefined,
): Partial<Pick<CaseHeader, 'measures' | 'assessment'>> => {
  if (assessment === undefined) return {}
  if (assessed === undefined) return { assessment: { ...assessment, complete: false } }
  const { allIn, complete, scores } = assessmentState({ ...assessed, measures })
  return {
    assessment: { ...assessment, complete },
    ...(allIn
      ? { measures: measures.map((measure) => ({ ...measure, score: scores.get(measure.id) ?? 0 })) }
      : {}),
  }
}

/**
 * The formal review (1, 4, 5 §§) with the class of each measure confirmed or corrected (6 §), before ranking.
 * Someone who prepared a case may not decide it (DESIGN 2). Throws EligibleOverRequested.
 */
export const review = (
  header: CaseHeader,
  { measures: reviews, checks, contentHash, assessed }: Review,
  policy: Policy,
  actor: Actor,
): Act => {
  const measures = header.measures.map((measure) =>
    reviewed(
      measure,
      reviews.find(({ id }) => id === measure.id),
    ),
  )
  const classed = measures.map((measure) => ({ ...measure, class: classOf(measure, measures, policy) }))
  return advance(header, {
    action: 'review',
    kind: 'Reviewed',
    actor,
    change: {
      measures: classed,
      prepared: withPreparer(header.prepared, actor.subject),
      obstacles: checks.filter(({ outcome }) => outcome === 'not-ok').map(({ item }) => item),
      ...assessedAnew(header, classed, assessed),
    },
    data: {
      checks: checks.map(({ item, outcome }) => ({ item, outcome })),
      measures: reviews.map(({ id, kind, eligible, barred }) => ({ id, kind, eligible, barred })),
      contentHash,
    },
  })
}

/** Gives the case to an officer, or to nobody. Throws SuspendedOnCase for whoever is kept away from the case. */
export const assign = (header: CaseHeader, assignee: string | null, actor: Actor): Act => {
  if (assignee !== null && suspensionOf(header, assignee) !== undefined) throw suspendedOnCase('assign')
  return advance(header, {
    action: 'assign',
    kind: 'Assigned',
    actor,
    change: { assignee },
    data: { assignee },
  })
}
