import * as z from 'zod'
import type { Event } from '../event.ts'
import type { Instant } from '../ids.ts'
import { type Ore, ore } from '../money.ts'

/** What an instalment has come to, told by the case's events alone. Amounts in öre, negative on what takes back. */
export type ToldLine = {
  number: number
  budgetYear: number
  kind: 'payment' | 'reversal' | 'claim'
  amount: Ore
  state: 'waiting' | 'sent' | 'paid' | 'refused' | 'reversed' | 'void'
  place: { batch: string; line: number } | null
  /** The place of the line it came instead of. */
  instead: string | null
}

/** An instalment moved at an instant (UTC). */
export type Move = {
  at: Instant
  what: 'exported' | 'paid' | 'refused' | 'reversed'
  number: number
  budgetYear: number
  amount: Ore
  batch: string
  line: number
}

/** What the events of one case say of its money: what the decision in force pays per budget year, its lines, and how they moved. */
export type Told = { decided: Map<number, number>; lines: Map<number, ToldLine>; moves: Move[] }

const number = z.int().min(1)
const planned = z.array(z.object({ budgetYear: z.int(), amount: ore }))
const decided = z.object({ payments: planned })
const changed = z.object({ payments: planned, kept: z.array(number), voided: z.array(number) })
const kind = z.enum(['payment', 'reversal', 'claim']).default('payment')
const made = z.object({
  instalments: z.array(z.object({ number, budgetYear: z.int(), amount: ore, kind })),
})
const moved = z.object({ batch: z.string(), line: number, instalment: number, amount: ore })
const coming = z.object({ number, budgetYear: z.int(), amount: ore })
const refused = moved.extend({ instead: coming })
const reversed = refused.extend({ reversal: coming })

const add = (years: Map<number, number>, year: number, amount: number) =>
  years.set(year, (years.get(year) ?? 0) + amount)

const decide = (told: Told, payments: z.infer<typeof planned>, kept: readonly number[] = []): void => {
  told.decided.clear()
  const standing = kept.flatMap((each) => told.lines.get(each) ?? [])
  for (const { budgetYear, amount } of [...payments, ...standing]) add(told.decided, budgetYear, amount)
}

const move = (told: Told, at: Instant, what: Move['what'], data: z.infer<typeof moved>): ToldLine => {
  const { batch, line, instalment, amount } = data
  const before = told.lines.get(instalment)
  const after: ToldLine = {
    number: instalment,
    budgetYear: before?.budgetYear ?? Number(batch.slice(0, 4)),
    kind: before?.kind ?? (amount < 0 ? 'reversal' : 'payment'),
    amount,
    state: what === 'exported' ? 'sent' : what,
    place: { batch, line },
    instead: before?.instead ?? null,
  }
  told.lines.set(instalment, after)
  told.moves.push({ at, what, number: instalment, budgetYear: after.budgetYear, amount, batch, line })
  return after
}

/** Another line comes of one that is gone, as finance wrote it in the same act. */
const follow = (
  told: Told,
  { place }: ToldLine,
  line: z.infer<typeof coming>,
  kind: 'payment' | 'reversal',
): void => {
  const instead = place === null ? null : `${place.batch}/${place.line}`
  told.lines.set(line.number, { ...line, kind, state: 'waiting', place: null, instead })
}

const tellers: Partial<Record<Event['kind'], (told: Told, data: Event['data'], at: Instant) => void>> = {
  Decided: (told, data) => decide(told, decided.parse(data).payments),
  DecisionChanged: (told, data) => {
    const { payments, kept, voided } = changed.parse(data)
    decide(told, payments, kept)
    for (const each of voided) {
      const line = told.lines.get(each)
      if (line !== undefined) told.lines.set(each, { ...line, state: 'void' })
    }
  },
  InstalmentsMade: (told, data) => {
    for (const each of made.parse(data).instalments)
      told.lines.set(each.number, { ...each, state: 'waiting', place: null, instead: null })
  },
  Exported: (told, data, at) => void move(told, at, 'exported', moved.parse(data)),
  PaymentMade: (told, data, at) => void move(told, at, 'paid', moved.parse(data)),
  PaymentRefused: (told, data, at) => {
    const { instead, ...line } = refused.parse(data)
    follow(told, move(told, at, 'refused', line), instead, 'payment')
  },
  PaymentReversed: (told, data, at) => {
    const { instead, reversal, ...line } = reversed.parse(data)
    const gone = move(told, at, 'reversed', line)
    follow(told, gone, reversal, 'reversal')
    follow(told, gone, instead, 'payment')
  },
}

/** What events of one case tell, oldest first, of those before an instant (UTC); of all of them when none is given. */
export const tell = (events: readonly Event[], before?: Instant): Told => {
  const told: Told = { decided: new Map(), lines: new Map(), moves: [] }
  for (const { kind, data, at } of events)
    if (before === undefined || at < before) tellers[kind]?.(told, data, at)
  return told
}
