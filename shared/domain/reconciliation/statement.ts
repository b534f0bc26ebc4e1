import type { Instalment } from '../instalment.ts'
import { type Ore, sum, toOre, zero } from '../money.ts'
import { linesBehind } from './lines-behind.ts'

/** A line of a receiver's, with what had been paid of the year when it and all before it are counted, öre. */
export type StatementRow = { line: Instalment; paidSoFar: Ore }
export type StatementYear = { year: number; rows: StatementRow[]; granted: Ore; paid: Ore }

const total = (lines: readonly Instalment[]): Ore => sum(lines.map(({ amount }) => amount))

const rowsOf = (lines: readonly Instalment[]): StatementRow[] => {
  const paid = new Set(linesBehind('paid', lines))
  let paidSoFar: Ore = zero
  return lines.map((line) => {
    paidSoFar = toOre(paidSoFar + (paid.has(line) ? line.amount : 0))
    return { line, paidSoFar }
  })
}

/** Every line of a receiver's, budget year by budget year, in the order they fall due. */
export const statementOf = (lines: readonly Instalment[]): StatementYear[] =>
  [...Map.groupBy(lines, ({ budgetYear }) => budgetYear)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, own]) => ({
      year,
      rows: rowsOf(own),
      granted: total(linesBehind('granted', own)),
      paid: total(linesBehind('paid', own)),
    }))
