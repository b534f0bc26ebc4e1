import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finishBatches } from '../../functions/events/finish-batches.ts'
import { readLines } from '../../shared/aws/batch-lines.ts'
import { nextBatchId, readBatch, readOpenOrder } from '../../shared/aws/batches.ts'
import { readCase, readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readPayableInstalments } from '../../shared/aws/payables.ts'
import { staffItem } from '../../shared/aws/people.ts'
import type { Records } from '../../shared/aws/records.ts'
import type { Table } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { sum, toOre } from '../../shared/domain/money.ts'
import type { Batch } from '../../shared/exports/batch.ts'
import { finishBatch } from '../../shared/exports/finish-batch.ts'
import { lockBatch } from '../../shared/exports/open-batch.ts'
import { type Granted, grantCase } from '../harness/granted-case.ts'
import { startStore, type TestStore } from '../harness/store.ts'
import { Crashed, crashing, memoryRecords } from './batch-faults.ts'

const county = '05'
const never = Number.MAX_SAFE_INTEGER
const now = () => Date.parse('2027-02-01T10:00:00.000Z')
let store: TestStore
/** Each run has a budget year to itself, so that runs share a store and nothing else. */
let budgetYear = 3000

beforeAll(async () => {
  store = await startStore()
  for (const [subject, name] of [
    ['FINANCE-1', 'Erik Ekonom'],
    ['FINANCE-2', 'Eva Ekonom'],
  ])
    await store.table.write(
      put(staffItem(county, { subject: subject ?? '', name: name ?? '', roles: ['finance'] })),
    )
})
afterAll(() => store.close())

const grants = (amounts: number[][], options: { officer?: string } = {}): Promise<Granted[]> =>
  Promise.all(
    amounts.map((parts, n) =>
      grantCase(store.table, {
        county,
        newId: ulid,
        ...options,
        payments: parts.map((amount, part) => ({
          budgetYear,
          payOn: `${budgetYear}-0${1 + ((n + part) % 9)}-15`,
          amount: toOre(amount),
        })),
      }),
    ),
  )

const orderBy = (subject: string, id: string) => ({
  id,
  by: { subject, name: subject },
  at: '2027-02-01T10:00:00.000Z',
})
const lockAs = (subject: string, table: Table, records: Records, id: string) =>
  lockBatch({ county, table, records, now }, orderBy(subject, id), never)

/** What a store must say afterwards, worked out from the decisions and not from the batch's own count. */
const expectWhole = async (granted: Granted[], batch: Batch, file: Uint8Array | undefined) => {
  const due = granted
    .flatMap(({ instalments }) => instalments)
    .toSorted((a, b) => `${a.payOn}${a.case}${a.number}`.localeCompare(`${b.payOn}${b.case}${b.number}`))
  const lines = await readLines(store.table, county, batch.id)
  expect(lines.map(({ case: id, instalment, amount }) => [id, instalment, amount])).toEqual(
    due.map(({ case: id, number, amount }) => [id, number, amount]),
  )
  expect(lines.map(({ line }) => line)).toEqual(due.map((_, index) => index + 1))
  expect([batch.status, batch.lines, batch.total]).toEqual([
    'locked',
    due.length,
    sum(due.map(({ amount }) => amount)),
  ])
  const rows: Record<string, string>[] = parse(Buffer.from(file ?? ''), {
    bom: true,
    delimiter: ';',
    columns: true,
  })
  expect(rows.map((row) => [row.Ärende, Number(row.Delbetalning), row.Belopp?.replace(',', '')])).toEqual(
    due.map(({ case: id, number, amount }) => [id, number, String(amount).padStart(3, '0')]),
  )
  expect(await readPayableInstalments(store.table, county, budgetYear)).toEqual([])
  for (const { header, instalments } of granted) {
    const events = await readEvents(store.table, county, header.id)
    expect(findBreach(events, await readCase(store.table, county, header.id))).toBeNull()
    expect(
      events.filter(({ kind }) => kind === 'Exported').map(({ data }) => [data.batch, data.instalment]),
    ).toHaveLength(instalments.length)
    for (const { number } of instalments)
      expect(await store.table.get(keys.instalment(county, header.id, number))).toMatchObject({
        status: 'exported',
        instalment: { status: 'exported', batch: batch.id },
      })
  }
}

