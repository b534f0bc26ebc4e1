import { parse } from 'csv-parse/sync'
import type { FileRead } from './acknowledgement.ts'
import { type AnswerColumn, answerColumns, type Cells, mostRows } from './columns.ts'
import { readRow } from './read-row.ts'

const delimiters = [';', ',', '\t'] as const

const columnNamed = (heading: string): AnswerColumn | undefined => {
  const wanted = heading.trim().toLowerCase()
  return answerColumns.find(
    ({ id, headings }) => id === wanted || headings.some((known) => known.toLowerCase() === wanted),
  )?.id
}

/** What separates the cells: whatever makes the first row the most of our headings. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const known = (delimiter: string) =>
    first.split(delimiter).filter((cell) => columnNamed(cell.replaceAll('"', '')) !== undefined).length
  return delimiters.toSorted((a, b) => known(b) - known(a))[0] ?? ';'
}

const recordsOf = (text: string): string[][] | null => {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 20_000,
      to: mostRows + 2,
    })
  } catch {
    return null
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Rows of a CSV file by their headings, in any order, with whatever other columns there are. */
export const readCsv = (text: string): FileRead => {
  const records = recordsOf(text)
  if (records === null) return { fault: 'not-csv' }
  const [headings = [], ...rows] = records
  const columns = headings.map(columnNamed)
  const missing = answerColumns.filter(({ id, required }) => required && !columns.includes(id))
  if (missing.length > 0) return { fault: 'no-heading', missing: missing.map(({ headings: [name] }) => name) }
  return {
    format: 'csv',
    rows: rows.flatMap((cells, index) => {
      if (isBlank(cells)) return []
      const named: Cells = {}
      for (const [at, column] of columns.entries())
        if (column !== undefined && named[column] === undefined) named[column] = cells[at] ?? ''
      return [readRow(index + 2, named)]
    }),
  }
}
