import * as z from 'zod'
import { caseEffects } from '../../functions/events/effects/by-kind.ts'
import { keys } from '../../shared/aws/keys.ts'
import { isGranted } from '../../shared/letters/letter-input.ts'
import type { Contents, StoredCase } from './store-contents.ts'

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
  const { header, events, decisions, sortKeys } = each
  if (header.decision === 0) return []
  const times = (wanted: string): number => events.filter(({ kind }) => kind === wanted).length
  // A grant that goes on has its payments made; every other decision, and a grant that is revoked, is closed.
  const paying = decisions.filter(({ content }) => content.payments.length > 0)
  const closing = decisions.filter(({ content }) => !isGranted(content.outcome))
  const right =
    decisions.every(({ number }) => sortKeys.has(keys.letter(header.county, header.id, number).sk)) &&
    decisions.length === header.decision &&
    times('LetterIssued') === header.decision &&
    times('InstalmentsMade') === paying.length &&
    times('Closed') === closing.length
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
