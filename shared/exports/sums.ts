import { type Ore, sum } from '../domain/money.ts'
import { countyByCode } from '../register/register.ts'
import { kindName } from './decision-columns.ts'
import type { PaymentRow } from './payment-row.ts'

export type SumRow = { budgetYear: number; kinds: string[]; county: string; lines: number; amount: Ore }

/** The lines summed per budget year, kind under 6 § and county. A line of more than one kind is summed with its like, never split. */
export const sumsOf = (rows: readonly PaymentRow[]): SumRow[] => {
  const groups = Map.groupBy(rows, ({ budgetYear, kinds, county }) =>
    [budgetYear, county, ...kinds.toSorted()].join('|'),
  )
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            {
              budgetYear: first.budgetYear,
              kinds: first.kinds.toSorted().map((kind) => kindName[kind]),
              county: countyByCode(first.county)?.name ?? first.county,
              lines: others.length + 1,
              amount: sum([first, ...others].map(({ amount }) => amount)),
            },
          ],
    )
}
