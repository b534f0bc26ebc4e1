import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { sum } from '../domain/money.ts'
import { cellOf } from './cell.ts'
import type { Column, ColumnType } from './column.ts'
import { decisionColumns } from './decision-columns.ts'
import type { PaymentRow } from './payment-row.ts'
import { sameZip } from './same-zip.ts'
import { sheetText } from './sheet-text.ts'
import { type SumRow, sumsOf } from './sums.ts'
import { apart } from './totals.ts'

const amountFormat = '#,##0.00'
/** In characters. */
const widths: Record<ColumnType, number> = {
  text: 30,
  code: 22,
  list: 34,
  date: 12,
  integer: 11,
  amount: 18,
  flag: 9,
}

const numbered = (type: ColumnType, value: number): Cell =>
  type === 'amount'
    ? { type: Number, value: value / 100, format: amountFormat }
    : { type: Number, value, format: '0' }

/** Every cell with its type: a number is a number, a day is a day, and all else is text whatever it looks like. */
const typed = <Row>(column: Column<Row>, row: Row): Cell => {
  const value = cellOf(column, row)
  if (value === null || value === '') return null
  if (typeof value === 'number') return numbered(column.type, value)
  return column.type === 'date'
    ? { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' }
    : { type: String, value: sheetText(value), format: '@' }
}

const bold = (value: string): Cell => ({ type: String, value, fontWeight: 'bold' })

const sheetOf = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  last: Cell[] = [],
) => ({
  sheet: name,
  data: [
    columns.map((column) => bold(column.name)),
    ...rows.map((row) => columns.map((column) => typed(column, row))),
    ...(last.length === 0 ? [] : [last]),
  ],
  columns: columns.map((column) => ({ width: Math.max(widths[column.type], column.name.length + 2) })),
  stickyRowsCount: 1,
})

const sumColumns: readonly Column<SumRow>[] = [
  { name: 'Budgetår', type: 'integer', value: (row) => row.budgetYear },
  { name: 'Slag enligt 6 §', type: 'list', value: (row) => row.kinds },
  { name: 'Län', type: 'text', value: (row) => row.county },
  { name: 'Rader', type: 'integer', value: (row) => row.lines },
  { name: 'Belopp', type: 'amount', value: (row) => row.amount },
]

const sumSheet = (name: string, rows: readonly PaymentRow[]) =>
  sheetOf(name, sumColumns, sumsOf(rows), [
    bold('Summa'),
    null,
    null,
    numbered('integer', rows.length),
    numbered('amount', sum(rows.map(({ amount }) => amount))),
  ])

/**
 * The batch as a workbook: the lines, and their sums per budget year, kind and county. Claims on paid money (14 §) have a
 * sheet of sums to themselves.
 */
export const batchXlsx = async (rows: readonly PaymentRow[]): Promise<Uint8Array> => {
  const [payments, claims] = apart(rows)
  const sheets = [
    sheetOf<PaymentRow>('Rader', decisionColumns, rows),
    sumSheet('Summor', payments),
    ...(claims.length === 0 ? [] : [sumSheet('Krav', claims)]),
  ]
  return sameZip(await writeExcelFile(sheets).toBuffer())
}
