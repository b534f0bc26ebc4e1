import * as z from 'zod'
import { keys } from '../../shared/aws/keys.ts'
import { entriesOf, type ListEntry } from '../../shared/aws/lists.ts'
import { countersOf, deskCounter } from '../../shared/domain/lists.ts'
import type { Contents } from './store-contents.ts'

const tallyItem = z
  .object({ pk: z.string().regex(/^C#\d\d#COUNT#/), sk: z.string().regex(/^(LISTS$|DESK#)/) })
  .loose()
const listItem = z.object({
  pk: z.string(),
  sk: z.string().startsWith('LIST#'),
  deskPk: z.string(),
  deskSk: z.string(),
})
const mailCount = z.object({ pk: z.string().endsWith('#COUNT#MAIL'), waiting: z.int() })
const unsentItem = z.object({ attentionPk: z.string().regex(/#ATTENTION#MAIL$/) })

/** Names with how often each occurs, those that are zero left out. */
type Tally = ReadonlyMap<string, number>

const recounted = (names: readonly string[]): Tally =>
  new Map([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))

const differences = (stored: Tally, recount: Tally): string[] =>
  [...new Set([...stored.keys(), ...recount.keys()])]
    .filter((name) => (stored.get(name) ?? 0) !== (recount.get(name) ?? 0))
    .map((name) => `${name}: ${stored.get(name) ?? 0}, recounted ${recount.get(name) ?? 0}`)

/** The counters of the lists of a round, and of each officer in it. */
const tallies = ({ items, cases }: Contents): string[] => {
  const stored = items.flatMap((item) => {
    const tally = tallyItem.safeParse(item).data
    if (tally === undefined) return []
    const { pk, sk, ...counters } = tally
    return Object.entries(counters).map(([name, count]) => [`${pk} ${sk} ${name}`, Number(count)] as const)
  })
  const recount = cases.flatMap(({ header }) =>
    countersOf(header).map((name) => {
      const owner = header.assignee !== null && name === deskCounter(header.assignee) ? header.assignee : null
      const { pk, sk } = keys.tally(header.county, header.round, owner)
      return `${pk} ${sk} ${name}`
    }),
  )
  return differences(new Map(stored), recounted(recount))
}

const mails = ({ items }: Contents): string[] => {
  const stored = items.flatMap((item) => {
    const counter = mailCount.safeParse(item).data
    return counter === undefined ? [] : [[counter.pk, counter.waiting] as const]
  })
  const recount = items.flatMap((item) => {
    const unsent = unsentItem.safeParse(item).data
    return unsent === undefined ? [] : [unsent.attentionPk.replace('#ATTENTION#', '#COUNT#')]
  })
  return differences(new Map(stored), recounted(recount))
}

const written = ({ pk, sk, deskPk, deskSk }: ListEntry): string => `${pk} ${sk} in ${deskPk} at ${deskSk}`

/** A case stands in the lists its header says, and in no other. */
const places = ({ items, cases }: Contents): string[] => {
  const stored = items.flatMap((item) => {
    const found = listItem.safeParse(item).data
    return found === undefined ? [] : [written(found)]
  })
  return differences(
    recounted(stored),
    recounted(cases.flatMap(({ header }) => entriesOf(header).map(written))),
  )
}

/** 11. The counters of lists and of mails equal a recount, and so do the lists. */
export const listsRight = (contents: Contents): string[] => [
  ...tallies(contents),
  ...mails(contents),
  ...places(contents),
]
