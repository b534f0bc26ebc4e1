import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Summary } from './summary.ts'

export type Files = { name: string; content: Uint8Array }[]

const byteOrderMark = '\uFEFF'

/** Every county's batches under one heading line: they have the same columns. */
export const joinCsv = (files: readonly string[]): string => {
  const [first, ...more] = files.map((file) => file.replace(byteOrderMark, ''))
  if (first === undefined) return ''
  const withoutHeading = more.map((file) => file.slice(file.indexOf('\n') + 1))
  return [byteOrderMark, first, ...withoutHeading].join('')
}

export type Out = { batches: readonly string[]; letters: Files; receipts: Files; summary: Summary }

const writeAll = async (dir: string, files: Files): Promise<void> => {
  await mkdir(dir, { recursive: true })
  for (const { name, content } of files) await writeFile(join(dir, name), content)
}

/** `decisions.csv`, `letters/`, `receipts/` and `summary.json`. */
export const writeOut = async (dir: string, { batches, letters, receipts, summary }: Out): Promise<void> => {
  await writeAll(join(dir, 'letters'), letters)
  await writeAll(join(dir, 'receipts'), receipts)
  await writeFile(join(dir, 'decisions.csv'), joinCsv(batches))
  await writeFile(join(dir, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
}
