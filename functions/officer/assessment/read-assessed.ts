import { readAssessments, readReconciliation } from '../../../shared/aws/assessments.ts'
import { readCriteriaOn, readCriteriaVersion } from '../../../shared/aws/criteria.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import {
  type AssessmentState,
  assessmentState,
  type Reconciliation,
  type StoredAssessment,
} from '../../../shared/domain/assessment.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { CriteriaVersion } from '../../../shared/domain/criteria.ts'
import { firstLastDay } from '../../../shared/domain/extension.ts'
import type { Round } from '../../../shared/domain/round.ts'

/** Everything that is known of a case's assessment. What somebody may see of it is another matter (`visibleTo`). */
export type Assessed = {
  round: Round
  criteria: CriteriaVersion
  assessments: StoredAssessment[]
  reconciliation: Reconciliation | null
  wanted: number
}

/**
 * A case keeps the version of the criteria its first assessment was made under. Until then those count that are in force
 * on the round's last day to apply, the same for every application of the round.
 */
export const readAssessed = async (
  { table, county }: Pick<CountyStore, 'table' | 'county'>,
  { id, round: roundId, assessment }: CaseHeader,
): Promise<Assessed> => {
  const [round, assessments, reconciliation] = await Promise.all([
    readRound(table, county, roundId),
    readAssessments(table, county, id),
    readReconciliation(table, county, id),
  ])
  const criteria =
    assessment === undefined
      ? await readCriteriaOn(table, county, firstLastDay(round))
      : await readCriteriaVersion(table, county, assessment.criteria)
  return { round, criteria, assessments, reconciliation, wanted: round.assessors ?? 1 }
}

export const stateOf = (
  { measures }: Pick<CaseHeader, 'measures'>,
  assessed: Omit<Assessed, 'round'>,
): AssessmentState => assessmentState({ ...assessed, measures })
