import type { CaseMeasure } from '../../shared/domain/case.ts'
import type { Ore } from '../../shared/domain/money.ts'
import type { Policy } from '../../shared/domain/policy.ts'
import { oracleAllocate } from './allocate.ts'
import { type OracleCase, type OracleRow, oracleRank } from './rank.ts'

type Named = { caseId: string; measureId: string }
export type OracleScenario = {
  policy: Policy
  limit: number
  granted: number
  otherFrame: number | null
  amounts: (Named & { amount: Ore })[]
  leftOut: Named[]
  exceptions: Named[]
  passing: Named[]
  choices: { order: Named[] }[]
}

const names = (list: readonly Named[], caseId: string, measure: CaseMeasure) =>
  list.some((name) => name.caseId === caseId && name.measureId === measure.id)

/** A second reading of what a scenario does: it is carried out on the cases, and what is left out never comes to the money. */
export const oracleScenario = (cases: readonly OracleCase[], tried: OracleScenario) => {
  const ranked = oracleRank(
    cases.map((each) => ({
      id: each.id,
      measures: each.measures.map((measure) =>
        names(tried.exceptions, each.id, measure) ? { ...measure, exception: 'taken' as const } : measure,
      ),
    })),
    tried.policy,
  )
  const competing: OracleRow[] = []
  const aside: OracleRow[] = []
  for (const row of ranked) {
    if (names(tried.leftOut, row.caseId, row.measure)) {
      aside.push(row)
      continue
    }
    const change = tried.amounts.find((one) => one.caseId === row.caseId && one.measureId === row.measure.id)
    const eligible = row.measure.eligible
    const lower = change !== undefined && eligible !== null && change.amount < eligible
    competing.push(lower ? { ...row, measure: { ...row.measure, eligible: change.amount } } : row)
  }
  // A choice is made between those of its rows that still compete; a later one on the same equals counts.
  const choices = tried.choices
    .map(({ order }) => ({
      order: order.filter(({ caseId, measureId }) =>
        competing.some(
          (row) => row.caseId === caseId && row.measure.id === measureId && (row.measure.eligible ?? 0) > 0,
        ),
      ),
    }))
    .toReversed()
  const frame = tried.otherFrame === null ? tried.limit : tried.otherFrame
  const money = frame > tried.granted ? frame - tried.granted : 0
  const { outcomes, left } = oracleAllocate(money, competing, { choices, passing: tried.passing })
  return {
    left,
    rows: ranked.map((row) => {
      const found = outcomes.find((one) => one.caseId === row.caseId && one.measureId === row.measure.id)
      return {
        caseId: row.caseId,
        measureId: row.measure.id,
        place: row.place,
        result: aside.includes(row) ? 'left-out' : (found?.result ?? 'missing'),
        amount: found?.amount ?? 0,
      }
    }),
  }
}
