import * as z from 'zod'
import type { CaseHeader } from '../case.ts'
import type { Event } from '../event.ts'
import type { Instant } from '../ids.ts'
import { type Ore, toOre } from '../money.ts'
import type { LineFigure } from './figure.ts'
import { type Move, type Told, type ToldLine, tell } from './told.ts'

export type CaseEvents = { header: Pick<CaseHeader, 'id' | 'round'>; events: readonly Event[] }
type ToldCase = Told & { id: string; roundYear: number }

/** A case's move, by its own id. */
export type CaseMove = Move & { case: string }
/** What each line, case or batch is worth by the events alone, öre. */
export type Counted = Map<string, Ore>

/** What the events alone say of a county and budget year: the second count, which shares nothing with the first. */
export type Recount = {
  limit: Ore | null
  granted: Counted
  /** Per case, and per later budget year. */
  bound: { cases: Counted; years: Map<number, Ore> }
  lines: Record<LineFigure, Counted>
  batches: Counted
  moves: CaseMove[]
}

const limitSet = z.object({ year: z.int(), limit: z.int() })

const limitIn = (log: readonly Event[], year: number, before: Instant | undefined): Ore | null => {
  let limit: Ore | null = null
  for (const { kind, at, data } of log) {
    if (kind !== 'FrameSet' || (before !== undefined && at >= before)) continue
    const set = limitSet.parse(data)
    if (set.year === year) limit = toOre(set.limit)
  }
  return limit
}

const sent = ['exported'] as const
const counts: Record<ToldLine['state'], readonly LineFigure[]> = {
  waiting: ['unexported'],
  sent: [...sent, 'awaiting'],
  paid: [...sent, 'paid'],
  refused: [...sent, 'refused'],
  reversed: [...sent, 'reversed'],
  void: [],
}

const countsIn = ({ kind, state }: ToldLine): readonly LineFigure[] => {
  if (state === 'void') return []
  if (kind === 'claim') return ['claimed']
  if (kind === 'reversal') return state === 'waiting' ? ['taken-back'] : ['taken-back', 'exported']
  return counts[state]
}

const add = <Key>(to: Map<Key, Ore>, key: Key, amount: number): void => {
  if (amount !== 0) to.set(key, toOre((to.get(key) ?? 0) + amount))
}

const countLines = (cases: readonly ToldCase[], year: number): Recount['lines'] => {
  const lines: Recount['lines'] = {
    unexported: new Map(),
    exported: new Map(),
    awaiting: new Map(),
    paid: new Map(),
    refused: new Map(),
    reversed: new Map(),
    'taken-back': new Map(),
    claimed: new Map(),
  }
  for (const { id, lines: own } of cases)
    for (const line of own.values())
      if (line.budgetYear === year)
        for (const figure of countsIn(line)) add(lines[figure], `${id}/${line.number}`, line.amount)
  return lines
}

const countBound = (cases: readonly ToldCase[], year: number): Recount['bound'] => {
  const bound: Recount['bound'] = { cases: new Map(), years: new Map() }
  for (const { id, roundYear, decided } of cases)
    for (const [paid, amount] of decided)
      if (paid > year && paid > roundYear) {
        add(bound.cases, id, amount)
        add(bound.years, paid, amount)
      }
  return bound
}

/**
 * Counts a budget year again from the events of the cases and of the county's log, of those before an instant (UTC)
 * when one is given. A round's id begins with its budget year.
 */
export const recount = (
  { cases, log }: { cases: readonly CaseEvents[]; log: readonly Event[] },
  year: number,
  before?: Instant,
): Recount => {
  const told = cases.map(({ header, events }) => ({
    ...tell(events, before),
    id: header.id,
    roundYear: Number(header.round.slice(0, 4)),
  }))
  const granted: Counted = new Map()
  for (const { id, decided } of told) add(granted, id, decided.get(year) ?? 0)
  const moves = told.flatMap(({ id, moves: own }) =>
    own.filter((move) => move.budgetYear === year).map((move) => ({ ...move, case: id })),
  )
  const batches: Counted = new Map()
  for (const { what, batch, amount } of moves) if (what === 'exported') add(batches, batch, amount)
  return {
    limit: limitIn(log, year, before),
    granted,
    bound: countBound(told, year),
    lines: countLines(told, year),
    batches,
    moves: moves.toSorted((a, b) => (`${a.at}${a.case}${a.line}` < `${b.at}${b.case}${b.line}` ? -1 : 1)),
  }
}
