import { stringify } from 'csv-stringify/sync'
import { cellOf, inKronor } from './cell.ts'
import type { Column } from './column.ts'
import { disarmed } from './disarm.ts'

const rowsAtATime = 1000

/**
 * Rows as CSV for Swedish finance: UTF-8 with BOM, semicolon, decimal comma, CRLF, a header of names, text in quotes
 * and numbers without. Yields as it reads, so any number of rows takes the same memory.
 */
export async function* toCsv<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<string> {
  const write = (lines: (string | number | null)[][]): string =>
    stringify(lines, {
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_string: true,
      cast: {
        string: disarmed,
        number: (value, { index }) =>
          columns[index]?.type === 'amount' ? inKronor(value, ',') : String(value),
      },
    })
  yield `\ufeff${write([columns.map((column) => column.name)])}`
  let waiting: (string | number | null)[][] = []
  for await (const row of rows) {
    waiting.push(columns.map((column) => cellOf(column, row)))
    if (waiting.length < rowsAtATime) continue
    yield write(waiting)
    waiting = []
  }
  if (waiting.length > 0) yield write(waiting)
}
