import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextBatchId } from '../../shared/aws/batches.ts'
import { readCase, readEvents } from '../../shared/aws/cases.ts'
import type { Table } from '../../shared/aws/table.ts'
import { findBreach, hashOf } from '../../shared/domain/chain.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { reverseLine } from '../../shared/exports/reverse-line.ts'
import {
  acknowledge,
  expectAgreement,
  expectStoreAgrees,
  fileOf,
  paidRow,
  refusedRow,
  release,
} from './answers-world.ts'
import { Crashed, crashing, memoryRecords } from './batch-faults.ts'
import { county, grants, lockAs, now, startFinance } from './batch-world.ts'

let store: Awaited<ReturnType<typeof startFinance>>
beforeAll(async () => {
  store = await startFinance()
})
afterAll(() => store.close())

const at = new Date(now()).toISOString()
const line = fc.integer({ min: 1, max: 4 })
/** Which of the batches so far. */
const which = fc.nat({ max: 3 })
const answered = fc.array(fc.record({ batch: which, line, isPaid: fc.boolean() }), {
  minLength: 1,
  maxLength: 3,
})
const step = fc.oneof(
  fc.record({ do: fc.constant('lock' as const) }),
  fc.record({ do: fc.constant('release' as const) }),
  fc.record({ do: fc.constant('answer' as const), rows: answered, again: fc.boolean() }),
  fc.record({ do: fc.constant('reverse' as const), batch: which, line }),
)
const crash = fc.option(
  fc.record({
    at: fc.integer({ min: 1, max: 6 }),
    when: fc.constantFrom('before' as const, 'after' as const),
  }),
  { freq: 2 },
)
type Step = Parameters<Parameters<typeof step.map>[0]>[0]

/** What may stop a step: its death, or a rule. */
const expected = ['NothingToExport', 'AlreadyPaid', 'NotReversible', 'NotFound', 'ChangedMeanwhile']
const mayEnd = (reason: unknown): boolean =>
  reason instanceof Crashed || (reason instanceof DomainError && expected.includes(reason.name))

test('any order of lock, answer, refusal, reversal, release, crash and retry: what stands is the decision, each line once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, step, crash), { minLength: 3, maxLength: 6 }),
      fc.scheduler(),
      async (steps, s) => {
        const budgetYear = store.nextYear()
        const granted = await grants(store.table, budgetYear, [[100_00, 200_01], [300_00]])
        const { records } = memoryRecords()
        const batches: string[] = []
        const files = new Set<string>()
        const lock = async (table: Table, kept: typeof records) => {
          const id = await nextBatchId(table, county, budgetYear)
          await lockAs('FINANCE-1', table, kept, id)
        }
        await lock(store.table, records)
        const known = async () => {
          const next = Number((await nextBatchId(store.table, county, budgetYear)).slice(5))
          batches.splice(0, batches.length)
          for (let n = 1; n < next; n += 1) batches.push(`${budgetYear}-${String(n).padStart(4, '0')}`)
        }
        await known()
        const nameOf = (n: number) => batches[n % batches.length] ?? ''

        const run = async (one: Step, table: Table, kept: typeof records, who: string): Promise<void> => {
          if (one.do === 'lock') return lock(table, kept)
          if (one.do === 'release') return release({ table }, granted)
          if (one.do === 'reverse') {
            const by = { subject: who, name: who }
            return reverseLine(
              { table, county },
              { batch: nameOf(one.batch), line: one.line, reason: 'Stoppad', by, at },
            )
          }
          const rows = one.rows.map((row) => (row.isPaid ? paidRow : refusedRow)(nameOf(row.batch), row.line))
          files.add(hashOf(fileOf(rows)))
          await acknowledge({ table, records: kept }, rows, who)
          if (one.again) await acknowledge({ table, records: kept }, rows, who)
        }
        /** One call at a time, whose turn it is the scheduler says. */
        const inTurn = (table: Table): Table => {
          const turn = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
            const scheduled = s.scheduleFunction((...args: A) => Promise.allSettled([call(...args)]))
            return async (...args: A): Promise<R> => {
              const [result] = await scheduled(...args)
              if (result.status === 'rejected') throw result.reason
              return result.value
            }
          }
          return {
            get: turn(table.get),
            query: turn(table.query),
            write: turn(table.write),
            transact: turn(table.transact),
          }
        }

        for (const [first, second, broken] of steps) {
          const dying =
            broken === null ? { table: store.table, records } : crashing(store.table, records, broken)
          const results = await s.waitFor(
            Promise.allSettled([
              run(first, inTurn(dying.table), dying.records, 'FINANCE-1'),
              run(second, inTurn(store.table), records, 'FINANCE-2'),
            ]),
          )
          for (const result of results)
            if (result.status === 'rejected') expect(mayEnd(result.reason), String(result.reason)).toBe(true)
          // Whoever was stopped tries again.
          const [retried] = await Promise.allSettled([run(first, store.table, records, 'FINANCE-1')])
          if (retried.status === 'rejected') expect(mayEnd(retried.reason), String(retried.reason)).toBe(true)
          await known()
          await expectAgreement(store.table, granted, batches)
        }
        await expectStoreAgrees(store.table, granted, [...files])
        for (const { header } of granted)
          expect(
            findBreach(
              await readEvents(store.table, county, header.id),
              await readCase(store.table, county, header.id),
            ),
          ).toBeNull()
      },
    ),
    { numRuns: 20 },
  )
}, 240_000)
