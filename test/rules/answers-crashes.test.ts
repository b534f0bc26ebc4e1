import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finishOpenAnswers } from '../../functions/events/finish-answers.ts'
import { readRowOutcomes } from '../../shared/aws/answer-rows.ts'
import { findAnswers, readAnswers, readOpenAnswers } from '../../shared/aws/answers.ts'
import { readLines } from '../../shared/aws/batch-lines.ts'
import { nextBatchId } from '../../shared/aws/batches.ts'
import { readCase, readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { findBreach, hashOf } from '../../shared/domain/chain.ts'
import { confirmAnswers, receiveAnswers } from '../../shared/exports/answers/receive-answers.ts'
import { reverseLine } from '../../shared/exports/reverse-line.ts'
import {
  acknowledge,
  expectAgreement,
  expectStoreAgrees,
  fileOf,
  instalmentsOf,
  paidRow,
  refusedRow,
  release,
} from './answers-world.ts'
import { Crashed, crashing, memoryRecords } from './batch-faults.ts'
import { county, grants, lockAs, never, now, startFinance } from './batch-world.ts'

let store: Awaited<ReturnType<typeof startFinance>>
beforeAll(async () => {
  store = await startFinance()
})
afterAll(() => store.close())

const at = new Date(now()).toISOString()
const log = { info: () => undefined, warn: () => undefined, error: (code: string) => expect.fail(code) }

/** A locked batch of two cases, three lines; and what its answer says: the first paid, the second refused, a row of no line. */
const handedOver = async () => {
  const budgetYear = store.nextYear()
  const granted = await grants(store.table, budgetYear, [[100_00, 200_01], [300_00]])
  const { records } = memoryRecords()
  const id = await nextBatchId(store.table, county, budgetYear)
  await lockAs('FINANCE-1', store.table, records, id)
  const rows = [paidRow(id, 1), refusedRow(id, 2), paidRow(id, 9)]
  return { granted, records, id, rows, file: hashOf(fileOf(rows)), budgetYear }
}

describe('an acknowledgement', () => {
  /** Taken in, kept, opened, three rows, done. */
  const writes = Array.from({ length: 7 }, (_, index) => index + 1)
  test.each(
    writes.flatMap((nth) => [
      { at: nth, when: 'before' as const },
      { at: nth, when: 'after' as const },
    ]),
  )('a crash $when write $at leaves what repair or the next try finishes, each row once', async (point) => {
    const { granted, records, id, rows, file } = await handedOver()
    const broken = crashing(store.table, records, point)
    const [first] = await Promise.allSettled([
      acknowledge({ table: broken.table, records: broken.records }, rows),
    ])
    expect(first).toMatchObject({ status: 'rejected', reason: new Crashed() })
    await expectAgreement(store.table, granted, [id])
    const repair = (time: number) =>
      finishOpenAnswers({ table: store.table, records, now: () => time, log }, county)
    await repair(now() + 60_000)
    const wasOpen = point.at > 3 && !(point.at === 7 && point.when === 'after')
    const opened = wasOpen || (point.at === 3 && point.when === 'after')
    expect((await readOpenAnswers(store.table, county)).includes(file)).toBe(opened)
    await repair(now() + 120_000)
    expect(await readOpenAnswers(store.table, county)).toEqual([])
    expect((await findAnswers(store.table, county, file))?.status).toBe(
      opened || point.at === 7 ? 'done' : point.at === 1 && point.when === 'before' ? undefined : 'read',
    )
    const done = await acknowledge({ table: store.table, records }, rows)
    expect(done).toMatchObject({ status: 'done', counts: { paid: 1, refused: 1, same: 0, unmatched: 1 } })
    const all = await expectAgreement(store.table, granted, [id])
    expect(all.map(({ status }) => status).toSorted()).toEqual(['exported', 'paid', 'payable', 'refused'])
    expect(
      (await readRowOutcomes(store.table, county, file)).map(({ row, outcome }) => [row, outcome]),
    ).toEqual([
      [2, 'paid'],
      [3, 'refused'],
      [4, 'no-line'],
    ])
    await expectStoreAgrees(store.table, granted, [file])
  })

  test('the same file again, by anybody, changes not one item', async () => {
    const { granted, records, rows, file, id } = await handedOver()
    const done = await acknowledge({ table: store.table, records }, rows)
    const everything = async () =>
      Promise.all(
        [
          ...granted.map(({ header }) => keys.case(county, header.id).pk),
          keys.answers(county, file).pk,
          keys.log(`C#${county}`).pk,
          `C#${county}#ANSWERS`,
        ].map((pk) => queryAll(store.table, { pk })),
      )
    const before = await everything()
    for (const who of ['FINANCE-1', 'FINANCE-2'])
      expect(await acknowledge({ table: store.table, records }, rows, who)).toEqual(done)
    expect(await everything()).toEqual(before)
    // Another file that says the same changes no case.
    const other = await acknowledge({ table: store.table, records }, [
      paidRow(id, 1),
      refusedRow(id, 2),
      paidRow(id, 3),
    ])
    expect(other.counts).toEqual({ paid: 1, refused: 0, same: 2, unmatched: 0 })
  })

  test('time that is up leaves it open, and it goes on from there in the name of who confirmed it', async () => {
    const { granted, records, rows, id, file } = await handedOver()
    let clock = now()
    const ticking = { county, table: store.table, records, now: () => ++clock }
    const by = { subject: 'FINANCE-1', name: 'FINANCE-1' }
    await acknowledge({ table: store.table, records }, [paidRow(id, 99)]).then(({ status }) =>
      expect(status).toBe('read'),
    )
    await acknowledge({ table: store.table, records }, rows, 'FINANCE-1', 0)
    expect(await readAnswers(store.table, county, file)).toMatchObject({ status: 'open', counts: null })
    const some = await confirmAnswers(
      ticking,
      { file, by: { subject: 'FINANCE-2', name: 'FINANCE-2' }, at },
      clock + 3,
    )
    expect(some.status).toBe('open')
    expect((await readRowOutcomes(store.table, county, file)).length).toBeLessThan(3)
    const done = await confirmAnswers(ticking, { file, by, at }, never)
    expect(done).toMatchObject({ status: 'done', confirmed: { by: 'FINANCE-1' } })
    const outcomes = await readRowOutcomes(store.table, county, file)
    expect(outcomes.map(({ by: who }) => who)).toEqual(['FINANCE-1', 'FINANCE-1', 'FINANCE-1'])
    await expectAgreement(store.table, granted, [id])
  })

  test('a file that nobody confirms says nothing about any line', async () => {
    const { granted, records, rows, file } = await handedOver()
    const before = await instalmentsOf(store.table, granted)
    const by = { subject: 'FINANCE-1', name: 'FINANCE-1' }
    await receiveAnswers({ table: store.table, county }, fileOf(rows), { by, at })
    expect(await instalmentsOf(store.table, granted)).toEqual(before)
    expect(await store.table.get(keys.answers(county, file))).toMatchObject({
      expiresAt: now() / 1000 + 30 * 86_400,
    })
    // Gone after its time, and then the same file is taken in anew.
    const later = new Date(now() + 31 * 86_400_000).toISOString()
    await receiveAnswers({ table: store.table, county }, fileOf(rows), {
      by: { ...by, subject: 'FINANCE-2' },
      at: later,
    })
    expect(await readAnswers(store.table, county, file)).toMatchObject({ readBy: 'FINANCE-2', readAt: later })
    const pointers = await queryAll(store.table, { pk: `C#${county}#ANSWERS`, from: '0', to: '9999~' })
    expect(pointers.filter(({ sk }) => String(sk).endsWith(file.toUpperCase()))).toHaveLength(1)
    const done = await confirmAnswers({ table: store.table, county, records, now }, { file, by, at }, never)
    expect(await store.table.get(keys.answersContent(county, file))).toBeNull()
    expect((await store.table.get(keys.answers(county, file)))?.expiresAt).toBeUndefined()
    expect(hashOf(await records.read(done.kept?.key ?? ''))).toBe(file)
  })

  test('whoever is not finance in the county confirms nothing', async () => {
    const { granted, records, rows, file } = await handedOver()
    await expect(acknowledge({ table: store.table, records }, rows, 'OFFICER-9')).rejects.toThrow(
      'NotYourRole',
    )
    expect(await readAnswers(store.table, county, file)).toMatchObject({ status: 'read', confirmed: null })
    expect((await instalmentsOf(store.table, granted)).every(({ status }) => status === 'exported')).toBe(
      true,
    )
  })
})

describe('a refused line, and one taken back', () => {
  test('go in the next batch as new lines that name the old, once finance lets them go', async () => {
    const { granted, records, id, budgetYear } = await handedOver()
    await acknowledge({ table: store.table, records }, [refusedRow(id, 1)])
    const order = { reason: 'Bankfilen är stoppad', by: { subject: 'FINANCE-2', name: 'Eva' }, at }
    await reverseLine({ table: store.table, county }, { batch: id, line: 2, ...order })
    await reverseLine({ table: store.table, county }, { batch: id, line: 2, ...order })
    const second = await nextBatchId(store.table, county, budgetYear)
    await lockAs('FINANCE-1', store.table, records, second)
    const reversal = await readLines(store.table, county, second)
    expect(reversal).toMatchObject([{ kind: 'reversal', corrects: `${id}/2` }])
    await expectAgreement(store.table, granted, [id, second])
    await release(store, granted)
    const third = await nextBatchId(store.table, county, budgetYear)
    await lockAs('FINANCE-1', store.table, records, third)
    const lines = await readLines(store.table, county, third)
    expect(lines.map(({ kind, corrects }) => `${kind} ${corrects}`).toSorted()).toEqual([
      `payment ${id}/1`,
      `payment ${id}/2`,
    ])
    const all = await expectAgreement(store.table, granted, [id, second, third])
    expect(all.filter(({ kind }) => kind === 'reversal')).toHaveLength(1)
    for (const { header } of granted)
      expect(
        findBreach(
          await readEvents(store.table, county, header.id),
          await readCase(store.table, county, header.id),
        ),
      ).toBeNull()
  })

  test.each([
    [1, 'before'],
    [1, 'after'],
  ] as const)('a crash at write %i, %s it, leaves all of a reversal or none of it', async (nth, when) => {
    const { granted, records, id } = await handedOver()
    const order = { batch: id, line: 1, reason: 'Stoppad', by: { subject: 'FINANCE-1', name: 'Erik' }, at }
    const broken = crashing(store.table, records, { at: nth, when })
    await expect(reverseLine({ table: broken.table, county }, order)).rejects.toThrow(Crashed)
    await expectAgreement(store.table, granted, [id])
    await reverseLine({ table: store.table, county }, order)
    const all = await expectAgreement(store.table, granted, [id])
    expect(all.filter(({ status }) => status === 'reversed')).toHaveLength(1)
    expect(all).toHaveLength(5)
    await expectStoreAgrees(store.table, granted, [])
  })

  test('a paid line is not taken back (14 §), nor one of one’s own cases', async () => {
    const { granted, records, id } = await handedOver()
    await acknowledge({ table: store.table, records }, [paidRow(id, 1)])
    const order = { batch: id, line: 1, reason: 'Fel', by: { subject: 'FINANCE-1', name: 'Erik' }, at }
    await expect(reverseLine({ table: store.table, county }, order)).rejects.toThrow('AlreadyPaid')
    for (const subject of ['OFFICER-1', 'DECIDER-1'])
      await expect(
        reverseLine({ table: store.table, county }, { ...order, line: 2, by: { subject, name: subject } }),
      ).rejects.toThrow('SamePersonOnCase')
    await expect(
      reverseLine(
        { table: store.table, county },
        { ...order, line: 2, by: { subject: 'NOBODY', name: 'N' } },
      ),
    ).rejects.toThrow('NotYourRole')
    await expect(reverseLine({ table: store.table, county }, { ...order, line: 99 })).rejects.toThrow(
      'NotFound',
    )
    expect((await instalmentsOf(store.table, granted)).some(({ status }) => status === 'reversed')).toBe(
      false,
    )
  })
})
