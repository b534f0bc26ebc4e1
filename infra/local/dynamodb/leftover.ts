import { readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'
import { StartRefused } from '../start-refused.ts'

const run = z.object({ parent: z.int(), pid: z.int(), database: z.string() })

/** Where a data folder keeps its database, and the note of which child has it open. */
export const childFiles = (dir: string) => ({
  note: join(dir, 'run.json'),
  file: join(dir, 'dynamodb.sqlite'),
})

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const commandLine = (pid: number): string => readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
const parentOf = (pid: number): number => Number(/\) \S (\d+)/.exec(readText(`/proc/${pid}/stat`))?.[1])

/** Remembers which child has the database open, for a next start after `kill -9`. */
export const noteChild = (file: string, pid: number, database: string): Promise<void> =>
  writeFile(file, JSON.stringify({ parent: process.pid, pid, database }))

export const forgetChild = (file: string): void => rmSync(file, { force: true })

/**
 * Ends a child that outlived its parent, and only that: its command line must name the database.
 * @throws Error when the child's own parent is alive, so the folder is in use
 */
export const endLeftover = async (dir: string): Promise<void> => {
  const { note, file: database } = childFiles(dir)
  const text = readText(note)
  if (text === '') return
  const noted = run.safeParse(JSON.parse(text))
  if (!noted.success || !commandLine(noted.data.pid).includes(database)) return
  const { pid, parent } = noted.data
  if (parentOf(pid) === parent && parent !== process.pid)
    throw new StartRefused(
      `The data folder is in use by process ${parent}: stop it, or choose another folder with --data.`,
    )
  process.kill(pid, 'SIGKILL')
  for (let tries = 0; commandLine(pid).includes(database) && tries < 100; tries += 1) await delay(20)
}
