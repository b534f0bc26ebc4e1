import type { ComponentChildren } from 'preact'
import type { Instalment } from '../../../shared/domain/instalment.ts'
import { formatKronor, type Ore } from '../../../shared/domain/money.ts'
import { placeOf } from '../../../shared/domain/reconciliation/lines-behind.ts'
import { formatDay } from '../../../shared/domain/time.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { sv } from '../text/sv-reconciliation.ts'
import type { CaseHeaders } from './read.ts'

/** Who receives, and in which case: the authority's own number where it is set. */
export const CaseCell = ({ id, headers }: { id: string; headers: CaseHeaders }) => {
  const header = headers.get(id)
  return (
    <span>
      {header === undefined ? (
        sv.line.unknown
      ) : (
        <a class="govuk-link" href={`/ekonomi/avstamning/mottagare/${header.orgId}`}>
          {header.orgName}
        </a>
      )}
      <br />
      {header?.diaryNumber ?? id}
    </span>
  )
}

/** The way to the line in its batch. */
export const PlaceCell = ({ line }: { line: Instalment }) => {
  const place = placeOf(line)
  if (place === null) return <span>{sv.line.none}</span>
  return (
    <a class="govuk-link" href={`/ekonomi/underlag/${line.batch}?rad=${line.line}`}>
      {place}
    </a>
  )
}

/** What a line is and where it stands; a line that corrects another says which. */
export const StateCell = ({ line }: { line: Instalment }) => (
  <span>
    {sv.states[line.status]}
    {line.kind !== undefined && (
      <>
        <br />
        {sv.kinds[line.kind]}
      </>
    )}
    {line.corrects !== undefined && (
      <>
        <br />
        {sv.line.corrects(line.corrects)}
      </>
    )}
  </span>
)

type Column = {
  text: string
  numeric?: boolean
  of: (line: Instalment, headers: CaseHeaders) => ComponentChildren
}
const text = sv.line
const columns: readonly Column[] = [
  { text: text.receiver, of: (line, headers) => <CaseCell id={line.case} headers={headers} /> },
  { text: text.decision, numeric: true, of: ({ decision }) => String(decision) },
  { text: text.part, numeric: true, of: ({ number }) => String(number) },
  { text: text.place, of: (line) => <PlaceCell line={line} /> },
  { text: text.state, of: (line) => <StateCell line={line} /> },
  { text: text.payOn, of: ({ payOn }) => formatDay(payOn) },
  { text: text.amount, numeric: true, of: ({ amount }) => formatKronor(amount) },
]

type LinesProps = { caption: string; lines: readonly Instalment[]; headers: CaseHeaders; total: Ore | null }

/** Lines with all that leads to them; the sum when they are all of it. */
export const LinesOf = ({ caption, lines, headers, total }: LinesProps) => (
  <DataTable
    caption={caption}
    captionSize="s"
    dense
    columns={columns}
    rows={lines.map((line) => columns.map(({ of }) => of(line, headers)))}
    total={
      total === null
        ? undefined
        : columns.map((_, n) => (n === 0 ? sv.total : n === columns.length - 1 ? formatKronor(total) : ''))
    }
    empty={sv.of.none}
  />
)
