import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const saved = z.object({ sequence: z.int() })

/** How far one reader of a stream has come: the last sequence number done with, 0 before the first. */
export const openCheckpoint = (dir: string, id: string) => {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, `${id}.json`)
  let sequence = existsSync(file) ? saved.parse(JSON.parse(readFileSync(file, 'utf8'))).sequence : 0
  return {
    get: () => sequence,
    save: (next: number): void => {
      sequence = next
      writeFileSync(`${file}.new`, JSON.stringify({ sequence }))
      renameSync(`${file}.new`, file)
    },
  }
}
export type Checkpoint = ReturnType<typeof openCheckpoint>
