/** `npm run bench`: the project's figures beside QUALITY's gates. Exit codes: 0 every gate holds, 1 one does not, 2 usage. */

import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer, complain } from '../infra/terminal.ts'
import { once } from '../shared/once.ts'
import { type Flags, readFlags, UsageError, usageOf } from './flags.ts'
import { buildAll } from './floor/built.ts'
import { prepare } from './floor/prepare.ts'
import { holds, type Line, notMeasured } from './report/line.ts'
import { keepResults } from './report/results.ts'
import { tableOf } from './report/table.ts'
import type { Bench, Row } from './row.ts'
import { bundle } from './rows/bundle.ts'
import { exported } from './rows/export.ts'
import { exportRss } from './rows/export-rss.ts'
import { init } from './rows/init.ts'
import { start } from './rows/start.ts'
import { submitCalls } from './rows/submit-calls.ts'
import { transitions } from './rows/transitions.ts'

const rows = new Map<string, Row>([
  ['init', init],
  ['bundle', bundle],
  ['submit-calls', submitCalls],
  ['transitions', transitions],
  ['export', exported],
  ['export-rss', exportRss],
  ['start', start],
])
const checkout = join(import.meta.dirname, '..')

const measure = async (bench: Bench, id: string, row: Row): Promise<Line[]> => {
  complain(`measuring ${id}`)
  try {
    return await row(bench)
  } catch (error) {
    return [notMeasured(id, error)]
  }
}

const run = async ({ only, quick }: Flags): Promise<number> => {
  process.chdir(checkout)
  const dir = await mkdtemp(join(tmpdir(), 'statsbidrag-bench-'))
  const built = once(() => buildAll(checkout, join(dir, 'own')))
  const prepared = once(async () => prepare(await built(), checkout, dir))
  try {
    const measured = new Map<string, Line[]>()
    for (const [id, row] of rows)
      if (only === undefined || only === id)
        measured.set(id, await measure({ checkout, dir, quick, built, prepared }, id, row))
    const lines = [...measured.values()].flat()
    answer(tableOf(lines))
    answer(
      `\n${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}, Node ${process.version}`,
    )
    await keepResults(join(checkout, 'bench/results.json'), measured, quick)
    return lines.every(holds) ? 0 : 1
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const main = async (): Promise<number> => {
  const ids = [...rows.keys()]
  try {
    const flags = readFlags(process.argv.slice(2), ids)
    if (!flags.help) return await run(flags)
    answer(usageOf(ids))
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    complain(`${error.message}\n\n${usageOf(ids)}`)
    return 2
  }
}

process.exitCode = await main()
