import * as z from 'zod'
import type { Event, EventKind } from '../event.ts'
import type { Instant } from '../ids.ts'
import { minus, type Ore, ore, sum, zero } from '../money.ts'
import { startOfDay } from '../time.ts'
import { totalOf } from './difference.ts'
import { type Figure, lineFigures } from './figure.ts'
import { differs, type Entry, type Ledger, reconcile } from './reconcile.ts'
import { type CaseMove, type Recount, recount } from './recount.ts'
import type { Move } from './told.ts'

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The first instant after a month (`yyyy-mm`) in Stockholm. */
export const monthEnd = (month: string): Instant => startOfDay(`${nextMonth(month)}-01`)

/** How many months after a budget year its answers may still come in. */
const monthsAfter = 3

/** The months a budget year is reported for, from its January to the month of a day (`yyyy-mm-dd`). */
export const reportMonths = (year: number, today: string): string[] => {
  const months: string[] = []
  for (let month = `${year}-01`; months.length < 12 + monthsAfter; month = nextMonth(month)) {
    if (month > today.slice(0, 7)) break
    months.push(month)
  }
  return months
}

export type MonthSum = { what: Move['what']; lines: number; amount: Ore }
export type MonthMove = CaseMove & { receiver: string; designation: string }
/** Two sums that have to be the same. */
export type Control = { code: 'granted' | 'reversed' | 'batches'; left: Ore; right: Ore }

export type MonthReport = {
  county: string
  year: number
  month: string
  /** The month is not over. */
  preliminary: boolean
  /** The last event that is counted; null when there is none. */
  countedTo: Instant | null
  figures: { figure: Figure; amount: Ore | null }[]
  sums: MonthSum[]
  moves: MonthMove[]
  controls: Control[]
  /** Where the table does not agree with the events now, whatever month is reported. */
  differences: Entry[]
}

const figuresAt = ({ limit, granted, bound, lines }: Recount): MonthReport['figures'] => {
  const total = totalOf(granted)
  return [
    { figure: 'frame', amount: limit },
    { figure: 'granted', amount: total },
    { figure: 'left', amount: limit === null ? null : minus(limit, total) },
    { figure: 'bound', amount: sum([zero, ...bound.years.values()]) },
    ...lineFigures.map((figure) => ({ figure, amount: totalOf(lines[figure]) })),
  ]
}

const locked = z.object({ batch: z.string(), total: ore })

const lockedIn = (log: readonly Event[], year: number, before: Instant): Map<string, Ore> =>
  new Map(
    log
      .filter(({ kind, at }) => kind === 'BatchLocked' && at < before)
      .map(({ data }) => locked.parse(data))
      .filter(({ batch }) => batch.startsWith(`${year}-`))
      .map(({ batch, total }) => [batch, total]),
  )

const controlsOf = (
  { lines, granted, batches }: Recount,
  lockedTotals: ReadonlyMap<string, Ore>,
): Control[] => {
  const of = (...figures: (keyof Recount['lines'])[]) => sum(figures.map((figure) => totalOf(lines[figure])))
  const exported = [...batches].filter(([batch]) => lockedTotals.has(batch)).map(([, amount]) => amount)
  return [
    { code: 'granted', left: totalOf(granted), right: of('unexported', 'awaiting', 'paid') },
    { code: 'reversed', left: of('reversed'), right: minus(zero, of('taken-back')) },
    { code: 'batches', left: sum(lockedTotals.values()), right: sum(exported) },
  ]
}

const moved = ['exported', 'paid', 'refused', 'reversed'] as const

const sumsOf = (moves: readonly CaseMove[]): MonthSum[] =>
  moved.map((what) => {
    const own = moves.filter((move) => move.what === what)
    return { what, lines: own.length, amount: sum(own.map(({ amount }) => amount)) }
  })

/** The authority's own number as it was set by then, else the case id. */
const designationAt = (id: string, events: readonly Event[], before: Instant): string => {
  const set = events.findLast(({ kind, at }) => kind === 'DiaryNumberSet' && at < before)
  return typeof set?.data.diaryNumber === 'string' ? set.data.diaryNumber : id
}

/** What changes a figure: that a report was made is no reason to say that there is something new in it. */
const ofMoney: readonly EventKind[] = [
  'Decided',
  'DecisionChanged',
  'InstalmentsMade',
  'Exported',
  'PaymentMade',
  'PaymentRefused',
  'PaymentReversed',
  'FrameSet',
  'BatchLocked',
]

const lastOf = ({ cases, log }: Ledger, before: Instant): Instant | null =>
  [log, ...cases.map(({ events }) => events)]
    .flatMap((events) => events.findLast(({ at, kind }) => at < before && ofMoney.includes(kind))?.at ?? [])
    .toSorted()
    .at(-1) ?? null

/**
 * A budget year as it was at the end of a month, and what moved in it: all of it from the events before that instant,
 * so that a report made later says the same.
 */
export const monthReport = (ledger: Ledger, month: string, now: Instant): MonthReport => {
  const { county, year, cases, log } = ledger
  const end = monthEnd(month)
  const counted = recount(ledger, year, end)
  const start = startOfDay(`${month}-01`)
  const moves = counted.moves.filter(({ at }) => at >= start)
  const known = new Map(cases.map((each) => [each.header.id, each]))
  return {
    county,
    year,
    month,
    preliminary: now < end,
    countedTo: lastOf(ledger, end),
    figures: figuresAt(counted),
    sums: sumsOf(moves),
    moves: moves.map((move) => ({
      ...move,
      receiver: known.get(move.case)?.header.orgName ?? '',
      designation: designationAt(move.case, known.get(move.case)?.events ?? [], end),
    })),
    controls: controlsOf(counted, lockedIn(log, year, end)),
    differences: reconcile(ledger).filter(differs),
  }
}
