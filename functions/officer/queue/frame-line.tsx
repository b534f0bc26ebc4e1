import { readFrame } from '../../../shared/aws/rounds.ts'
import type { Table } from '../../../shared/aws/table.ts'
import { formatKronor, minus } from '../../../shared/domain/money.ts'
import type { Frame } from '../../../shared/domain/round.ts'
import { sv } from '../text/sv.ts'

/** Limit, granted and left of the budget year; says when the figures are an example. */
export const FrameLine = ({ year, frame }: { year: number; frame: Frame | null }) => (
  <p class="govuk-body">
    {frame === null
      ? sv.frameLine.none(year)
      : sv.frameLine.text(
          year,
          formatKronor(frame.limit),
          formatKronor(minus(frame.limit, frame.left)),
          formatKronor(frame.left),
        )}
    {frame?.example === true && ` ${sv.frameLine.example}`}
  </p>
)

/** The budget years the county may pay from: those with a frame (budgetlagen 6 kap. 1 §). */
export const mayBind = async (table: Pick<Table, 'get'>, county: string, year: number): Promise<number[]> =>
  (await readFrame(table, county, year)) === null ? [] : [year]
