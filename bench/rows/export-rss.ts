import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { startStore } from '../../test/harness/store.ts'
import { county, fill, since } from '../export/fill.ts'
import { judge, type Line } from '../report/line.ts'
import type { Bench } from '../row.ts'
import { scriptOf } from '../script.ts'

const limits = { gate: 2, goal: 1.5 }
const mostBytes = 200 * 1024 * 1024
const [few, many, fewer] = [10_000, 1_000_000, 100_000]

/** The most memory the command has while it writes so many lines of a store to a file, in bytes. */
const peakAt = async ({ checkout, dir }: Bench, lines: number): Promise<{ bytes: number; file: number }> => {
  const store = await startStore()
  const out = join(dir, `lines-${lines}.csv`)
  try {
    await fill(store, lines)
    const { env, args } = scriptOf(checkout, 'export')
    const asked = ['--data', store.dir, '--county', county, '--since', since, '--out', out]
    const child = spawn(process.execPath, ['--import', './bench/export/tell-peak.ts', ...args, ...asked], {
      cwd: checkout,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    })
    const [told, [code]] = await Promise.all([
      text(Readable.from(child.stdio[3] instanceof Readable ? child.stdio[3] : [])),
      once(child, 'exit'),
    ])
    if (code !== 0) throw new Error(`the command ended with ${code}`)
    return { bytes: Number(told) * 1024, file: statSync(out).size }
  } finally {
    await store.close()
  }
}

const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0)

/** The most memory of the export command at a million lines ÷ at ten thousand. */
export const exportRss = async (bench: Bench): Promise<Line[]> => {
  const most = bench.quick ? fewer : many
  const small = await peakAt(bench, few)
  const large = await peakAt(bench, most)
  const ratio = large.bytes / small.bytes
  const within = large.bytes <= mostBytes
  return [
    {
      id: 'export-rss',
      measured: `${ratio.toFixed(2)}: ${mb(large.bytes)} MB at ${most} ÷ ${mb(small.bytes)} MB at ${few} lines (${mb(large.file)} MB of CSV)`,
      gate: `≤ ${limits.gate.toFixed(1)} and ≤ 200 MB`,
      goal: `≤ ${limits.goal}`,
      verdict: within ? judge(ratio, limits) : 'GATE DOES NOT HOLD',
      figures: { ratio, lines: most, bytes: large.bytes, fewBytes: small.bytes },
    },
  ]
}
