import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runRound } from '../../infra/round/run-round.ts'
import { roundTable } from '../../infra/round/table.ts'

const applications = 8
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

let dir = ''
let first: Awaited<ReturnType<typeof runRound>>
let again: Awaited<ReturnType<typeof runRound>>

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'statsbidrag-round-test-'))
  const play = (out: string) =>
    runRound({
      seed: 1,
      applications,
      keep: false,
      out: join(dir, out),
      cdkOut: 'cdk.out',
      progress: { write: () => undefined },
    })
  first = await play('first')
  again = await play('again')
}, 240_000)

afterAll(() => rm(dir, { recursive: true, force: true }))

const readOut = (name: string): Promise<string> => readFile(join(dir, name), 'utf8')

describe('a round of eight applications in two counties', () => {
  it('holds the twelve invariants, each of them looked at', () => {
    expect(first.invariants.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(first.invariants.flatMap(({ findings }) => findings)).toEqual([])
    expect(first.invariants.every(({ ok }) => ok)).toBe(true)
  })

  it('gives the same summary.json, byte for byte, when the seed is played again', async () => {
    expect(await readOut('again/summary.json')).toBe(await readOut('first/summary.json'))
    expect(again.summary).toEqual(first.summary)
  })

  it('decides every application as it was met: granted, refused, dismissed as late, written off', () => {
    const { applications: rows } = first.summary
    const outcomes = new Map(rows.map(({ applicant, outcome, flags }) => [applicant, { outcome, flags }]))
    expect(rows.every(({ outcome }) => outcome !== null)).toBe(true)
    for (const { outcome, flags } of outcomes.values()) {
      expect(outcome === 'dismissal').toBe(flags.includes('late'))
      expect(outcome === 'write-off').toBe(flags.includes('withdrawal-asked'))
    }
    expect(rows.some(({ flags }) => flags.includes('completion-expired'))).toBe(true)
    expect(rows.some(({ outcome }) => outcome === 'rejection')).toBe(true)
    for (const { measures } of rows)
      for (const measure of measures) {
        expect(measure.grantedKronor).toBeLessThanOrEqual(measure.eligibleKronor)
        expect(measure.eligibleKronor).toBeLessThanOrEqual(measure.requestedKronor)
      }
  })

  it('has a table whose rows add up, per county and in all', () => {
    const { counties, total } = first.summary
    expect(counties).toHaveLength(2)
    for (const row of [...counties, total]) {
      expect(row.granted + row.refused + row.withdrawn).toBe(row.applied)
      expect(row.frameKronor - row.grantedKronor).toBe(row.leftKronor)
    }
    expect(total.applied).toBe(applications)
    expect(total.grantedKronor).toBe(sum(counties.map(({ grantedKronor }) => grantedKronor)))
    const lines = roundTable(first.summary).split('\n')
    expect(lines).toHaveLength(7)
    expect(lines[0]).toMatch(
      /county +applied +granted +refused +withdrawn +requested kr +granted kr +frame kr +kr left/,
    )
    expect(lines.at(-2)).toMatch(/^sum +8 /)
    expect(lines.at(-1)).toContain('an example')
  })

  it('pays in decisions.csv exactly what was granted, to each', async () => {
    const csv = await readOut('first/decisions.csv')
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true, delimiter: ';' })
    const paid = (name: string): number =>
      sum(rows.filter((row) => row.Mottagare === name).map((row) => Number(row.Belopp?.replace(',', '.'))))
    for (const { name, grantedKronor } of first.summary.applications) expect(paid(name)).toBe(grantedKronor)
    expect(new Set(rows.map((row) => row.Länskod)).size).toBe(2)
  })

  it('writes a letter and a receipt for each, all of them PDF', async () => {
    for (const folder of ['letters', 'receipts']) {
      const names = await readdir(join(dir, 'first', folder))
      expect(names).toHaveLength(applications)
      for (const name of names) {
        const content = await readFile(join(dir, 'first', folder, name))
        expect(content.subarray(0, 5).toString()).toBe('%PDF-')
      }
    }
  })
})

describe('the command', () => {
  const round = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['infra/commands/round.ts', ...args]).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
    )

  it('says how it is used', async () => {
    expect(await round('--help')).toMatchObject({ code: 0, text: expect.stringContaining('--applications') })
  })

  it('refuses what it does not know with exit code 2 and a sentence', async () => {
    const refused = await round('--applicants', '8')
    expect(refused.code).toBe(2)
    expect(refused.text).toContain('--applicants')
    expect((await round('--seed', 'one')).code).toBe(2)
  })
})
