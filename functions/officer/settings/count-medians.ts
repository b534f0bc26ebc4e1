import { readAssessments } from '../../../shared/aws/assessments.ts'
import { readHeader } from '../../../shared/aws/case-items.ts'
import { indexKeys } from '../../../shared/aws/keys.ts'
import { queryAll } from '../../../shared/aws/table.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { StoredAssessment } from '../../../shared/domain/assessment.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { type CaseMark, type Figure, figuresOf, isRoundClosed } from '../../../shared/domain/medians.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { isNational } from '../../../shared/policy/criteria.ts'

const atOnce = 25

const readCases = async ({ table, county }: Pick<CountyStore, 'table' | 'county'>, round: string) => {
  const { roundPk } = indexKeys.round(county, round, '')
  return (await queryAll(table, { index: 'round', pk: roundPk })).map(readHeader)
}

/** The mean of the assessors for each measure and criterion, in hundredths; only marks for the kind that was confirmed. */
const marksOf = (header: CaseHeader, assessments: readonly StoredAssessment[]): CaseMark[] =>
  header.measures.flatMap(({ id, confirmedKind }) => {
    const marked = assessments
      .flatMap(({ measures }) => measures.filter((each) => each.id === id && each.kind === confirmedKind))
      .flatMap(({ marks }) => Object.entries(marks))
      .filter(([criterion]) => isNational(criterion))
    return [...Map.groupBy(marked, ([criterion]) => criterion)].map(([criterion, given]) => ({
      case: header.id,
      criterion,
      mark: Math.round((100 * given.reduce((total, [, mark]) => total + mark, 0)) / given.length),
    }))
  })

export type Counted = { closed: boolean; figures: Figure[] }

/** Whether a round is closed, and the county's own figures of it. Own criteria mean something here alone, and are left out. */
export const countMedians = async (
  store: Pick<CountyStore, 'table' | 'county'>,
  round: Round,
  at: string,
): Promise<Counted> => {
  const cases = await readCases(store, round.id)
  if (!isRoundClosed(round, cases, at)) return { closed: false, figures: [] }
  const marks: CaseMark[] = []
  for (let start = 0; start < cases.length; start += atOnce) {
    const some = cases
      .slice(start, start + atOnce)
      .map(async (header) => marksOf(header, await readAssessments(store.table, store.county, header.id)))
    marks.push(...(await Promise.all(some)).flat())
  }
  return { closed: true, figures: figuresOf(marks) }
}
