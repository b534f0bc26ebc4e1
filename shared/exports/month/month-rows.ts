import type { Ore } from '../../domain/money.ts'
import type { Difference } from '../../domain/reconciliation/difference.ts'
import type { MonthReport } from '../../domain/reconciliation/month.ts'
import { figuresSv } from '../text/figures-sv.ts'
import { placesSv } from '../text/month-sv.ts'

export type DifferenceRow = { figure: string; where: string; table: Ore | null; events: Ore | null }

const whereOf = ({ of, id }: Difference): string => {
  const [first = '', number = ''] = id.split('/')
  return of === 'line' || of === 'case' ? `${first}: ${placesSv[of](number)}` : placesSv[of](first)
}

/** Every row that differs, under the figure it is in. */
export const differenceRows = ({ differences }: MonthReport): DifferenceRow[] =>
  differences.flatMap(({ figure, differences: rows }) =>
    rows.map((row) => ({
      figure: figuresSv[figure].name,
      where: whereOf(row),
      table: row.shown,
      events: row.counted,
    })),
  )
