import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../functions/officer/routes.ts'
import { eventWaits } from '../../shared/aws/attention.ts'
import { headerItem } from '../../shared/aws/case-items.ts'
import { listWrites, moveCounters } from '../../shared/aws/lists.ts'
import type { Table } from '../../shared/aws/table.ts'
import { put, type Write } from '../../shared/aws/write.ts'
import { measureKinds } from '../../shared/domain/application.ts'
import { type CaseHeader, statuses } from '../../shared/domain/case.ts'
import { countersOf } from '../../shared/domain/lists.ts'
import { visitor } from '../harness/pages.ts'
import { type CountyWorld, startCounty } from './officer-world.ts'

const many = 2000
let county: CountyWorld
/** What the store was asked by the page: queries of lists, and items they and single reads of cases gave. */
let asked = { queries: 0, items: 0, cases: 0 }

const counting = (table: Table): Table => ({
  ...table,
  query: async (query) => {
    const page = await table.query(query)
    if (query.index !== undefined) {
      asked.queries += 1
      asked.items += page.items.length
    }
    return page
  },
  get: async (key) => {
    if (key.sk === 'HEADER' && key.pk.includes('#CASE#')) asked.cases += 1
    return table.get(key)
  },
})

/** One in `n` of the cases. */
const each = (n: number, of: number): boolean => n % of === 0

const aCase = (like: CaseHeader, id: string, n: number): CaseHeader => ({
  ...like,
  id,
  orgName: `Kommun ${n}`,
  status: statuses[n % 5] ?? 'in-review',
  parked: null,
  assignee: each(n, 3) ? 'OFFICER-1' : null,
  flags: [...(each(n, 7) ? ['late' as const] : []), ...(each(n, 11) ? ['message-waiting' as const] : [])],
  measures: like.measures.map((measure) => ({
    ...measure,
    claimedKind: measureKinds[n % 3] ?? 'other',
    score: (n * 37) % 10_000,
  })),
})

const writeAll = async (table: Table, writes: readonly Write[]): Promise<void> => {
  for (let n = 0; n < writes.length; n += 100) await table.transact(writes.slice(n, n + 100))
}

beforeAll(async () => {
  county = await startCounty()
  const { world, deps } = county
  const like = await county.submitted()
  const moved: Record<string, number> = {}
  const writes: Write[] = []
  for (let n = 0; n < many; n += 1) {
    const header = aCase(like, deps.newId(), n)
    for (const name of countersOf(header)) moved[name] = (moved[name] ?? 0) + 1
    writes.push(put(headerItem(header)))
    writes.push(...listWrites({ ...header, status: 'submitted' }, header))
    if (each(n, 40)) {
      const told = eventWaits(header, { version: 1, at: header.receivedAt, about: 'not-sent' })
      await world.table.transact(told)
    }
  }
  await writeAll(world.table, [...writes, ...moveCounters(county.county, like.round, moved)])
}, 120_000)
afterAll(() => county.world.close())

const reader = () => {
  const { world, deps } = county
  const forCounty: typeof world.forCounty = (code) => {
    const store = world.forCounty(code)
    return { ...store, table: counting(store.table) }
  }
  return visitor(
    routes,
    { ...deps, forCounty },
    { subject: 'OFFICER-1', tenant: { kind: 'county', id: '05', name: 'Länsstyrelsen' }, roles: ['officer'] },
  )
}

const rowsIn = (html: string): number => html.slice(html.indexOf('<tbody')).match(/<tr/g)?.length ?? 0
const nextIn = (html: string): string | undefined =>
  /<a href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')

/** The list page by page to its end: rows in all, and the most that was read for a row and asked for a page. */
const readThrough = async (address: string) => {
  const officer = reader()
  let [rows, perRow, queries] = [0, 0, 0]
  for (let next: string | undefined = address; next !== undefined; ) {
    asked = { queries: 0, items: 0, cases: 0 }
    const { html } = await officer.get(next)
    const shown = rowsIn(html)
    rows += shown
    if (shown > 0) perRow = Math.max(perRow, (asked.items + asked.cases) / shown)
    queries = Math.max(queries, asked.queries)
    next = nextIn(html)
  }
  return { rows, perRow, queries }
}

const countOf = (html: string, name: string): number =>
  Number(new RegExp(`${name} \\((\\d+)\\)`).exec(html)?.[1])

test.each<[string, string, number, number]>([
  ['', 'Alla', 1, 1],
  ['mina', 'Mina', 1, 4],
  ['utan-handlaggare', 'Utan handläggare', 1, 4],
  ['epost', 'E-post har inte kommit iväg', 1, 1],
  ['late', 'Kom in för sent', 2, 1],
  ['message-waiting', 'Meddelande att besvara', 2, 1],
  ['waiting', 'Väntar på svar', 2, 1],
  ['status-proposed', 'Förslag lämnat', 2, 1],
  ['kind-other', 'Övriga åtgärder', 2, 1],
])(
  'of thousands, the list "%s" shows as many as it says, reading what it shows',
  { timeout: 60_000 },
  async (choice, name, most, mostQueries) => {
    const address = `/lan?utlysning=2027-1&urval=${choice}`
    const { rows, perRow, queries } = await readThrough(address)
    expect(rows).toBeGreaterThan(40)
    expect(rows).toBe(countOf((await reader().get(address)).html, name))
    expect(perRow).toBe(most)
    expect(queries).toBeLessThanOrEqual(mostQueries)
  },
)
