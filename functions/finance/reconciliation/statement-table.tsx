import { formatKronor } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import type { ReceiverLine, ReceiverYear } from '../../../shared/exports/statement.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { sv } from '../text/sv-reports.ts'
import { PlaceCell, StateCell } from './line-cells.tsx'

const text = sv.statement

/** Nothing at all when no answer has come: on a phone the row is then left out. */
const answerOf = ({ line: { answer } }: ReceiverLine) =>
  answer === undefined ? (
    ''
  ) : (
    <span>
      {formatDay(answer.on)}
      {answer.reference !== undefined && (
        <>
          <br />
          {answer.reference}
        </>
      )}
    </span>
  )

/** A budget year of a receiver's: each line, and what had been paid when it is counted. */
export const YearTable = ({ granted, paid, rows }: ReceiverYear) => (
  <DataTable
    caption={text.caption(formatKronor(granted), formatKronor(paid))}
    captionSize="s"
    dense
    columns={[
      { text: text.case },
      { text: text.decision },
      { text: text.part, numeric: true },
      { text: text.place },
      { text: text.state },
      { text: text.payOn },
      { text: `${text.answeredOn}, ${text.reference.toLowerCase()}` },
      { text: text.amount, numeric: true },
      { text: text.paidSoFar, numeric: true },
    ]}
    rows={rows.map((row) => [
      row.designation,
      `${row.line.decision}, ${row.decidedOn === '' ? '' : formatDay(row.decidedOn)}`,
      String(row.line.number),
      <PlaceCell line={row.line} />,
      <StateCell line={row.line} />,
      formatDay(row.line.payOn),
      answerOf(row),
      formatKronor(row.line.amount),
      formatKronor(row.paidSoFar),
    ])}
  />
)
