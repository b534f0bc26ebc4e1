import { isAssessable } from '../../../shared/domain/assessment.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'

/** How far a case under review has come: kinds not confirmed yet, confirmed, or assessed as the county wants. */
export const stageOf = ({
  measures,
  assessment,
  obstacles,
}: CaseHeader): 'in-review' | 'reviewed' | 'assessed' => {
  if (obstacles === undefined || measures.some(({ confirmedKind }) => confirmedKind === null))
    return 'in-review'
  const done = assessment?.complete || obstacles.length > 0 || !measures.some(isAssessable)
  return done ? 'assessed' : 'reviewed'
}
