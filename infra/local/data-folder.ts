import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { StartRefused } from './start-refused.ts'

/** Raised by one when a folder written before cannot be read as it is. */
const dataVersion = 1

const stamp = z.object({ version: z.int() })

/**
 * Opens a data folder, making it when it is not there. `isNew` until `settle` has been called.
 * @throws StartRefused when it is from a newer version, or `reset` names a folder that holds something else
 */
export const openDataFolder = (dir: string, reset = false) => {
  const path = resolve(dir)
  const file = join(path, 'version.json')
  const seeded = join(path, 'seeded.json')
  if (existsSync(path) && !existsSync(file) && readdirSync(path).length > 0)
    throw new StartRefused(
      `${path} holds something other than this system's data: choose another folder with --data.`,
    )
  if (reset) rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  if (existsSync(file)) {
    const { version } = stamp.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (version > dataVersion)
      throw new StartRefused(
        `${path} was written by a newer version (${version}; this one reads up to ${dataVersion}): use that version, or another folder with --data.`,
      )
  } else writeFileSync(file, JSON.stringify({ version: dataVersion }))
  return {
    path,
    /** Whether the first start's demonstration data is still to be made. */
    isNew: !existsSync(seeded),
    settle: () => writeFileSync(seeded, JSON.stringify({ version: dataVersion })),
  }
}
