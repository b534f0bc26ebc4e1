import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import * as z from 'zod'
import { readEveryBatch } from '../../shared/aws/batches.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryEach, type Table } from '../../shared/aws/table.ts'
import { toCsv } from '../../shared/exports/csv.ts'
import { decidedLines } from '../../shared/exports/decided-lines.ts'
import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import { county, since } from './fill.ts'

/** Takes everything and keeps only how many rows there were: no row of ours holds a line end. */
const counter = () => {
  let rows = 0
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      for (const byte of chunk) if (byte === 10) rows += 1
      done()
    },
  })
  return { sink, rows: () => rows }
}

const timed = async (run: (sink: Writable) => Promise<void>, lines: number): Promise<number> => {
  const { sink, rows } = counter()
  const started = performance.now()
  await run(sink)
  const seconds = (performance.now() - started) / 1000
  if (rows() !== lines + 1) throw new Error(`${rows()} rows came out instead of ${lines + 1}`)
  return lines / seconds
}

const raw = z.object({ line: z.record(z.string(), z.unknown()) })

/** Rows a second of the product's own export. */
export const ownRate = (table: Table, lines: number): Promise<number> =>
  timed(async (sink) => {
    const { lines: found } = await decidedLines({ table, county, now: Date.now }, since)
    await pipeline(toCsv(decisionColumns, found), sink)
  }, lines)

/** Rows a second of the very same queries straight into csv-stringify: nothing parsed, nothing made of it, nothing disarmed. */
export const bareRate = (table: Table, lines: number): Promise<number> =>
  timed(async (sink) => {
    const batches = await readEveryBatch(table, county)
    async function* found() {
      for (const { id } of batches)
        for await (const item of queryEach(table, { pk: keys.batch(county, id).pk, prefix: 'LINE#' }))
          yield Object.values(raw.parse(item).line)
    }
    const columns = decisionColumns.map(({ name }) => name)
    await pipeline(found(), stringify({ header: true, columns, delimiter: ';', bom: true }), sink)
  }, lines)
