import type { Cell } from 'write-excel-file/node'
import { cellOf } from './cell.ts'
import type { Column, ColumnType } from './column.ts'
import { sheetText } from './sheet-text.ts'

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

type Look = { textColor?: string }

export const numbered = (type: ColumnType, value: number, look: Look = {}): Cell =>
  type === 'amount'
    ? { type: Number, value: value / 100, format: amountFormat, ...look }
    : { type: Number, value, format: '0', ...look }

/** Every cell with its type: a number is a number, a day is a day, and all else is text whatever it looks like. */
const typed = <Row>(column: Column<Row>, row: Row, look: Look): Cell => {
  const value = cellOf(column, row)
  if (value === null || value === '') return null
  if (typeof value === 'number') return numbered(column.type, value, look)
  return column.type === 'date'
    ? { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd', ...look }
    : { type: String, value: sheetText(value), format: '@', ...look }
}

export const bold = (value: string): Cell => ({ type: String, value, fontWeight: 'bold' })

/** Rows as a sheet: a frozen line of headings, each cell with its type, and perhaps a last line of sums. */
export const sheetOf = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  last: Cell[] = [],
  look: Look = {},
) => ({
  sheet: name,
  data: [
    columns.map((column) => bold(column.name)),
    ...rows.map((row) => columns.map((column) => typed(column, row, look))),
    ...(last.length === 0 ? [] : [last]),
  ],
  columns: columns.map((column) => ({ width: Math.max(widths[column.type], column.name.length + 2) })),
  stickyRowsCount: 1,
})
