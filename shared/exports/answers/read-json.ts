import type { FileRead } from './acknowledgement.ts'
import { readRow, shapeless } from './read-row.ts'
import { answersDocument, looseRow } from './schema.ts'

const parsed = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** Rows of a JSON file by its schema; the first is number 1. */
export const readJson = (text: string): FileRead => {
  const found = parsed(text)
  if (found === null) return { fault: 'not-json' }
  const document = answersDocument.safeParse(found.value)
  if (!document.success) return { fault: 'not-schema' }
  return {
    format: 'json',
    rows: document.data.answers.map((each, index) => {
      const row = looseRow.safeParse(each)
      return row.success ? readRow(index + 1, row.data) : shapeless(index + 1)
    }),
  }
}
