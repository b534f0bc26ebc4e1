import { type Act, type Actor, advance } from '../advance.ts'
import type { MeasureKind } from '../application.ts'
import type { CaseHeader, CaseMeasure } from '../case.ts'
import type { BarredLine } from '../eligibility.ts'
import { DomainError, suspendedOnCase } from '../errors.ts'
import type { Ore } from '../money.ts'
import type { Policy } from '../policy.ts'
import { classOf } from '../priority.ts'
import { suspensionOf } from '../suspension.ts'

/** What an officer sets on one measure: the class confirmed or corrected (6 §), what is left after 4 §, the assessment. */
export type MeasureReview = {
  id: string
  kind: MeasureKind
  eligible: Ore
  score: number
  barred: BarredLine[]
}

export const reviewed = (measure: CaseMeasure, review: MeasureReview | undefined): CaseMeasure => {
  if (review === undefined) return measure
  if (review.eligible > measure.requested)
    throw new DomainError('EligibleOverRequested', { measure: measure.id })
  return { ...measure, confirmedKind: review.kind, eligible: review.eligible, score: review.score }
}

/** Everyone who has assessed or proposed, each once. */
export const withPreparer = (people: readonly string[], subject: string): string[] => [
  ...new Set([...people, subject]),
]

/** Someone who prepared a case may not decide it (DESIGN 2). */
export const review = (
  header: CaseHeader,
  reviews: readonly MeasureReview[],
  policy: Policy,
  reasonHash: string,
  actor: Actor,
): Act => {
  const measures = header.measures.map((measure) =>
    reviewed(
      measure,
      reviews.find(({ id }) => id === measure.id),
    ),
  )
  return advance(header, {
    action: 'review',
    kind: 'Reviewed',
    actor,
    change: {
      measures: measures.map((measure) => ({ ...measure, class: classOf(measure, measures, policy) })),
      prepared: withPreparer(header.prepared, actor.subject),
    },
    data: {
      measures: reviews.map(({ id, kind, eligible, score, barred }) => ({
        id,
        kind,
        eligible,
        score,
        barred,
      })),
      reasonHash,
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
