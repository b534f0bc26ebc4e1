import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finishBatches } from '../../functions/events/finish-batches.ts'
import { readLines } from '../../shared/aws/batch-lines.ts'
import { nextBatchId, readBatch, readOpenOrder } from '../../shared/aws/batches.ts'
import { type Key, keys } from '../../shared/aws/keys.ts'
import { readPayableInstalments } from '../../shared/aws/payables.ts'
import { put } from '../../shared/aws/write.ts'
import { claimLine } from '../../shared/exports/claim-line.ts'
import { finishBatch } from '../../shared/exports/finish-batch.ts'
import { lockBatch } from '../../shared/exports/open-batch.ts'
import { Crashed, crashing, memoryRecords } from './batch-faults.ts'
import { county, expectWhole, grants, lockAs, never, now, orderBy, startFinance } from './batch-world.ts'

let store: Awaited<ReturnType<typeof startFinance>>
beforeAll(async () => {
  store = await startFinance()
})
afterAll(() => store.close())

describe('an open batch', () => {
  /** The opening, four lines, each of three files kept and noted, the lock. */
  const writes = Array.from({ length: 12 }, (_, index) => index + 1)
  test.each(
    writes.flatMap((at) => [
      { at, when: 'before' as const },
      { at, when: 'after' as const },
    ]),
  )('a crash $when write $at leaves what repair finishes, once and with the same content', async (point) => {
    const budgetYear = store.nextYear()
    const granted = await grants(store.table, budgetYear, [[100_00, 200_01], [300_00], [1]])
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
    const neverLeft = point.at === 12 && point.when === 'after'
    expect((await readOpenOrder(store.table, county)) === null).toBe(neverOpened || neverLeft)
    await repair(now() + 120_000)
    const batch = await lockAs('FINANCE-1', store.table, records, id)
    await expectWhole(store.table, granted, batch, bytes)
    await repair(now() + 180_000)
    expect(await readBatch(store.table, county, id)).toEqual(batch)
  })

  test('time that is up leaves an open batch, and the next one goes on from there', async () => {
    const budgetYear = store.nextYear()
    const granted = await grants(store.table, budgetYear, [[100], [200], [300]])
    const { records, bytes } = memoryRecords()
    const id = await nextBatchId(store.table, county, budgetYear)
    let clock = 0
    const ticking = { county, table: store.table, records, now: () => ++clock }
    const open = await lockBatch(ticking, orderBy('FINANCE-1', id), 3)
    expect([open.status, open.files]).toEqual(['open', {}])
    expect(open.lines).toBeGreaterThan(0)
    expect(open.lines).toBeLessThan(3)
    const batch = await finishBatch({ county, table: store.table, records, now }, id, never)
    await expectWhole(store.table, granted, batch, bytes)
  })

  test('a line that is claimed while the file is being written is in the file that counts', async () => {
    const budgetYear = store.nextYear()
    const granted = await grants(store.table, budgetYear, [[100], [200], [300]])
    const { records, bytes } = memoryRecords()
    const id = await nextBatchId(store.table, county, budgetYear)
    const hidden = keys.instalment(county, granted[1]?.header.id ?? '', 1)
    const others = { county, table: store.table, records, now }
    let blind = true
    const first = {
      ...others,
      table: {
        ...store.table,
        get: async (key: Key) =>
          blind && key.pk === hidden.pk && key.sk === hidden.sk ? null : store.table.get(key),
      },
      records: {
        ...records,
        keep: async (...file: Parameters<typeof records.keep>) => {
          if (blind) {
            blind = false
            await claimLine(others, await readBatch(store.table, county, id), 2, {
              case: granted[1]?.header.id ?? '',
              number: 1,
            })
          }
          return records.keep(...file)
        },
      },
    }
    await lockBatch(others, orderBy('FINANCE-1', id), now() - 1)
    const batch = await finishBatch(first, id, never)
    expect(blind).toBe(false)
    await expectWhole(store.table, granted, batch, bytes)
  })

  test('a batch is open until all of its files are kept, and what was kept before a crash is not kept again', async () => {
    const budgetYear = store.nextYear()
    await grants(store.table, budgetYear, [[100]])
    const { records } = memoryRecords()
    const id = await nextBatchId(store.table, county, budgetYear)
    const keeps: string[] = []
    const counting = {
      ...records,
      keep: async (...file: Parameters<typeof records.keep>) => {
        keeps.push(file[0].split('.').at(-1) ?? '')
        return records.keep(...file)
      },
    }
    for (const [at, files] of [
      [4, ['csv']],
      [2, ['csv', 'xlsx']],
    ] as const) {
      const broken = crashing(store.table, counting, { at, when: 'after' })
      await Promise.allSettled([lockAs('FINANCE-1', broken.table, broken.records, id)])
      const left = await readBatch(store.table, county, id)
      expect([left.status, Object.keys(left.files)]).toEqual(['open', files])
    }
    const batch = await lockAs('FINANCE-1', store.table, counting, id)
    expect([batch.status, Object.keys(batch.files).toSorted()]).toEqual(['locked', ['csv', 'json', 'xlsx']])
    expect(keeps).toEqual(['csv', 'xlsx', 'json'])
  })

  test('a batch that was locked when CSV was all there was is read with that file, and with no other', async () => {
    const budgetYear = store.nextYear()
    await grants(store.table, budgetYear, [[100]])
    const { records } = memoryRecords()
    const id = await nextBatchId(store.table, county, budgetYear)
    const { files, coding: _, ...rest } = await lockAs('FINANCE-1', store.table, records, id)
    const stored = { ...rest, file: files.csv }
    await store.table.write(
      put({ ...keys.batch(county, id), status: 'locked', lines: 1, total: 100, batch: stored }),
    )
    const batch = await readBatch(store.table, county, id)
    expect([batch.status, batch.files]).toEqual(['locked', { csv: files.csv }])
    expect(await lockAs('FINANCE-1', store.table, records, id)).toEqual(batch)
  })

  test('an open batch of another year is finished before the next is opened', async () => {
    const budgetYear = store.nextYear()
    await grants(store.table, budgetYear, [[100]])
    const { records } = memoryRecords()
    const first = await nextBatchId(store.table, county, budgetYear)
    await lockBatch({ county, table: store.table, records, now }, orderBy('FINANCE-1', first), 0)
    const later = store.nextYear()
    await grants(store.table, later, [[200]])
    const second = await nextBatchId(store.table, county, later)
    const locked = await lockAs('FINANCE-2', store.table, records, second)
    expect([locked.status, locked.lines, locked.createdBy]).toEqual(['locked', 1, 'FINANCE-2'])
    expect(await readBatch(store.table, county, first)).toMatchObject({ status: 'locked', total: 100 })
  })
})

