import type { FileRead } from './acknowledgement.ts'
import { largestFile, mostRows } from './columns.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'

/** UTF-8 with or without byte order mark, else as Swedish Excel saves on Windows. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const rowsOf = (text: string): FileRead => {
  const start = text.trimStart()
  if (start === '') return { fault: 'missing' }
  // A workbook, a PDF or a program has characters no text has.
  if (text.includes('\0')) return { fault: 'not-text' }
  return start.startsWith('{') || start.startsWith('[') ? readJson(start) : readCsv(text)
}

/** What an acknowledgement says row by row, or why it is none. The same bytes always read the same. */
export const readFile = (bytes: Uint8Array): FileRead => {
  if (bytes.length > largestFile) return { fault: 'too-large' }
  const read = rowsOf(textOf(bytes))
  if ('fault' in read) return read
  if (read.rows.length > mostRows) return { fault: 'too-many-rows' }
  return read.rows.length === 0 ? { fault: 'no-rows' } : read
}
