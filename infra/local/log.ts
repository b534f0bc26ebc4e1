import { createWriteStream, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Log = { write: (line: object) => void; close: () => Promise<void> }

const largest = 20 * 1024 * 1024

const rotate = (file: string): void => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`)
}

/** One file of JSON lines, each with its instant; the one before it is kept as `.1` once it has grown large. */
export const openLog = (dir: string, now: () => number): Log => {
  const file = join(dir, 'log.jsonl')
  rotate(file)
  const stream = createWriteStream(file, { flags: 'a' })
  return {
    write: (line) => stream.write(`${JSON.stringify({ at: new Date(now()).toISOString(), ...line })}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  }
}
