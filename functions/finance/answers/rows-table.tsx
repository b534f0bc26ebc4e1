import { formatKronor } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { svAnswers } from '../text/sv-answers.ts'
import type { ViewRow } from './read-view.ts'

const text = svAnswers.one

const saysOf = ({ word }: ViewRow): string => {
  if (word === null) return text.saysNothing
  return word.status === 'paid'
    ? text.saysPaid(formatDay(word.on), word.reference)
    : text.saysRefused(word.reason)
}

/** What has come of a row in somebody's name. */
const cameOf = ({ came }: ViewRow): string | null => {
  if (came === null) return null
  if (came.outcome === 'paid') return text.hasPaid(came.byName)
  return came.outcome === 'refused' ? text.hasRefused(came.byName, String(came.instead ?? '')) : null
}

const willBe = ({ word }: ViewRow): string => (word?.status === 'paid' ? text.willPay : text.willRefuse)

const outcomeOf = (row: ViewRow): string => {
  const { verdict, fault } = row
  const came = cameOf(row)
  if (came !== null) return came
  if (fault !== null) return svAnswers.rowFaults[fault]
  return verdict === 'apply' ? willBe(row) : svAnswers.outcomes[verdict]
}

const Line = ({ word, line }: ViewRow) => {
  if (word === null) return null
  const name = `${word.batch} / ${word.line}`
  return line === null ? (
    <span>{name}</span>
  ) : (
    <a class="govuk-link" href={`/ekonomi/underlag/${line.batch}?rad=${line.line}`}>
      {name}
    </a>
  )
}

/** Rows of a file, each with what it says and what comes of it. */
export const RowsTable = ({ caption, rows }: { caption: string; rows: readonly ViewRow[] }) => (
  <DataTable
    caption={caption}
    captionSize="s"
    dense
    columns={[
      { text: text.row },
      { text: text.line },
      { text: text.receiver },
      { text: text.says },
      { text: text.amount, numeric: true },
      { text: text.outcome },
    ]}
    rows={rows.map((row) => [
      text.rowNumber(row.row),
      row.word === null ? '' : <Line {...row} />,
      row.line?.receiver ?? '',
      saysOf(row),
      row.line === null ? '' : formatKronor(row.line.amount),
      outcomeOf(row),
    ])}
  />
)
