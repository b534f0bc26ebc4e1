import { type Ore, sum, toOre } from '../domain/money.ts'
import type { Values } from './section-schema.ts'
import { valuesIn } from './write.ts'

const costsOf = (measure: Values): { year: number; amount: Ore }[] =>
  valuesIn(measure, 'costs').map(({ year, amount }) => ({
    year: typeof year === 'number' ? year : 0,
    amount: toOre(typeof amount === 'number' ? amount : 0),
  }))

/** What a measure costs in all, öre. */
export const measureTotal = (measure: Values): Ore => sum(costsOf(measure).map((cost) => cost.amount))

/** What the measures cost per calendar year, earliest first, öre. Years without a cost are left out. */
export const totalsPerYear = (measures: readonly Values[]): { year: number; total: Ore }[] => {
  const byYear = Map.groupBy(measures.flatMap(costsOf), (cost) => cost.year)
  return [...byYear]
    .map(([year, costs]) => ({ year, total: sum(costs.map((cost) => cost.amount)) }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => a.year - b.year)
}
