import { type Act, type Actor, advance } from '../advance.ts'
import type { AssessmentState } from '../assessment.ts'
import type { CaseHeader } from '../case.ts'
import { changedMeanwhile, notAllowed } from '../errors.ts'
import { withPreparer } from './review.ts'

type Assessed = {
  /** The version of the criteria; the first assessment of a case fixes it. */
  criteria: string
  state: AssessmentState
  contentHash: string
}

const change = (header: CaseHeader, { criteria, state }: Omit<Assessed, 'contentHash'>, actor: Actor) => ({
  measures: header.measures.map((measure) => ({
    ...measure,
    score: state.scores.get(measure.id) ?? (state.allIn ? 0 : measure.score),
  })),
  prepared: withPreparer(header.prepared, actor.subject),
  assessment: {
    criteria,
    by: withPreparer(header.assessment?.by ?? [], actor.subject),
    complete: state.complete,
  },
})

/**
 * One officer's assessment is in. The scores are set when all that the county wants are, so that no list tells
 * what somebody else has marked; the event has the hash alone. Throws ChangedMeanwhile for other criteria: a case keeps its version.
 */
export const assess = (header: CaseHeader, assessed: Assessed, actor: Actor): Act => {
  const { criteria, state, contentHash } = assessed
  if (header.assessment !== undefined && header.assessment.criteria !== criteria)
    throw changedMeanwhile('criteria')
  return advance(header, {
    action: 'assess',
    kind: 'Assessed',
    actor,
    change: change(header, assessed, actor),
    data: {
      criteria,
      contentHash,
      complete: state.complete,
      scores: [...state.scores].map(([measure, score]) => ({ measure, score })),
    },
  })
}

/** Why two assessors differ by two or more is written down. Throws NotAllowedInStatus when nobody has assessed. */
export const reconcile = (
  header: CaseHeader,
  { state, contentHash }: Omit<Assessed, 'criteria'>,
  actor: Actor,
): Act => {
  if (header.assessment === undefined) throw notAllowed('reconcile', header.status)
  const { criteria } = header.assessment
  return advance(header, {
    action: 'reconcile',
    kind: 'AssessmentsReconciled',
    actor,
    change: change(header, { criteria, state }, actor),
    data: { contentHash, complete: state.complete },
  })
}
