import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import * as z from 'zod'
import type { Line } from './line.ts'

const row = z.object({
  measuredAt: z.iso.datetime(),
  node: z.string(),
  cores: z.int(),
  /** Processes that wanted to run, over the last minute: above the cores, times are worth less. */
  load: z.number(),
  quick: z.boolean(),
  lines: z.array(z.looseObject({ id: z.string() })),
})
const results = z.record(z.string(), row)

const readResults = async (file: string): Promise<z.infer<typeof results>> => {
  try {
    return results.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return {}
  }
}

/** Puts a row's lines in the file; the rows that were not measured now keep what they had. */
export const keepResults = async (
  file: string,
  measured: ReadonlyMap<string, Line[]>,
  quick: boolean,
): Promise<void> => {
  const about = {
    measuredAt: new Date().toISOString(),
    node: process.version,
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
    quick,
  }
  const now = Object.fromEntries([...measured].map(([id, lines]) => [id, { ...about, lines }]))
  await writeFile(file, `${JSON.stringify({ ...(await readResults(file)), ...now }, null, 2)}\n`)
}
