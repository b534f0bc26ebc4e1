import { monotonicFactory } from 'ulid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headerItem, readEvent } from '../../shared/aws/case-items.ts'
import {
  bodyItem,
  commitAct,
  commitStep,
  readBody,
  readCase,
  readCasePartition,
  readEvents,
} from '../../shared/aws/cases.ts'
import { dueItem, readDue } from '../../shared/aws/due.ts'
import { indexKeys, keys, outboxShards } from '../../shared/aws/keys.ts'
import { commitLog } from '../../shared/aws/log.ts'
import { readOutbox } from '../../shared/aws/outbox.ts'
import { queryAll, type Table } from '../../shared/aws/table.ts'
import { walledTable } from '../../shared/aws/walled-table.ts'
import { check, put, putNew, remove, update } from '../../shared/aws/write.ts'
import { placedInQueue, prioritised } from '../../shared/domain/acts/queue.ts'
import { noteWritten } from '../../shared/domain/acts/records.ts'
import type { Actor } from '../../shared/domain/advance.ts'
import { findBreach, hashOf } from '../../shared/domain/chain.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { declareFor } from '../harness/declare.ts'
import { startStore, type TestStore } from '../harness/store.ts'
import { aMeasure, anApplication, aPolicy, caseId } from '../rules/build.ts'
import { aSubmittedCase } from '../rules/case-header.ts'

const newId = monotonicFactory()
const system: Actor = { subject: 'SYSTEM', role: 'system', at: '2027-02-01T11:00:00.000Z' }
const officer: Actor = { ...system, subject: 'OFFICER-1', role: 'officer' }
const named = (name: string) => () => new DomainError(name)

