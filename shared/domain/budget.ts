import type { Measure } from './application.ts'
import { least, minus, type Ore, sum, zero } from './money.ts'

type Costs = readonly Pick<Measure['costs'][number], 'id' | 'year' | 'amount' | 'own' | 'other'>[]
export type Budget = { costs: Ore; own: Ore; other: Ore; requested: Ore }

/** What a cost line's own and other funding leave, öre; negative when the funding is more than the cost. */
const leftOf = (costs: Costs): Ore =>
  minus(
    sum(costs.map(({ amount }) => amount)),
    sum(costs.flatMap(({ own, other }) => [own ?? zero, other ?? zero])),
  )

const atLeastNothing = (value: Ore): Ore => (value < 0 ? zero : value)

/** What is sought for a measure, öre: its costs less own and other funding (5 § second paragraph 1), never below 0. */
export const requestedFor = (costs: Costs): Ore => atLeastNothing(leftOf(costs))

/** What 4 § leaves of the request, öre: the lines that are not barred less their own funding, never above the request. */
export const requestedWithout = (costs: Costs, barred: readonly string[]): Ore =>
  least(requestedFor(costs), requestedFor(costs.filter(({ id }) => !barred.includes(id))))

/** The sums of a measure, öre. */
export const budgetOf = (costs: Costs): Budget => ({
  costs: sum(costs.map(({ amount }) => amount)),
  own: sum(costs.map(({ own }) => own ?? zero)),
  other: sum(costs.map(({ other }) => other ?? zero)),
  requested: requestedFor(costs),
})

/**
 * The sums of a measure per calendar year, earliest first, öre. A year funded beyond its costs has a negative request, so
 * that the years add up to the measure. Years without amounts are left out.
 */
export const budgetPerYear = (costs: Costs): (Budget & { year: number })[] =>
  [...Map.groupBy(costs, ({ year }) => year)]
    .map(([year, lines]) => ({ ...budgetOf(lines), year, requested: leftOf(lines) }))
    .filter(({ costs: all, own, other }) => all + own + other > 0)
    .toSorted((a, b) => a.year - b.year)

/** An amount that does not agree with the others. `line` is the place of a cost line; null for the measure itself. Öre. */
export type Mismatch =
  | { code: 'funding-above-costs'; line: number; field: 'own' | 'other'; year: number; over: Ore }
  | { code: 'smallest-above-requested'; line: null; field: 'smallestUseful'; requested: Ore }

const overFunded = (costs: Costs, year: number, over: Ore): Mismatch => {
  const places = costs.map((_, place) => place).filter((place) => costs[place]?.year === year)
  const leftAt = (place: number) => leftOf(costs.slice(place, place + 1))
  const [line = 0] = places.toSorted((a, b) => leftAt(a) - leftAt(b))
  const { own, other } = costs[line] ?? {}
  return {
    code: 'funding-above-costs',
    line,
    field: (own ?? zero) >= (other ?? zero) ? 'own' : 'other',
    year,
    over,
  }
}

/** What does not add up in a measure, each at the cell to look at first. Listed, never refused. */
export const mismatchesIn = ({
  costs,
  smallestUseful,
}: {
  costs: Costs
  smallestUseful: Ore | null
}): Mismatch[] => {
  const requested = requestedFor(costs)
  return [
    ...budgetPerYear(costs)
      .filter((year) => year.requested < 0)
      .map(({ year, requested: left }) => overFunded(costs, year, minus(zero, left))),
    ...(smallestUseful !== null && smallestUseful > requested
      ? [
          {
            code: 'smallest-above-requested',
            line: null,
            field: 'smallestUseful',
            requested,
          } as const,
        ]
      : []),
  ]
}
