import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { progressBar } from '../../infra/progress-bar.ts'
import { scanTable } from '../../infra/store/scan-table.ts'
import { batchItem, batchPointerItem, openKey, readBatch } from '../../shared/aws/batches.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { put, remove } from '../../shared/aws/write.ts'
import { canonical } from '../../shared/domain/chain.ts'
import { toOre } from '../../shared/domain/money.ts'
import { decidedLines } from '../../shared/exports/decided-lines.ts'
import { decisionColumns } from '../../shared/exports/decision-columns.ts'
import { lockBatch } from '../../shared/exports/open-batch.ts'
import { type Granted, grantCase } from '../harness/granted-case.ts'
import { startWorld, type World } from '../harness/world.ts'

let world: World
const dir = mkdtempSync(join(tmpdir(), 'export-'))
const granted: Granted[] = []

const grant = async (county: string, given: { name?: string; letter?: boolean } = {}) =>
  grantCase(world.table, {
    county,
    newId: world.deps.newId,
    payments: [
      { budgetYear: 2027, payOn: '2027-03-15', amount: toOre(100_01) },
      { budgetYear: 2028, payOn: '2028-03-15', amount: toOre(200_02) },
    ],
    ...given,
  })

const lock = (county: string, id: string) => {
  const by = { subject: 'FINANCE-1', name: 'Eva Ek' }
  const order = { id, by, at: new Date(world.clock.now()).toISOString() }
  return lockBatch({ ...world.forCounty(county), now: world.deps.now }, order, Number.POSITIVE_INFINITY)
}

beforeAll(async () => {
  world = await startWorld()
  await world.table.write(put(staffItem('05', { subject: 'FINANCE-1', name: 'Eva Ek', roles: ['finance'] })))
  granted.push(await grant('05', { name: '=HYPERLINK("x");"å"' }))
  await lock('05', '2027-0001')
  granted.push(await grant('05', { name: 'Utan brev', letter: false }))
  await grant('03', { name: 'Annat län' })
})
afterAll(async () => {
  await world.close()
  rmSync(dir, { recursive: true, force: true })
})

