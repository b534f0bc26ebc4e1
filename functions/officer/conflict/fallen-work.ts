import { readProposal } from '../../../shared/aws/decisions.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { update, type Write } from '../../../shared/aws/write.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Fallen } from '../../../shared/domain/acts/decide-conflict.ts'
import type { MeasureReview } from '../../../shared/domain/acts/review.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { least } from '../../../shared/domain/money.ts'
import { scoreOf } from '../../../shared/domain/score.ts'
import { voided } from '../proposal/voided.ts'
import { criteria, readAssessments, type StoredAssessment } from '../review/assessment.ts'
import { sv } from '../text/sv.ts'

/** What the assessments that are left say of each measure: the latest of them sets its kind and what 4 § bars. */
const reviewsOf = ({ measures: now }: CaseHeader, left: readonly StoredAssessment[]): MeasureReview[] => {
  const latest = left.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1)
  const marksOf = (id: string) =>
    left.flatMap(({ measures }) => measures.filter((each) => each.id === id).map(({ marks }) => marks))
  return (latest?.measures ?? []).map(({ id, kind, eligible, barred }) => ({
    id,
    kind,
    // What the applicant has changed since never makes more eligible than is requested.
    eligible: least(eligible, now.find((measure) => measure.id === id)?.requested ?? eligible),
    barred,
    score: scoreOf(criteria, marksOf(id)),
  }))
}

const isOver = ({ status }: CaseHeader): boolean => status === 'decided' || status === 'closed'

/**
 * What of a person's open work falls with a decided conflict: their assessment, and the proposal they made or that
 * rests on their assessment. What has been decided is not touched: it is for others to let stand or do again.
 */
export const fallenWork = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  header: CaseHeader,
  { about, report }: { about: string; report: number },
): Promise<{ fallen: Fallen; also: Write[] }> => {
  if (isOver(header)) return { fallen: { reviews: null, proposal: false }, also: [] }
  const assessments = await readAssessments(table, county, header.id)
  const left = assessments.filter(({ by }) => by.subject !== about)
  const assessed = left.length < assessments.length
  const proposed =
    header.status === 'proposed' ? await readProposal(table, county, header.id, header.proposal) : null
  const proposal = proposed !== null && (assessed || proposed.preparedBy.subject === about)
  return {
    fallen: { reviews: assessed ? reviewsOf(header, left) : null, proposal },
    also: [
      ...(assessed ? [update(keys.assessment(county, header.id, about), { set: { voided: report } })] : []),
      ...(proposal ? [voided(header, sv.conflict.ruling.proposalFell)] : []),
    ],
  }
}