/** What the product asks of a DynamoDB, whoever made it. `at` gives the address of one that runs, or none for our own. */
export const repositoryContract = (at: () => Promise<{ url?: string; close: () => Promise<void> }>): void => {
  let store: TestStore
  let table: Table
  let end: () => Promise<void>
  beforeAll(async () => {
    const { url, close } = await at()
    store = await startStore(url === undefined ? {} : { url })
    table = store.table
    end = close
  })
  afterAll(async () => {
    await store.close()
    await end()
  })

  /** A case in the store, with its own id. */
  const aCase = async () => {
    const { header, event } = aSubmittedCase()
    const own = { ...header, id: newId() }
    await table.transact([
      putNew(headerItem(own)),
      putNew({ ...keys.event(own.county, own.id, 1), event, of: { tenant: 'C#01', id: own.id } }),
    ])
    return own
  }
  const anItem = async (content: Record<string, unknown> = {}) => {
    const key = { pk: `C#01#TEST#${newId()}`, sk: 'META' }
    await table.write(put({ ...key, ...content }))
    return key
  }

  describe('one write', () => {
    test('puts, adds, takes away and deletes', async () => {
      const key = await anItem({ a: 1, b: 'x' })
      await table.write(update(key, { set: { c: [1, { d: true }] }, add: { a: 2, n: 5 }, remove: ['b'] }))
      expect(await table.get(key)).toEqual({ ...key, a: 3, n: 5, c: [1, { d: true }] })
      await table.write(remove(key))
      expect(await table.get(key)).toBeNull()
    })
    test('throws its own error when its condition does not hold', async () => {
      const key = await anItem({ version: 1 })
      const write = update(key, { set: { version: 2 } }, { version: { equals: 1 } }, named('Moved'))
      await table.write(write)
      await expect(table.write(write)).rejects.toThrow('Moved')
      await expect(table.write(putNew(key, named('There')))).rejects.toThrow('There')
    })
    test('keeps bytes and nulls as they are', async () => {
      const bytes = new Uint8Array([0, 255, 10])
      const key = await anItem({ bytes, nothing: null })
      const item = await table.get(key)
      expect(item?.nothing).toBeNull()
      expect(Buffer.from(item?.bytes instanceof Uint8Array ? item.bytes : []).equals(bytes)).toBe(true)
    })
  })

  describe('a transaction', () => {
    test('is written whole or not at all, and names the condition that failed', async () => {
      const first = await anItem({ left: 5 })
      const second = await anItem()
      const take = (amount: number) =>
        update(first, { add: { left: -amount } }, { left: { atLeast: amount } }, named('FrameExceeded'))
      await table.transact([take(3), update(second, { set: { took: 3 } })])
      await expect(table.transact([update(second, { set: { took: 9 } }), take(3)])).rejects.toThrow(
        'FrameExceeded',
      )
      expect(await table.get(first)).toMatchObject({ left: 2 })
      expect(await table.get(second)).toMatchObject({ took: 3 })
    })
    test('throws the first of two that failed', async () => {
      const key = await anItem()
      const other = await anItem()
      await expect(
        table.transact([putNew(key, named('First')), putNew(other, named('Second'))]),
      ).rejects.toThrow('First')
    })
    test.each([
      ['contains', { roles: { contains: 'officer' } }, { roles: { contains: 'decider' } }],
      ['in', { status: { in: ['a', 'b'] } }, { status: { in: ['c'] } }],
      ['exists', { status: { exists: true } }, { status: { exists: false } }],
      ['equals', { status: { equals: 'b' } }, { status: { equals: 'B' } }],
      ['at least', { n: { atLeast: 7 } }, { n: { atLeast: 8 } }],
    ])('checks %s', async (_name, holds, fails) => {
      const key = await anItem({ roles: ['officer'], status: 'b', n: 7 })
      await table.transact([check(key, holds, named('No')), put(await anItem())])
      await expect(table.transact([check(key, fails, named('No')), put(await anItem())])).rejects.toThrow(
        'No',
      )
    })
    test('with the same idempotency item is written once', async () => {
      const counter = await anItem()
      const mark = keys.idempotency('C#01', newId())
      const once = () =>
        table.transact([putNew(mark, named('AlreadyDone')), update(counter, { add: { n: 1 } })])
      const results = await Promise.allSettled([once(), once(), once()])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      await expect(once()).rejects.toThrow('AlreadyDone')
      expect(await table.get(counter)).toMatchObject({ n: 1 })
    })
  })

  describe('a query', () => {
    test('gives page by page everything once, in order, both ways', async () => {
      const pk = `C#01#TEST#${newId()}`
      const ids = Array.from({ length: 25 }, (_, n) => `ROW#${String(n).padStart(3, '0')}`)
      await Promise.all(ids.map((sk) => table.write(put({ pk, sk }))))
      const first = await table.query({ pk, limit: 10 })
      const second = await table.query({ pk, limit: 10, after: first.next })
      const third = await table.query({ pk, limit: 10, after: second.next })
      const seen = [...first.items, ...second.items, ...third.items].map(({ sk }) => sk)
      expect(seen).toEqual(ids)
      expect((await queryAll(table, { pk, limit: 7, descending: true })).map(({ sk }) => sk)).toEqual(
        ids.toReversed(),
      )
    })
    test('reads more than one page of a megabyte', async () => {
      const pk = `C#01#TEST#${newId()}`
      const large = 'x'.repeat(300_000)
      for (let n = 0; n < 5; n += 1) await table.write(put({ pk, sk: `ROW#${n}`, large }))
      expect(await queryAll(table, { pk })).toHaveLength(5)
    })
    test('takes a prefix and bounds, both inclusive', async () => {
      const pk = `C#01#TEST#${newId()}`
      for (const sk of ['A#1', 'A#2', 'A#3', 'B#1']) await table.write(put({ pk, sk }))
      const found = async (query: object) => (await queryAll(table, { pk, ...query })).map(({ sk }) => sk)
      expect(await found({ prefix: 'A#' })).toEqual(['A#1', 'A#2', 'A#3'])
      expect(await found({ from: 'A#2', to: 'A#3' })).toEqual(['A#2', 'A#3'])
      expect(await found({ from: 'A#3' })).toEqual(['A#3', 'B#1'])
      expect(await found({ to: 'A#1' })).toEqual(['A#1'])
    })
    test('finds a case in its lists only from the queue on', async () => {
      const submitted = await aCase()
      const queued = placedInQueue({ ...(await aCase()), assignee: 'OFFICER-7' }, system).header
      await table.write(put(headerItem(queued)))
      const round = await queryAll(table, {
        index: 'round',
        pk: indexKeys.round('01', queued.round, '').roundPk,
      })
      const desk = await queryAll(table, {
        index: 'desk',
        pk: indexKeys.desk('01', queued.round, 'in-review', 'OFFICER-7', '').deskPk,
      })
      const own = await queryAll(table, {
        index: 'organisation',
        pk: indexKeys.organisation(queued.orgId, '').orgPk,
      })
      const ids = (items: Record<string, unknown>[]) => items.map(({ pk }) => String(pk).split('#').at(-1))
      expect(ids(round)).toContain(queued.id)
      expect(ids(round)).not.toContain(submitted.id)
      expect(ids(desk)).toEqual([queued.id])
      expect(ids(own)).toEqual(expect.arrayContaining([queued.id, submitted.id]))
    })
  })

  describe('a case', () => {
    test('of two writers one is first, and the other is told', async () => {
      const before = await aCase()
      await declareFor(table, before, officer.subject)
      const act = (number: number) => noteWritten(before, { number, textHash: hashOf('text') }, officer)
      const results = await Promise.allSettled([
        commitAct(table, before, act(1)),
        commitAct(table, before, act(2)),
      ])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { name: 'ChangedMeanwhile' },
      })
      const header = await readCase(table, before.county, before.id)
      expect(header.version).toBe(2)
      expect(findBreach(await readEvents(table, before.county, before.id), header)).toBeNull()
    })
    test('is not moved by whoever has not declared for its applicant, nor by a declaration for another', async () => {
      const before = await aCase()
      const late = { ...officer, subject: 'OFFICER-8' }
      const act = noteWritten(before, { number: 1, textHash: hashOf('text') }, late)
      await expect(commitAct(table, before, act)).rejects.toThrow('NotDeclared')
      await declareFor(table, { ...before, orgId: 'K0999', id: caseId(9) }, late.subject)
      await expect(commitAct(table, before, act)).rejects.toThrow('NotDeclared')
      await declareFor(table, before, late.subject)
      await commitAct(table, before, act)
      expect((await readCase(table, before.county, before.id)).version).toBe(2)
    })
    test('is not moved from a status its action does not start from', async () => {
      const before = await aCase()
      const act = prioritised(before, aPolicy(), system)
      await table.write(put(headerItem({ ...before, status: 'decided' })))
      await expect(commitAct(table, before, act)).rejects.toThrow('ChangedMeanwhile')
    })
    test('a step is done once for its state and event, whatever happened in between', async () => {
      const before = await aCase()
      const place = { state: 'Prioritise', since: 1 }
      expect(await commitStep(table, before, prioritised(before, aPolicy(), system), place)).toBe(true)
      expect(await commitStep(table, before, prioritised(before, aPolicy(), system), place)).toBe(false)
      const after = await readCase(table, before.county, before.id)
      expect(await commitStep(table, after, prioritised(after, aPolicy(), system), place)).toBe(false)
      expect((await readCase(table, before.county, before.id)).version).toBe(2)
      expect(
        await commitStep(table, after, prioritised(after, aPolicy(), system), { ...place, since: 2 }),
      ).toBe(true)
    })
    test('is nowhere to be found in another county', async () => {
      const { id } = await aCase()
      await expect(readCase(table, '03', id)).rejects.toThrow('NotFound')
    })
    test('gives its events after a version, and all of its partition', async () => {
      const before = await aCase()
      await commitAct(table, before, prioritised(before, aPolicy(), system))
      const header = await readCase(table, before.county, before.id)
      await commitAct(table, header, placedInQueue(header, system))
      const events = await readEvents(table, before.county, before.id, 1)
      expect(events.map(({ version }) => version)).toEqual([2, 3])
      const partition = await readCasePartition(table, before.county, before.id)
      expect(partition.map(({ sk }) => sk)).toEqual([
        'EVENT#00000001',
        'EVENT#00000002',
        'EVENT#00000003',
        'HEADER',
        'LIST#KIND-LEAVING-VIOLENCE',
        'LIST#STATUS',
      ])
    })
    test('a body comes back as it went in, under its own hash', async () => {
      const body = { application: anApplication(), documents: [], declarations: ['åäö'] }
      const id = newId()
      const { hash, item } = await bodyItem('01', id, body)
      await table.write(put(item))
      expect(await readBody(table, '01', id, hash)).toEqual(body)
      await expect(readBody(table, '01', id, hashOf('other'))).rejects.toThrow('NotFound')
    })
    test('with ten measures the header stays within four write units', async () => {
      const measures = Array.from({ length: 10 }, (_, n) => aMeasure({ id: `M${n + 1}` }))
      const { header } = aSubmittedCase({ measures })
      const full = {
        ...header,
        measures: header.measures.map((measure) => ({ ...measure, granted: fromKronor(999_999) })),
      }
      expect(Buffer.byteLength(JSON.stringify(full))).toBeLessThan(4096)
    })
  })

  describe('a log', () => {
    test('is one chain under twenty writers', async () => {
      const tenant = 'C#03' as const
      const write = (n: number) =>
        commitLog(
          table,
          tenant,
          { kind: 'FrameSet', actor: { ...officer, role: 'manager' }, data: { n } },
          [],
        )
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => write(n)))
      const written = outcomes.filter(({ status }) => status === 'fulfilled').length
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'ChangedMeanwhile' })
      expect(written).toBeGreaterThan(0)
      const { pk } = keys.log(tenant)
      const items = await queryAll(table, { pk, prefix: 'EVENT#' })
      const head = await table.get(keys.log(tenant))
      expect(items).toHaveLength(written)
      expect(head).toMatchObject({ version: written })
      expect(
        findBreach(items.map(readEvent), { version: written, headHash: String(head?.headHash) }),
      ).toBeNull()
      expect(await readOutbox(table, tenant, Date.parse('2028-01-01'))).toHaveLength(written)
    })
    test('holds what must hold with it, or neither is written', async () => {
      const taken = await anItem()
      const act = { kind: 'FrameSet' as const, actor: officer, data: {} }
      await expect(commitLog(table, 'C#04', act, [putNew(taken, named('Taken'))])).rejects.toThrow('Taken')
      expect(await table.get(keys.log('C#04'))).toBeNull()
    })
  })

  describe('what waits', () => {
    test('in the outbox is found in every shard, before an instant and not after', async () => {
      const letters = outboxShards.map(
        (shard) => `01JZ000000000000000000000${String.fromCharCode(48 + shard)}`,
      )
      for (const [n, id] of letters.entries())
        await table.write(
          put({
            ...keys.outbox('C#05', id, `2027-01-0${n + 1}T00:00:00.000Z`, 1),
            event: keys.event('05', id, 1),
          }),
        )
      const found = await readOutbox(table, 'C#05', Date.parse('2027-01-05T00:00:00.000Z'))
      expect(new Set(found.map(({ event }) => event.pk.split('#').at(-1)))).toEqual(
        new Set(letters.slice(0, 4)),
      )
      expect(await readOutbox(table, 'C#05', Date.parse('2027-02-01'))).toHaveLength(8)
      expect(await readOutbox(table, 'C#06', Date.parse('2027-02-01'))).toEqual([])
    })
    test('is due at its instant and not before', async () => {
      const instant = Date.parse('2027-03-01T12:00:00.000Z')
      const id = newId()
      await table.write(put(dueItem('07', 'COMPLETION', id, instant)))
      expect(await readDue(table, '07', instant - 1)).toEqual([])
      expect(await readDue(table, '07', instant)).toMatchObject([{ kind: 'COMPLETION', case: id }])
    })
  })

  test('a walled table reaches its county and nothing else, by any verb', async () => {
    const walled = walledTable(table, (pk) => pk.startsWith('C#01#'))
    const inside = await anItem()
    const outside = keys.case('03', newId())
    expect(await walled.get(inside)).not.toBeNull()
    const tries = [
      () => walled.get(outside),
      () => walled.query({ pk: outside.pk }),
      () => walled.query({ index: 'organisation', pk: 'O#K0180#CASES' }),
      () => walled.write(put(outside)),
      () => walled.transact([put(inside), remove(outside)]),
      () => walled.transact([check(outside, { pk: { exists: true } }, named('No'))]),
    ]
    for (const attempt of tries) await expect(async () => attempt()).rejects.toThrow('OutsideTheWall')
    expect(await table.get(outside)).toBeNull()
  })
}