const run = async (...args: string[]) => {
  const child = spawn(process.execPath, ['infra/commands/export.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [out, errors] = await Promise.all([buffer(child.stdout), text(child.stderr)])
  return { code: await ended, out, errors }
}
const ofStore = (...args: string[]) => run('--data', world.store.dir, ...args)
const rowsOf = (csv: Uint8Array): Record<string, string>[] =>
  parse(Buffer.from(csv), { bom: true, delimiter: ';', record_delimiter: '\r\n', columns: true })

describe('the decided lines of a county', () => {
  test('come to standard output in the columns of a batch; what has none has those empty', async () => {
    const { code, out, errors } = await ofStore('--county', '05', '--since', '2026-01-01')
    expect([code, errors]).toEqual([0, ''])
    const rows = rowsOf(out)
    expect(Object.keys(rows[0] ?? {})).toEqual(decisionColumns.map(({ name }) => name))
    expect(
      rows.map((row) => [
        row.Bunt,
        row.Rad,
        row.Ärende,
        row.Delbetalning,
        row.Budgetår,
        row.Belopp,
        row.Mottagare,
        row['Attesterad av'],
        row.Beslutsbrev === '',
      ]),
    ).toEqual([
      [
        '2027-0001',
        '1',
        granted[0]?.header.id,
        '1',
        '2027',
        '100,01',
        `'=HYPERLINK("x");"å"`,
        'Eva Ek',
        false,
      ],
      ['', '', granted[1]?.header.id, '1', '2027', '100,01', 'Utan brev', '', true],
      ['', '', granted[0]?.header.id, '2', '2028', '200,02', `'=HYPERLINK("x");"å"`, '', false],
      ['', '', granted[1]?.header.id, '2', '2028', '200,02', 'Utan brev', '', true],
    ])
  })

  test('hold nothing that was decided before the day, and nothing of another county', async () => {
    const decided =
      rowsOf((await ofStore('--county', '05', '--since', '2026-01-01')).out)[0]?.Beslutsdatum ?? ''
    const same = rowsOf((await ofStore('--county', '05', '--since', decided)).out)
    expect(same).toHaveLength(4)
    expect(rowsOf((await ofStore('--county', '05', '--since', '2999-01-01')).out)).toEqual([])
    const other = rowsOf((await ofStore('--county', '03', '--since', '2026-01-01')).out)
    expect(other.map(({ Mottagare }) => Mottagare)).toEqual(['Annat län', 'Annat län'])
  })

  test('come to a file that is there whole or not at all, with the same bytes', async () => {
    const file = join(dir, 'rader.csv')
    const asked = ['--county', '05', '--since', '2026-01-01']
    const { code, out, errors } = await ofStore(...asked, '--out', file)
    expect([code, out.length, errors]).toEqual([0, 0, ''])
    expect(readFileSync(file).equals((await ofStore(...asked)).out)).toBe(true)
    expect(readdirSync(dir)).toEqual(['rader.csv'])
    const nowhere = await ofStore(...asked, '--out', join(dir, 'saknas', 'rader.csv'))
    expect([nowhere.code, nowhere.errors]).toEqual([1, expect.stringContaining('ENOENT')])
  })

  test('are read and nothing else: the store is as it was', async () => {
    const all = async () => {
      const hash = createHash('sha256')
      for await (const item of scanTable(world.store))
        hash.update(canonical(JSON.parse(JSON.stringify(item))))
      return hash.digest('hex')
    }
    const before = await all()
    await ofStore('--county', '05', '--since', '2026-01-01')
    expect(await all()).toBe(before)
  })

  test('are told as not whole when a batch is being locked meanwhile, and no file is left', async () => {
    await world.table.write(put({ ...openKey('05'), of: '2027-0002', plan: [] }))
    const file = join(dir, 'halv.csv')
    const { code, errors } = await ofStore('--county', '05', '--since', '2026-01-01', '--out', file)
    await world.table.write(remove(openKey('05')))
    expect([code, existsSync(file), readdirSync(dir)]).toEqual([1, false, ['rader.csv']])
    expect(errors).toContain('A batch was being locked')
  })

  test('are told as not whole when a batch came while they were read', async () => {
    const { table } = world.forCounty('05')
    const { lines } = await decidedLines({ table, county: '05', now: world.deps.now }, '2026-01-01')
    await lines.next()
    const other = { ...(await readBatch(table, '05', '2027-0001')), id: '2026-0009' }
    for (const item of [batchItem(other), batchPointerItem(other)]) await table.write(put(item))
    const rest = async () => {
      for await (const line of lines) expect(line.county).toBe('05')
    }
    await expect(rest()).rejects.toMatchObject({ name: 'BatchesMoved' })
  })
})

test.each([
  [['--since', '2026-01-01'], '--county'],
  [['--county', '99', '--since', '2026-01-01'], '--county'],
  [['--county', '05'], '--since'],
  [['--county', '05', '--since', '1 maj'], '--since'],
  [['--county', '05', '--since', '2026-01-01', '--data', '/nowhere/at/all'], 'There is no data folder'],
  [['--lock'], "'--lock'"],
])('%j is not how it is used', async (args, why) => {
  const { code, out, errors } = await run(...args)
  expect([code, out.length]).toEqual([2, 0])
  expect(errors).toContain(why)
  expect(errors).toContain('Usage: npm run export -- --county 05')
})

test('a reader that has seen enough, such as head, is no error', async () => {
  const command = `"${process.execPath}" infra/commands/export.ts --data "${world.store.dir}" --county 05 --since 2026-01-01`
  const child = spawn('bash', ['-c', `set -o pipefail; ${command} | true`])
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  expect(await text(child.stderr)).toBe('')
  expect(await ended).toBe(0)
})

test('the bar is drawn on a terminal alone, and again only when there is something new to see', () => {
  const drawn = (isTTY: boolean): string[] => {
    const shown: string[] = []
    const write = (line: string) => shown.push(line) > 0
    const bar = progressBar({ isTTY, write }, 1000)
    for (let n = 0; n < 1000; n += 1) bar.step()
    bar.end()
    return shown
  }
  expect(drawn(false)).toEqual([])
  const lines = drawn(true)
  expect(lines).toHaveLength(102)
  expect(lines[50]).toContain('50 %, 500 lines')
  expect(lines.at(-1)).toBe('\r\x1b[K')
})
