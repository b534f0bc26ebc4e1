import * as z from 'zod'
import { caseEffects } from '../../functions/events/effects/by-kind.ts'
import { keys } from '../../shared/aws/keys.ts'
import type { Contents, StoredCase } from './store-contents.ts'

const isGrant = ({ header }: StoredCase): boolean =>
  header.outcome === 'grant' || header.outcome === 'partial'

const undone = ({ header, events, moves, sortKeys }: StoredCase): string[] => {
  const { pk } = keys.case(header.county, header.id)
  return events.flatMap((event) =>
    caseEffects(event.kind)
      .filter(({ concerns }) => concerns?.({ header, event, moved: moves.get(event.version) ?? {} }) ?? true)
      .filter(({ name }) => !sortKeys.has(keys.done(pk, event.version, name).sk))
      .map(({ name }) => `${header.id}: event ${event.version} ${event.kind} without ${name}`),
  )
}

/** What the workflow's steps make of a decision: each exactly once. */
const afterDecision = (each: StoredCase): string[] => {
  const { header, events, sortKeys } = each
  if (header.decision === 0) return []
  const times = (wanted: string): number => events.filter(({ kind }) => kind === wanted).length
  const right =
    sortKeys.has(keys.letter(header.county, header.id, header.decision).sk) &&
    times('LetterIssued') === header.decision &&
    (isGrant(each) ? times('InstalmentsMade') === 1 : header.status === 'closed' && times('Closed') === 1)
  return right ? [] : [`${header.id}: decided, and not carried out exactly once`]
}

/** 10. No event is left without its effect once settled, and nothing waits in an outbox. */
export const effectsDone = ({ items, cases }: Contents): string[] => [
  ...cases.flatMap(undone),
  ...cases.flatMap(afterDecision),
  ...cases
    .filter(({ events }) => events.filter(({ kind }) => kind === 'Prioritised').length > 1)
    .map(({ header }) => `${header.id}: prioritised twice`),
  ...items
    .filter(({ pk }) => String(pk).includes('#OUTBOX#'))
    .map(({ pk, sk }) => `${String(pk)} ${String(sk)} waits`),
]

const counted = z.object({ pk: z.string().regex(/#COUNT#/), applications: z.int() })

/** 11. Counters equal a recount. */
export const countersRight = ({ items, cases }: Contents): string[] => {
  const counters = new Map(
    items.flatMap((item) => {
      const counter = counted.safeParse(item)
      return counter.success ? [[counter.data.pk, counter.data.applications] as const] : []
    }),
  )
  const recount = Map.groupBy(cases, ({ header }) => keys.count(`C#${header.county}`, header.round).pk)
  return [...new Set([...counters.keys(), ...recount.keys()])]
    .filter((pk) => (counters.get(pk) ?? 0) !== (recount.get(pk)?.length ?? 0))
    .map((pk) => `${pk}: ${counters.get(pk) ?? 0}, recounted ${recount.get(pk)?.length ?? 0}`)
}
