import type { CaseMeasure } from '../../shared/domain/case.ts'
import type { Policy } from '../../shared/domain/policy.ts'

/** A second reading of DESIGN 5 and 6, slow and plain, to hold the product against. */
export type OracleRow = {
  caseId: string
  measure: CaseMeasure
  statutory: number
  county: number
  score: number
  place: number
}

export type OracleCase = { id: string; measures: CaseMeasure[] }

const confirmedOrClaimed = (measure: CaseMeasure) =>
  measure.confirmedKind === null ? measure.claimedKind : measure.confirmedKind

const isPutFirst = (measure: CaseMeasure): boolean => {
  if (measure.exception === 'taken') return false
  const kind = confirmedOrClaimed(measure)
  return kind === 'leaving-violence' || kind === 'resource-centre'
}

const statutoryClass = (measure: CaseMeasure, theCase: OracleCase, policy: Policy): number => {
  if (isPutFirst(measure)) return 1
  if (measure.exception === 'taken') return 2
  if (policy.unit === 'application' && theCase.measures.filter(isPutFirst).length > 0) return 1
  return 2
}

const countyOrder = (measure: CaseMeasure, policy: Policy): number => {
  if (measure.exception === 'taken') return policy.order.other
  return policy.order[confirmedOrClaimed(measure)]
}

/** Statutory class, then the county's order, then the higher score. */
export const goesBefore = (a: OracleRow, b: OracleRow): boolean => {
  if (a.statutory < b.statutory) return true
  if (a.statutory > b.statutory) return false
  if (a.county < b.county) return true
  if (a.county > b.county) return false
  return a.score > b.score
}

export const areEquals = (a: OracleRow, b: OracleRow): boolean => !goesBefore(a, b) && !goesBefore(b, a)

/** The place is one more than the number of rows that go before. */
export const oracleRank = (cases: readonly OracleCase[], policy: Policy): OracleRow[] => {
  const rows: OracleRow[] = []
  for (const theCase of cases) {
    for (const measure of theCase.measures) {
      rows.push({
        caseId: theCase.id,
        measure,
        statutory: statutoryClass(measure, theCase, policy),
        county: countyOrder(measure, policy),
        score: measure.score,
        place: 0,
      })
    }
  }
  for (const row of rows) row.place = 1 + rows.filter((other) => goesBefore(other, row)).length
  return rows
}
