import { keyOf } from '../../../shared/domain/allocation.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { type Computed, flips } from '../../../shared/domain/scenario-difference.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { sv } from '../text/sv.ts'
import { reasonText } from './words.ts'

const text = sv.scenarios
const perCent = 5

/** Which measures get something else with a frame a little larger, or a little smaller, and why. */
export const Flips = ({ tried }: { tried: Computed }) => (
  <>
    {[perCent, -perCent].map((percent) => (
      <DataTable
        key={percent}
        caption={text.flipsTitle(percent > 0)}
        columns={[
          { text: sv.queue.applicant },
          { text: text.flipFrom, numeric: true },
          { text: text.flipTo, numeric: true },
          { text: text.columns.why },
        ]}
        rows={flips(tried, percent).map(({ row, after }) => [
          <span key={keyOf(row)}>{text.measure(row.name, row.measureId)}</span>,
          formatKronor(row.amount),
          formatKronor(after.amount),
          reasonText(after.why),
        ])}
        dense
        empty={`${text.flipsTitle(percent > 0)}: ${text.flipsNone}`}
      />
    ))}
  </>
)
