import { keyOf, type RowId } from '../../../shared/domain/allocation.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import type { Scenario } from '../../../shared/domain/scenario.ts'
import type { Computed } from '../../../shared/domain/scenario-difference.ts'
import type { ScenarioRow } from '../../../shared/domain/scenario-result.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv.ts'
import { rowAddress } from './address.ts'
import { belowSmallest } from './read-row.ts'
import { reasonText } from './words.ts'

const text = sv.scenarios
const endId = 'slut'

/** The first row the money does not reach in full. */
const endsAt = (rows: readonly ScenarioRow[]): RowId | undefined =>
  rows.find(({ result }) => !['full', 'not-eligible', 'left-out'].includes(result))

const Why = ({ row, ends, below }: { row: ScenarioRow; ends: boolean; below: boolean }) => (
  <>
    {reasonText(row.why)} {below && <Tag text={text.belowTag} kind="warning" />}{' '}
    {ends && (
      <span id={endId}>
        <Tag text={sv.ranking.ends} kind="warning" />
      </span>
    )}
  </>
)

type TableProps = { scenario: Scenario; tried: Computed; mayChange: boolean }

/** The scenario's list with what each measure gets and why; for whoever may change it, the way to each row. */
export const ScenarioTable = ({ scenario, tried, mayChange }: TableProps) => {
  const { rows } = tried.result
  const end = endsAt(rows)
  const lowered = new Map(tried.input.amounts.map((each) => [keyOf(each), each.amount]))
  const chosen = new Set(tried.input.choices.flatMap(({ order }) => order.map(keyOf)))
  const below = (row: ScenarioRow): boolean => {
    const amount = lowered.get(keyOf(row))
    return amount !== undefined && belowSmallest(row, amount)
  }
  const Change = ({ row }: { row: ScenarioRow }) => {
    const name = text.measure(row.name, row.measureId)
    const choice = row.result === 'choice-needed' || chosen.has(keyOf(row))
    return (
      <>
        <a class="govuk-link" href={rowAddress(scenario, 'atgard', row)}>
          {text.change}
          <span class="govuk-visually-hidden"> {name}</span>
        </a>
        {choice && (
          <>
            {' '}
            <a class="govuk-link" href={rowAddress(scenario, 'val', row)}>
              {text.chooseOrder}
              <span class="govuk-visually-hidden"> {name}</span>
            </a>
          </>
        )}
      </>
    )
  }
  return (
    <>
      {end !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={`#${endId}`}>
            {text.toEnd}
          </a>
        </p>
      )}
      <DataTable
        caption={text.tableCaption}
        columns={[
          { text: sv.ranking.place, sorted: 'ascending' },
          { text: sv.queue.applicant },
          { text: sv.ranking.priority },
          { text: sv.ranking.eligible, numeric: true },
          { text: text.columns.tried, numeric: true },
          { text: text.columns.why },
          ...(mayChange ? [{ text: text.change }] : []),
        ]}
        rows={rows.map((row) => [
          <>
            {row.place}
            {row.equals > 0 && <span class="sb-empty"> {sv.ranking.shared}</span>}
          </>,
          <a class="govuk-link" href={`/lan/arende/${row.caseId}`}>
            {text.measure(row.name, row.measureId)}
          </a>,
          row.standing[0] === undefined ? '' : row.standing[0].reason.sv,
          row.eligible === null ? sv.notSet : formatKronor(row.eligible),
          formatKronor(row.amount),
          <Why row={row} ends={end !== undefined && keyOf(end) === keyOf(row)} below={below(row)} />,
          ...(mayChange ? [<Change row={row} />] : []),
        ])}
        dense
        empty={sv.ranking.empty}
      />
    </>
  )
}
