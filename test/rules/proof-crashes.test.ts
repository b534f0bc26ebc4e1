import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishProofs } from '../../functions/events/publish-proofs.ts'
import { readHeadList, readHeads, readProof, readWaiting, waitForRoot } from '../../shared/aws/proofs.ts'
import { genesis, hashOf } from '../../shared/domain/chain.ts'
import { daysAfter, endOfDay, startOfDay, toMilliseconds } from '../../shared/domain/time.ts'
import { holds, isWhole } from '../../shared/proof/published.ts'
import { startStore } from '../harness/store.ts'
import { type Crash, Crashed, crashing, memoryRecords } from './batch-faults.ts'

let store: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  store = await startStore()
})
afterAll(() => store.close())

const { records } = memoryRecords()
const counties = ['01', '05', '25']
const day = (() => {
  let next = '2027-01-01'
  return () => {
    next = daysAfter(next, 3)
    return next
  }
})()

/** Receipts of one day, waiting in three counties; their checksums. */
const waiting = async (date: string, count: number): Promise<string[]> => {
  const made = Array.from({ length: count }, (_, n) => ({
    county: counties[n % counties.length] ?? '05',
    id: ulid(),
    receivedAt: startOfDay(date),
    receipt: hashOf(ulid()),
    file: hashOf(ulid()),
  }))
  await Promise.all(made.map((each) => store.table.write(waitForRoot(each))))
  return made.map(({ receipt }) => receipt)
}
const after = (date: string) => () => toMilliseconds(endOfDay(date)) + 600_000
const run = (date: string, given = { table: store.table, records }) =>
  publishProofs({ ...given, now: after(date) })

/** Every root so far, the oldest first; each follows the one before, and is what lies under it. */
const wholeChain = async () => {
  const heads = (await readHeads(store.table, 1000)).map(({ head }) => head).toReversed()
  for (const [index, head] of heads.entries()) {
    expect(head.number).toBe(index + 1)
    expect(head.previous).toBe(heads[index - 1]?.sha256 ?? genesis)
  }
  const lists = await Promise.all(heads.map(({ number }) => readHeadList(store.table, number)))
  for (const list of lists) expect(list !== null && isWhole(list)).toBe(true)
  return lists.flatMap((list) => list?.receipts.map(({ receipt }) => receipt) ?? [])
}
const expectAllProved = async (receipts: readonly string[]) => {
  const under = await wholeChain()
  expect(under.length).toBe(new Set(under).size)
  for (const receipt of receipts) {
    const proof = await readProof(store.table, receipt)
    expect(proof !== null && proof.receipt === receipt && holds(proof)).toBe(true)
    expect(under).toContain(receipt)
  }
  for (const county of counties)
    expect(await readWaiting(store.table, county, '2100-01-01T00:00:00.000Z')).toEqual([])
}

describe('a crash', () => {
  const writes = Array.from({ length: 11 }, (_, n) => n + 1)
  const places = writes.flatMap((at): Crash[] => [
    { at, when: 'before' },
    { at, when: 'after' },
  ])

  test.each(places)('$when write $at leaves no receipt out and none twice', async (crash) => {
    const [one, other] = [day(), day()]
    const receipts = [...(await waiting(one, 60)), ...(await waiting(other, 4))]
    await expect(run(other, crashing(store.table, records, crash))).rejects.toThrow(Crashed)
    await wholeChain()
    const late = await waiting(one, 61)
    await run(daysAfter(other, 1))
    await expectAllProved([...receipts, ...late])
  })

  test('could fall nowhere else', async () => {
    const [one, other] = [day(), day()]
    await waiting(one, 60)
    await waiting(other, 4)
    const beyond: Crash = { at: writes.length + 1, when: 'before' }
    expect(await run(other, crashing(store.table, records, beyond))).toEqual({ published: 2 })
  })
})

test('two at once make one root', async () => {
  const date = day()
  const receipts = await waiting(date, 7)
  const both = await Promise.allSettled([run(date), run(date)])
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
  await run(date)
  await expectAllProved(receipts)
})

test('more receipts than fit in one item', async () => {
  const date = day()
  const receipts = await waiting(date, 1203)
  expect(await run(date)).toEqual({ published: 1 })
  const [newest] = await readHeads(store.table, 1)
  expect(newest?.head.size).toBe(1203)
  await expectAllProved(receipts.slice(0, 20))
})