const crash = fc.record({
  at: fc.integer({ min: 1, max: 9 }),
  when: fc.constantFrom('before' as const, 'after' as const),
})
const amounts = fc.array(
  fc.array(fc.integer({ min: 1, max: 5_000_000_00 }), { minLength: 1, maxLength: 2 }),
  {
    minLength: 1,
    maxLength: 4,
  },
)
/** What a locker may end in: its batch, its death, or being told that somebody was first. */
const ended = (result: PromiseSettledResult<Batch>): boolean =>
  result.status === 'fulfilled' ||
  result.reason instanceof Crashed ||
  (result.reason instanceof DomainError && result.reason.name === 'ChangedMeanwhile')

/** One call at a time, whose turn it is the scheduler says; a failure is handed on outside of it. */
const turn = <A extends unknown[], R>(s: fc.Scheduler, run: (...args: A) => Promise<R>) => {
  const scheduled = s.scheduleFunction((...args: A) => Promise.allSettled([run(...args)]))
  return async (...args: A): Promise<R> => {
    const [result] = await scheduled(...args)
    if (result.status === 'rejected') throw result.reason
    return result.value
  }
}

describe('batch partition', () => {
  test('two lockers, any interleaving, crashes and retries: each instalment once, same bytes, sums equal', async () => {
    await fc.assert(
      fc.asyncProperty(
        amounts,
        fc.array(crash, { maxLength: 4 }),
        fc.scheduler(),
        async (given, crashes, s) => {
          budgetYear += 1
          const granted = await grants(given)
          const { records, bytes } = memoryRecords()
          const id = await nextBatchId(store.table, county, budgetYear)
          const inTurn = (table: Table): Table => ({
            get: turn(s, table.get),
            query: turn(s, table.query),
            write: turn(s, table.write),
            transact: turn(s, table.transact),
          })
          const dying = (n: number) => {
            const at = crashes[n]
            return at === undefined ? { table: store.table, records } : crashing(store.table, records, at)
          }
          const locker = (subject: string, n: number) => {
            const { table, records: kept } = dying(n)
            return lockAs(subject, inTurn(table), kept, id)
          }
          const both = Promise.allSettled([locker('FINANCE-1', 0), locker('FINANCE-2', 1)])
          const results = await s.waitFor(both)
          expect(results.every(ended)).toBe(true)

          for (const n of [2, 3]) {
            const { table, records: kept } = dying(n)
            const [again] = await Promise.allSettled([lockAs('FINANCE-1', table, kept, id)])
            expect(again !== undefined && ended(again)).toBe(true)
          }
          const batch = await lockAs('FINANCE-2', store.table, records, id)
          const file = bytes(batch.file?.key ?? '', batch.file?.versionId ?? '')
          await expectWhole(granted, batch, file)
          for (const result of results) if (result.status === 'fulfilled') expect(result.value).toEqual(batch)

          const later = await lockAs('FINANCE-1', store.table, records, id)
          expect(bytes(later.file?.key ?? '', later.file?.versionId ?? '')).toEqual(file)
          expect(await nextBatchId(store.table, county, budgetYear)).not.toBe(id)
          expect(await readOpenOrder(store.table, county)).toBeNull()
        },
      ),
      { numRuns: 25 },
    )
  })

  const writes = [1, 2, 3, 4, 5, 6, 7]
  test.each(
    writes.flatMap((at) => [
      { at, when: 'before' as const },
      { at, when: 'after' as const },
    ]),
  )('a crash $when write $at leaves what repair finishes, once and with the same content', async (point) => {
    budgetYear += 1
    const granted = await grants([[100_00, 200_01], [300_00], [1]])
    const { records, bytes } = memoryRecords()
    const id = await nextBatchId(store.table, county, budgetYear)
    const broken = crashing(store.table, records, point)
    const [first] = await Promise.allSettled([lockAs('FINANCE-1', broken.table, broken.records, id)])
    expect(first).toMatchObject({ status: 'rejected', reason: new Crashed() })
    const repair = (at: number) =>
      finishBatches(
        {
          table: store.table,
          records,
          now: () => at,
          log: { info: () => undefined, warn: () => undefined, error: (code) => expect.fail(code) },
        },
        county,
      )
    await repair(now() + 60_000)
    const neverOpened = point.at === 1 && point.when === 'before'
    const neverLeft = point.at === 7 && point.when === 'after'
    expect((await readOpenOrder(store.table, county)) === null).toBe(neverOpened || neverLeft)
    await repair(now() + 120_000)
    const batch = await lockAs('FINANCE-1', store.table, records, id)
    await expectWhole(granted, batch, bytes(batch.file?.key ?? '', batch.file?.versionId ?? ''))
    await repair(now() + 180_000)
    expect(await readBatch(store.table, county, id)).toEqual(batch)
  })

  test('time that is up leaves an open batch, and the next one goes on from there', async () => {
    budgetYear += 1
    const granted = await grants([[100], [200], [300]])
    const { records, bytes } = memoryRecords()
    const id = await nextBatchId(store.table, county, budgetYear)
    let clock = 0
    const ticking = { county, table: store.table, records, now: () => ++clock }
    const open = await lockBatch(ticking, orderBy('FINANCE-1', id), 3)
    expect([open.status, open.file]).toEqual(['open', null])
    expect(open.lines).toBeGreaterThan(0)
    expect(open.lines).toBeLessThan(3)
    const batch = await finishBatch({ county, table: store.table, records, now }, id, never)
    await expectWhole(granted, batch, bytes(batch.file?.key ?? '', batch.file?.versionId ?? ''))
  })

  test('an open batch of another year is finished before the next is opened', async () => {
    budgetYear += 1
    const before = budgetYear
    await grants([[100]])
    const { records } = memoryRecords()
    const first = await nextBatchId(store.table, county, before)
    await lockBatch({ county, table: store.table, records, now }, orderBy('FINANCE-1', first), 0)
    budgetYear += 1
    await grants([[200]])
    const second = await nextBatchId(store.table, county, budgetYear)
    const locked = await lockAs('FINANCE-2', store.table, records, second)
    expect([locked.status, locked.lines, locked.createdBy]).toEqual(['locked', 1, 'FINANCE-2'])
    expect(await readBatch(store.table, county, first)).toMatchObject({ status: 'locked', total: 100 })
  })
})

