import { readHeader } from '../../../shared/aws/case-items.ts'
import { readCase } from '../../../shared/aws/cases.ts'
import { type Item, indexes, indexKeys } from '../../../shared/aws/keys.ts'
import { caseOfEntry } from '../../../shared/aws/lists.ts'
import type { Table } from '../../../shared/aws/table.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Status } from '../../../shared/domain/case.ts'
import type { List } from '../../../shared/domain/lists.ts'
import type { Session } from '../../../shared/web/session.ts'
import { type Cursor, pageSize, readCursor, storeKey, writeCursor } from '../cursor.ts'
import type { Filter } from './filter.ts'
import { type Placed, placesOf } from './place.ts'

/** The open statuses, the officer's own turn first. */
const open: readonly Status[] = ['in-review', 'completion-asked', 'proposed', 'submitted']

type Source = {
  index: 'round' | 'desk'
  /** Read one after the other, each to its end. */
  pks: readonly string[]
  /** What stands in the index: the case itself, or where it is. */
  holds: 'header' | 'entry'
}

const desks = (county: string, round: string, assignee: string | null): Source => ({
  index: 'desk',
  pks: open.map((status) => indexKeys.desk(county, round, status, assignee, '').deskPk),
  holds: 'header',
})

const listed = (county: string, round: string, list: List): Source => ({
  index: 'desk',
  pks: [indexKeys.list(county, round, list, '').deskPk],
  holds: 'entry',
})

export type QueueFilter = Filter & { choice: Exclude<Filter['choice'], 'epost'> }

const sourceOf = (county: string, { round, choice }: QueueFilter, subject: string): Source => {
  if (choice === '')
    return { index: 'round', pks: [indexKeys.round(county, round, '').roundPk], holds: 'header' }
  if (choice === 'mina') return desks(county, round, subject)
  if (choice === 'utan-handlaggare') return desks(county, round, null)
  return listed(county, round, choice)
}

type Read = { items: Item[]; next: Cursor['after'] | undefined }

/** One query per partition at the most, each for what the page still has room for: what is read is shown. */
const readSome = async (
  table: Pick<Table, 'query'>,
  { index, pks }: Source,
  after: Cursor['after'] | undefined,
): Promise<Read> => {
  const names = indexes[index]
  const items: Item[] = []
  const begin = Math.max(0, pks.indexOf(after?.[names.pk] ?? ''))
  for (const [n, pk] of pks.slice(begin).entries()) {
    const limit = pageSize - items.length
    const page = await table.query({ index, pk, limit, after: n === 0 ? after : undefined })
    items.push(...page.items)
    if (page.next !== undefined) return { items, next: storeKey(page.next) }
    if (items.length < pageSize || begin + n + 1 === pks.length) continue
    const { pk: own, sk, [names.pk]: listPk, [names.sk]: listSk } = items.at(-1) ?? {}
    return { items, next: storeKey({ pk: own, sk, [names.pk]: listPk, [names.sk]: listSk }) }
  }
  return { items, next: undefined }
}

export type QueuePage = { cases: Placed[]; next: string | undefined }

/** A page of a list, whatever the number of cases (DESIGN 5). */
export const readQueue = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  { session, cursor }: { session: Session; cursor: string | null },
  filter: QueueFilter,
): Promise<QueuePage> => {
  const source = sourceOf(county, filter, session.subject)
  const list = `${filter.choice} ${source.pks[0]}`
  const before = readCursor(session, list, cursor)
  const { items, next } = await readSome(table, source, before?.after)
  const headers =
    source.holds === 'header'
      ? items.map(readHeader)
      : await Promise.all(items.map((item) => readCase(table, county, caseOfEntry(item))))
  const { placed, last } = placesOf(headers, before)
  return {
    cases: placed,
    next: next === undefined ? undefined : writeCursor(session, list, { after: next, ...last }),
  }
}
