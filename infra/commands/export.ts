/** `npm run export -- --county 05 --since 2026-01-01 [--out FILE] [--data DIR]`: the decided lines of a county as CSV. Reads only and makes no batch. Exit 0 done, 1 could not, 2 usage. */

import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { openTable } from '../../shared/aws/table.ts'
import { walledTable } from '../../shared/aws/walled-table.ts'
import { countyCode, day } from '../../shared/domain/ids.ts'
import { toCsv } from '../../shared/exports/csv.ts'
import { decidedLines } from '../../shared/exports/decided-lines.ts'
import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import { countyByCode } from '../../shared/register/register.ts'
import { progressBar } from '../progress-bar.ts'
import { openStore } from '../store/open-store.ts'
import { complain } from '../terminal.ts'

type Asked = { county: string; since: string; out: string | undefined; dir: string }

const usage = 'Usage: npm run export -- --county 05 --since 2026-01-01 [--out FILE] [--data DIR]'

const parse = () => {
  const { values } = parseArgs({
    options: {
      county: { type: 'string' },
      since: { type: 'string' },
      out: { type: 'string' },
      data: { type: 'string', default: '.data' },
    },
  })
  return values
}

/** Throws an Error that says what is wrong with how it was called. */
const readAsked = (): Asked => {
  const { county, since, out, data: dir } = parse()
  const [code, from] = [countyCode.safeParse(county), day.safeParse(since)]
  if (!code.success || countyByCode(code.data) === undefined)
    throw new Error('--county is a länskod, such as 05.')
  if (!from.success) throw new Error('--since is the first day of decision, such as 2026-01-01.')
  if (!existsSync(dir)) throw new Error(`There is no data folder ${dir}.`)
  return { county: code.data, since: from.data, out, dir }
}

const write = async ({ county, since, dir }: Asked, to: Writable): Promise<number> => {
  const store = await openStore(dir)
  try {
    const own = (pk: string): boolean => pk.startsWith(`C#${county}#`)
    const table = walledTable(openTable(store.client, store.tableName), own)
    const { total, lines } = await decidedLines({ table, county, now: Date.now }, since)
    const bar = progressBar(process.stderr, total)
    const counted = async function* () {
      for await (const line of lines) {
        bar.step()
        yield line
      }
    }
    try {
      await pipeline(toCsv(decisionColumns, counted()), to, { end: to !== process.stdout })
    } finally {
      bar.end()
    }
    return 0
  } finally {
    await store.close()
  }
}

/** The file is there whole or not at all. */
const writeFile = async (asked: Asked, out: string): Promise<number> => {
  const made = `${out}.${process.pid}.part`
  try {
    await write(asked, createWriteStream(made, { flags: 'wx', flush: true }))
    await rename(made, out)
    return 0
  } finally {
    await rm(made, { force: true })
  }
}

const told = (error: unknown): string => {
  if (error instanceof Error && error.name === 'BatchesMoved')
    return 'A batch was being locked while the lines were read. The list is not whole: run it again.'
  return error instanceof Error ? error.message : String(error)
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'

const run = async (asked: Asked): Promise<number> => {
  try {
    return await (asked.out === undefined ? write(asked, process.stdout) : writeFile(asked, asked.out))
  } catch (error) {
    // Whoever reads has seen enough, such as `head`.
    if (isClosedPipe(error)) return 0
    complain(told(error))
    return 1
  }
}

const main = async (): Promise<number> => {
  let asked: Asked
  try {
    asked = readAsked()
  } catch (error) {
    complain(`${told(error)}\n${usage}`)
    return 2
  }
  return run(asked)
}

process.exitCode = await main()
