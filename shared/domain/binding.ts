import type { ProposalContent } from './decision.ts'
import { type Ore, sum, toOre } from './money.ts'
import type { Frame } from './round.ts'

/**
 * What a county may bind of a later budget year by its bemyndigande (budgetlagen 6 kap. 1 §): a limit with what is left of
 * it, shaped as a frame. None entered is 0 kr.
 */
export type Binding = Frame

/** What a budget year's decisions rest on: its own frame, and what may be bound of later years. */
export type Money = {
  county: string
  year: number
  frame: Frame | null
  bindings: readonly Binding[]
  /** The later years whose own frame is set already: what is bound counts in it. */
  framed: readonly number[]
}

/** What has been taken of a limit, öre. */
export const takenOf = (limit: Pick<Frame, 'limit' | 'left'> | null): Ore =>
  toOre(limit === null ? 0 : limit.limit - limit.left)

/** The years a decision may pay in: the round's own when its frame is set, and later ones with a bemyndigande. */
export const mayBind = ({ year, frame, bindings }: Money): number[] => [
  ...(frame === null ? [] : [year]),
  ...bindings.filter((each) => each.budgetYear > year && each.limit > 0).map(({ budgetYear }) => budgetYear),
]

/** Öre per budget year of a decision's payments. */
export const perYear = (payments: ProposalContent['payments']): [year: number, amount: Ore][] =>
  [...Map.groupBy(payments, ({ budgetYear }) => budgetYear)].map(([year, parts]) => [
    year,
    sum(parts.map(({ amount }) => amount)),
  ])

/** The later years whose room the payments exceed, with what is left of it in öre (budgetlagen 6 kap. 1 §). */
export const exceededYears = (
  payments: ProposalContent['payments'],
  { bindings, year }: Money,
): { year: number; left: Ore }[] =>
  perYear(payments).flatMap(([paid, amount]) => {
    const room = bindings.find(({ budgetYear }) => budgetYear === paid)
    return paid > year && room !== undefined && amount > room.left ? [{ year: paid, left: room.left }] : []
  })
