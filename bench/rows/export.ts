import { readSomeLines } from '../../shared/aws/batch-lines.ts'
import { readEveryBatch } from '../../shared/aws/batches.ts'
import type { Table } from '../../shared/aws/table.ts'
import { batchXlsx } from '../../shared/exports/batch-xlsx.ts'
import type { PaymentRow } from '../../shared/exports/payment-row.ts'
import { startStore } from '../../test/harness/store.ts'
import { bareRate, ownRate } from '../export/arms.ts'
import { county, fill } from '../export/fill.ts'
import { judgeAtLeast, type Line } from '../report/line.ts'
import { spreadOf, spreadText } from '../report/statistics.ts'

const csvLimits = { gate: 0.8, goal: 0.95 }
const xlsxLimits = { gate: 5000, goal: 5000 }
const lines = 20_000
const rounds = 7

const csv = async (table: Table): Promise<Line> => {
  // Once each without measuring: the first run of anything pays for compiling it.
  await ownRate(table, lines)
  await bareRate(table, lines)
  const pairs: { own: number; bare: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await ownRate(table, lines) : null
    const bare = await bareRate(table, lines)
    pairs.push({ own: first ?? (await ownRate(table, lines)), bare })
  }
  const ratio = spreadOf(pairs.map(({ own, bare }) => own / bare))
  const own = spreadOf(pairs.map((pair) => pair.own))
  const bare = spreadOf(pairs.map((pair) => pair.bare))
  return {
    id: 'export csv',
    measured: `${spreadText(ratio, 2)}: ${Math.round(own.median)} ÷ ${Math.round(bare.median)} rows/s`,
    gate: `≥ ${csvLimits.gate}`,
    goal: `≥ ${csvLimits.goal}`,
    verdict: judgeAtLeast(ratio.median, csvLimits),
    figures: { lines, ratio, own, bare },
  }
}

const allLines = async (table: Table): Promise<PaymentRow[]> => {
  const rows: PaymentRow[] = []
  for (const { id, lines: limit } of await readEveryBatch(table, county))
    for (let more = true; more; ) {
      const from = (rows.filter(({ batch }) => batch === id).at(-1)?.line ?? 0) + 1
      const some = await readSomeLines(table, county, id, { from, limit })
      rows.push(...some.lines)
      more = some.more
    }
  return rows
}

const xlsx = async (table: Table): Promise<Line> => {
  const rows = await allLines(table)
  const rates: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage()
    await batchXlsx(rows)
    // Nothing but computing, so its own time tells the same on a machine that others use too.
    const { user, system } = process.cpuUsage(before)
    rates.push((rows.length * 1e6) / (user + system))
  }
  const rate = spreadOf(rates)
  return {
    id: 'export xlsx',
    measured: `${spreadText(rate, 0)} rows a CPU second at ${rows.length} rows`,
    gate: `≥ ${xlsxLimits.gate}`,
    goal: `≥ ${xlsxLimits.goal}`,
    verdict: judgeAtLeast(rate.median, xlsxLimits),
    figures: { lines: rows.length, rate },
  }
}

/** The decided lines of a county as CSV ÷ bare csv-stringify over the same reads of the store, and a workbook of as many. */
export const exported = async (): Promise<Line[]> => {
  const store = await startStore()
  try {
    await fill(store, lines)
    return [await csv(store.table), await xlsx(store.table)]
  } finally {
    await store.close()
  }
}