describe('what a batch refuses', () => {
  test('a number that is not the next', async () => {
    const budgetYear = store.nextYear()
    await grants(store.table, budgetYear, [[100]])
    const { records } = memoryRecords()
    await expect(lockAs('FINANCE-1', store.table, records, `${budgetYear}-0002`)).rejects.toThrow('NotFound')
  })

  test('whoever is not finance in the county when it is opened', async () => {
    const budgetYear = store.nextYear()
    await grants(store.table, budgetYear, [[100]])
    const { records } = memoryRecords()
    await expect(lockAs('OFFICER-9', store.table, records, `${budgetYear}-0001`)).rejects.toThrow(
      'NotYourRole',
    )
    expect(await readPayableInstalments(store.table, county, budgetYear)).toHaveLength(1)
  })

  test('an empty batch', async () => {
    const budgetYear = store.nextYear()
    const { records } = memoryRecords()
    await expect(lockAs('FINANCE-1', store.table, records, `${budgetYear}-0001`)).rejects.toThrow(
      'NothingToExport',
    )
  })

  test('cases its orderer prepared: they stay for a colleague', async () => {
    const budgetYear = store.nextYear()
    const own = await grants(store.table, budgetYear, [[100]], { officer: 'FINANCE-1' })
    const others = await grants(store.table, budgetYear, [[200]])
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
