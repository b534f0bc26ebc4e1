import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextBatchId, readOpenOrder } from '../../shared/aws/batches.ts'
import type { Table } from '../../shared/aws/table.ts'
import { type Batch, formats } from '../../shared/exports/batch.ts'
import { Crashed, crashing, memoryRecords } from './batch-faults.ts'
import { county, expectWhole, grants, lockAs, startFinance } from './batch-world.ts'

let store: Awaited<ReturnType<typeof startFinance>>
beforeAll(async () => {
  store = await startFinance()
})
afterAll(() => store.close())

const crash = fc.record({
  at: fc.integer({ min: 1, max: 14 }),
  when: fc.constantFrom('before' as const, 'after' as const),
})
const amounts = fc.array(
  fc.array(fc.integer({ min: 1, max: 5_000_000_00 }), { minLength: 1, maxLength: 2 }),
  {
    minLength: 1,
    maxLength: 4,
  },
)
/** A locker ends in its batch or its death: somebody else's being first is never its error. */
const ended = (result: PromiseSettledResult<Batch>): boolean =>
  result.status === 'fulfilled' || result.reason instanceof Crashed

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
          const budgetYear = store.nextYear()
          const granted = await grants(store.table, budgetYear, given)
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
          await expectWhole(store.table, granted, batch, bytes)
          const contents = ({ files }: Batch) =>
            formats.map((format) => bytes(files[format]?.key ?? '', files[format]?.versionId ?? ''))
          for (const result of results) if (result.status === 'fulfilled') expect(result.value).toEqual(batch)

          const later = await lockAs('FINANCE-1', store.table, records, id)
          expect(contents(later)).toEqual(contents(batch))
          expect(await nextBatchId(store.table, county, budgetYear)).not.toBe(id)
          expect(await readOpenOrder(store.table, county)).toBeNull()
        },
      ),
      { numRuns: 25 },
    )
  }, 240_000)
})
