import type { ComponentChildren } from 'preact'
import { words } from '../text/words.ts'

type Column = {
  text: string
  numeric?: boolean | undefined
  /** This column orders the rows. */
  sorted?: 'ascending' | 'descending' | undefined
}
type Row = readonly ComponentChildren[]

type DataTableProps = {
  caption: string
  captionSize?: 's' | 'm' | 'l' | undefined
  columns: readonly Column[]
  /** The first cell of each row is its header. */
  rows: readonly Row[]
  /** A last row with sums. */
  total?: Row | undefined
  /** On a phone: each row a card, or the table scrolls in its own box. */
  narrow?: 'cards' | 'scroll' | undefined
  dense?: boolean | undefined
  /** Shown instead of an empty table: what will come and what to do. */
  empty?: ComponentChildren
}

const numeric = (column: Column | undefined, part: 'header' | 'cell') =>
  column?.numeric ? ` govuk-table__${part}--numeric` : ''

/** One element around what stands in a cell: as a card the cell has its word on one side and this on the other. */
const Content = ({ children }: { children: ComponentChildren }) =>
  children === '' ? null : <div>{children}</div>

const Cells = ({ row, columns }: { row: Row; columns: readonly Column[] }) => (
  <tr class="govuk-table__row">
    {row.map((cell, index) =>
      index === 0 ? (
        <th
          scope="row"
          class="govuk-table__header"
          data-label={columns[index]?.sorted && columns[index].text}
        >
          <Content>{cell}</Content>
        </th>
      ) : (
        <td class={`govuk-table__cell${numeric(columns[index], 'cell')}`} data-label={columns[index]?.text}>
          <Content>{cell}</Content>
        </td>
      ),
    )}
  </tr>
)

const Head = ({ columns }: { columns: readonly Column[] }) => (
  <thead class="govuk-table__head">
    <tr class="govuk-table__row">
      {columns.map((column) => (
        <th
          key={column.text}
          scope="col"
          class={`govuk-table__header${numeric(column, 'header')}`}
          aria-sort={column.sorted}
        >
          {column.text}
          {column.sorted && <span class="govuk-visually-hidden">, {words.sorted[column.sorted]}</span>}
        </th>
      ))}
    </tr>
  </thead>
)

/** A box that scrolls must be reachable by keyboard (WCAG 2.1.1), also in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 }

const Body = ({ caption, captionSize, columns, rows, total }: DataTableProps) => (
  <table class="govuk-table">
    <caption class={`govuk-table__caption govuk-table__caption--${captionSize ?? 'm'}`}>{caption}</caption>
    <Head columns={columns} />
    <tbody class="govuk-table__body">
      {rows.map((row) => (
        <Cells row={row} columns={columns} />
      ))}
    </tbody>
    {total && (
      <tfoot>
        <Cells row={total} columns={columns} />
      </tfoot>
    )}
  </table>
)

export const DataTable = (props: DataTableProps) => {
  if (props.rows.length === 0 && props.empty !== undefined) return <p class="govuk-body">{props.empty}</p>
  const dense = props.dense ? ' sb-table--dense' : ''
  if (props.narrow !== 'scroll') return <div class={`sb-table sb-table--cards${dense}`}>{Body(props)}</div>
  return (
    <section class={`sb-table sb-table--scroll${dense}`} aria-label={props.caption} {...reachable}>
      {Body(props)}
    </section>
  )
}
