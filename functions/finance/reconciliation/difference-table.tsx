import { formatKronor, minus, type Ore, zero } from '../../../shared/domain/money.ts'
import type { Difference } from '../../../shared/domain/reconciliation/difference.ts'
import type { Entry } from '../../../shared/domain/reconciliation/reconcile.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { sv } from '../text/sv-reconciliation.ts'
import { CaseCell } from './line-cells.tsx'
import type { CaseHeaders } from './read.ts'

const text = sv.differences

const amountOr = (amount: Ore | null): string => (amount === null ? text.nothing : formatKronor(amount))

const Where = ({ of, id, headers }: Pick<Difference, 'of' | 'id'> & { headers: CaseHeaders }) => {
  const [first = '', number = ''] = id.split('/')
  if (of === 'batch')
    return (
      <a class="govuk-link" href={`/ekonomi/underlag/${first}`}>
        {sv.places.batch(first)}
      </a>
    )
  if (of !== 'line' && of !== 'case') return <span>{sv.places[of](first)}</span>
  return (
    <span>
      <CaseCell id={first} headers={headers} />
      <br />
      {sv.places[of](number)}
    </span>
  )
}

type TableProps = { entry: Entry; headers: CaseHeaders; most?: number }

/** The rows that make a figure differ, each with what the table has and what the events say. */
export const DifferenceTable = ({ entry, headers, most = entry.differences.length }: TableProps) => (
  <>
    <DataTable
      caption={text.caption(sv.figures[entry.figure].name)}
      captionSize="s"
      columns={[
        { text: text.where },
        { text: text.shown, numeric: true },
        { text: text.counted, numeric: true },
        { text: text.difference, numeric: true },
      ]}
      rows={entry.differences
        .slice(0, most)
        .map(({ of, id, shown, counted }) => [
          <Where of={of} id={id} headers={headers} />,
          amountOr(shown),
          amountOr(counted),
          <Tag kind="error" text={formatKronor(minus(shown ?? zero, counted ?? zero))} />,
        ])}
    />
    {entry.differences.length > most && (
      <p class="govuk-body">{text.more(entry.differences.length - most)}</p>
    )}
  </>
)
