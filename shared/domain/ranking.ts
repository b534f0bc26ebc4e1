import type { CaseMeasure } from './case.ts'
import type { Policy } from './policy.ts'
import { standing } from './tuple.ts'

/** What places a measure and what it competes for. */
export type RankingFacts = Pick<
  CaseMeasure,
  'id' | 'claimedKind' | 'confirmedKind' | 'exception' | 'score' | 'requested' | 'eligible' | 'smallestUseful'
>

/** A measure in competition; amounts in öre. Rows with the same `group` are equals. */
export type Row = Pick<CaseMeasure, 'requested' | 'eligible' | 'smallestUseful'> & {
  caseId: string
  measureId: string
  group: number
}

/** `place` is what is shown: equals share it, and the next place counts them all (1, 2, 2, 4). */
export type RankedRow = Row & { place: number }

/** One row per measure of each case, with where 6 § and the county's policy put it. */
export const unfold = (
  cases: Iterable<{ id: string; measures: readonly RankingFacts[] }>,
  policy: Policy,
): Row[] => {
  const rows: Row[] = []
  for (const header of cases) {
    for (const measure of header.measures) {
      rows.push({
        caseId: header.id,
        measureId: measure.id,
        group: standing(measure, header, policy),
        requested: measure.requested,
        eligible: measure.eligible,
        smallestUseful: measure.smallestUseful,
      })
    }
  }
  return rows
}

/** Case id, then measure number: fixes the order on the screen between equals and nothing else. */
const onScreen = (a: Row, b: Row): number => {
  if (a.caseId !== b.caseId) return a.caseId < b.caseId ? -1 : 1
  return Number(a.measureId.slice(1)) - Number(b.measureId.slice(1))
}

/** In the order of 6 §: first paragraph, the county's order, the assessment. The order of the input never matters. */
export const rank = (rows: readonly Row[]): RankedRow[] => {
  const sorted = rows.toSorted((a, b) => a.group - b.group || onScreen(a, b))
  let group = Number.NaN
  let place = 0
  return sorted.map((row, index) => {
    if (row.group !== group) {
      group = row.group
      place = index + 1
    }
    return { ...row, place }
  })
}