describe('what a batch refuses', () => {
  test('a number that is not the next', async () => {
    budgetYear += 1
    await grants([[100]])
    const { records } = memoryRecords()
    await expect(lockAs('FINANCE-1', store.table, records, `${budgetYear}-0002`)).rejects.toThrow('NotFound')
  })

  test('whoever is not finance in the county when it is opened', async () => {
    budgetYear += 1
    await grants([[100]])
    const { records } = memoryRecords()
    await expect(lockAs('OFFICER-9', store.table, records, `${budgetYear}-0001`)).rejects.toThrow(
      'NotYourRole',
    )
    expect(await readPayableInstalments(store.table, county, budgetYear)).toHaveLength(1)
  })

  test('an empty batch', async () => {
    budgetYear += 1
    const { records } = memoryRecords()
    await expect(lockAs('FINANCE-1', store.table, records, `${budgetYear}-0001`)).rejects.toThrow(
      'NothingToExport',
    )
  })

  test('cases its orderer prepared: they stay for a colleague', async () => {
    budgetYear += 1
    const own = await grants([[100]], { officer: 'FINANCE-1' })
    const others = await grants([[200]])
    const { records } = memoryRecords()
    const first = await lockAs('FINANCE-1', store.table, records, `${budgetYear}-0001`)
    expect((await readLines(store.table, county, first.id)).map((line) => line.case)).toEqual(
      others.map(({ header }) => header.id),
    )
    const second = await lockAs('FINANCE-2', store.table, records, `${budgetYear}-0002`)
    expect((await readLines(store.table, county, second.id)).map((line) => line.case)).toEqual(
      own.map(({ header }) => header.id),
    )
  })
})
