import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkInvariants } from '../../infra/invariants/check-invariants.ts'
import { scanTable } from '../../infra/store/scan-table.ts'
import { readEvent, readHeader } from '../../shared/aws/case-items.ts'
import { documentItem } from '../../shared/aws/documents.ts'
import { indexKeys, keys } from '../../shared/aws/keys.ts'
import type { Item } from '../../shared/aws/table.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { perform } from '../harness/case-acts.ts'
import { submitCase } from '../harness/case-builder.ts'
import { startWorld } from '../harness/world.ts'

let items: readonly Item[]
let granted: CaseHeader

beforeAll(async () => {
  const world = await startWorld()
  const { county, id } = await submitCase(world)
  await world.settle()
  for (const name of ['review', 'propose', 'decide']) await perform(world, { county, id }, name)
  await world.settle()
  const all: Item[] = []
  for await (const item of scanTable(world.store)) all.push(item)
  items = all
  granted = readHeader((await world.table.get(keys.case(county, id))) ?? {})
  await world.close()
})
afterAll(() => expect(items.length).toBeGreaterThan(20))

async function* given(changed: readonly Item[]): AsyncGenerator<Item> {
  yield* changed
}
const broken = async (changed: readonly Item[], acknowledged: Parameters<typeof checkInvariants>[1] = []) =>
  (await checkInvariants(given(changed), acknowledged)).filter(({ ok }) => !ok).map(({ n }) => n)

const own = (sk: string) => (item: Item) =>
  item.pk === keys.case(granted.county, granted.id).pk && item.sk === sk
const without = (unwanted: (item: Item) => boolean): Item[] => items.filter((item) => !unwanted(item))
const changing = (wanted: (item: Item) => boolean, change: (item: Item) => Item): Item[] =>
  items.map((item) => (wanted(item) ? change(structuredClone(item)) : item))
const withHeader = (change: Partial<CaseHeader>): Item[] =>
  changing(own('HEADER'), (item) => ({ ...item, header: { ...readHeader(item), ...change } }))

test('a settled store breaks none', async () => {
  expect(await broken(items)).toEqual([])
})

test.each<[number, string, () => readonly Item[]]>([
  [1, 'the body is gone', () => without(({ sk }) => String(sk).startsWith('BODY#'))],
  [1, 'the receipt told another hash', () => withHeader({ contentHash: hashOf('other') })],
  [2, 'a late flag on one in time', () => withHeader({ flags: ['late'] })],
  [2, 'no late flag on a late one', () => withHeader({ receivedAt: '2027-12-31T23:00:00.000Z' })],
  [3, 'a status nothing leads to', () => withHeader({ status: 'closed' })],
  [3, 'a version too many', () => withHeader({ version: granted.version + 1 })],
  [
    4,
    'money that left no frame',
    () =>
      changing(
        ({ pk }) => pk === keys.frame('01', 2027).pk,
        (item) => ({ ...item, left: item.limit }),
      ),
  ],
  [4, 'an instalment gone', () => without(own('PAY#00000001'))],
  [
    5,
    'the officer decided',
    () =>
      changing(
        ({ sk, event }) => String(sk).startsWith('EVENT#') && JSON.stringify(event).includes('"Decided"'),
        (item) => JSON.parse(JSON.stringify(item).replace('DECIDER-1', 'OFFICER-1')),
      ),
  ],
  [
    5,
    'the officer acted after a report about them',
    () =>
      changing(own('EVENT#00000003'), ({ event, ...item }) => ({
        ...item,
        event: {
          ...readEvent({ event }),
          kind: 'ConflictReported',
          role: 'officer',
          data: { about: 'OFFICER-1', ground: 'other', textHash: hashOf('text') },
        },
      })),
  ],
  [6, 'an event gone', () => without(own('EVENT#00000003'))],
  [
    6,
    'an event edited',
    () =>
      changing(own('EVENT#00000002'), (item) =>
        JSON.parse(JSON.stringify(item).replace('"class":1', '"class":2')),
      ),
  ],
  [
    7,
    'an instalment in a batch without its line',
    () =>
      changing(own('PAY#00000001'), (item) =>
        JSON.parse(JSON.stringify(item).replace('"batch":null', '"batch":"2027-0001"')),
      ),
  ],
  [
    8,
    'a clean document without a hash',
    () => [
      ...items,
      documentItem(granted.county, granted.id, {
        id: granted.draft,
        name: 'a.pdf',
        key: 'a',
        versionId: null,
        size: 1,
        state: 'clean',
        sha256: null,
        scanner: 'none',
        reason: null,
      }),
    ],
  ],
  [10, 'an effect not done', () => without(own(keys.done('', 1, 'DIARY').sk))],
  [
    10,
    'something waiting',
    () => [...items, { ...keys.outbox('C#01', granted.id, granted.receivedAt, 1), event: {} }],
  ],
  [10, 'no letter', () => without(own('LETTER#00000001'))],
  [
    11,
    'a counter that says two',
    () =>
      changing(
        ({ pk }) => pk === keys.count('C#01', granted.round).pk,
        (item) => ({ ...item, applications: 2 }),
      ),
  ],
  [
    11,
    'a list counted one too long',
    () =>
      changing(
        ({ pk, sk }) => sk === 'LISTS' && pk === keys.tally('01', granted.round, null).pk,
        (item) => ({ ...item, 'status-decided': 2 }),
      ),
  ],
  [11, 'a list that is not counted', () => without(({ sk }) => sk === 'LISTS')],
  [
    11,
    'an officer with a case too many',
    () => [...items, { ...keys.tally('01', granted.round, 'OFFICER-1'), 'desk#OFFICER-1': 1 }],
  ],
  [11, 'mail counted that is not there', () => [...items, { ...keys.count('C#01', 'MAIL'), waiting: 1 }]],
  [11, 'a case that is not in its list', () => without(own('LIST#STATUS'))],
  [
    11,
    'a case in the list of another status',
    () =>
      changing(own('LIST#STATUS'), (item) => ({
        ...item,
        ...indexKeys.list('01', granted.round, 'status-closed', String(item.deskSk)),
      })),
  ],
  [10, 'counters not moved', () => without(own(keys.done('', 3, 'LISTS').sk))],
])('%i is broken by %s', async (n, _name, damage) => {
  expect(await broken(damage())).toContain(n)
})

test('an acknowledged submission that is not there is missed', async () => {
  const told = { case: granted.id, contentHash: granted.contentHash }
  expect(await broken(items, [told])).toEqual([])
  expect(await broken(items, [{ ...told, contentHash: hashOf('other') }])).toEqual([1])
})
