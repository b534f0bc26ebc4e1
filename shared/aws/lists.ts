import * as z from 'zod'
import type { CaseHeader } from '../domain/case.ts'
import { deskCounter, listsOf, type Moved } from '../domain/lists.ts'
import { caseTuple } from '../domain/tuple.ts'
import { policyOf } from '../policy/policies.ts'
import { indexKeys, type Key, keys } from './keys.ts'
import type { Item, Table } from './table.ts'
import { put, update, type Write } from './write.ts'

/** One status at a time: its place is written over, where the others come and go. */
const slotOf = (list: string): string => (list.startsWith('status-') ? 'STATUS' : list.toUpperCase())

const entry = z.object({ pk: z.string(), sk: z.string(), deskPk: z.string(), deskSk: z.string() })
export type ListEntry = z.infer<typeof entry>

/** The case's place in each of the county's lists it stands in, in the order of the queue. */
export const entriesOf = (header: CaseHeader): ListEntry[] => {
  const { county, id, round } = header
  const tuple = caseTuple(header, policyOf(header.policy))
  return listsOf(header).map((list) => ({
    ...keys.listEntry(county, id, slotOf(list)),
    ...indexKeys.list(county, round, list, tuple),
  }))
}

/** What an act changes of a case's places: written with the act, so that no order of anything can leave one behind. */
export const listWrites = (before: CaseHeader, after: CaseHeader): Write[] => {
  const [left, entered] = [entriesOf(before), entriesOf(after)]
  const same = (a: ListEntry) => (b: ListEntry) =>
    a.sk === b.sk && a.deskPk === b.deskPk && a.deskSk === b.deskSk
  // An empty place is in no list. Nothing is deleted: the applicant's function acts on cases, and may not.
  return [
    ...left.filter(({ sk }) => !entered.some((now) => now.sk === sk)).map(({ pk, sk }) => put({ pk, sk })),
    ...entered.filter((now) => !left.some(same(now))).map((now) => put({ ...now, case: after.id })),
  ]
}

/** Which case an entry of a list is about. */
export const caseOfEntry = (item: Item): string => z.object({ case: z.string() }).parse(item).case

const deskPrefix = deskCounter('')

/** Where a counter stands: an officer's own in an item of its own, so that the round's stays small. */
export const counterKey = (county: string, round: string, counter: string): Key =>
  keys.tally(county, round, counter.startsWith(deskPrefix) ? counter.slice(deskPrefix.length) : null)

/** An event's moves of its round's counters, for the transaction that marks them as made. */
export const moveCounters = (county: string, round: string, moved: Moved): Write[] =>
  [...Map.groupBy(Object.entries(moved), ([counter]) => counterKey(county, round, counter).sk).values()].map(
    (moves) => update(counterKey(county, round, moves[0]?.[0] ?? ''), { add: Object.fromEntries(moves) }),
  )

const counters = z.record(z.string(), z.unknown())
const number = z.int().catch(0)

export type Counts = (counter: string) => number

/** The round's counters with one person's own: two items, whatever the number of cases. */
export const readCounts = async (
  table: Pick<Table, 'get'>,
  county: string,
  round: string,
  subject: string,
): Promise<Counts> => {
  const items = await Promise.all([null, subject].map((owner) => table.get(keys.tally(county, round, owner))))
  const all = counters.parse(Object.assign({}, ...items))
  return (counter) => number.parse(all[counter])
}
