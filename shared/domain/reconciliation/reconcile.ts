import { type Binding, takenOf } from '../binding.ts'
import type { Event } from '../event.ts'
import type { Instalment } from '../instalment.ts'
import { minus, type Ore, sum } from '../money.ts'
import type { Frame } from '../round.ts'
import { type Difference, differencesOf, totalOf } from './difference.ts'
import { type Figure, figures, type LineFigure } from './figure.ts'
import { linesBehind } from './lines-behind.ts'
import { type CaseEvents, type Recount, recount } from './recount.ts'

/** All that a county's money of one budget year is reconciled from. */
export type Ledger = {
  county: string
  year: number
  frame: Frame | null
  bindings: readonly Binding[]
  /** Every line of the budget year that finance may have or has, and of later years that may be bound. */
  lines: readonly Instalment[]
  laterLines: readonly Instalment[]
  batches: readonly { id: string; status: 'open' | 'locked'; total: Ore }[]
  cases: readonly (CaseEvents & { header: { orgId: string; orgName: string; diaryNumber: string | null } })[]
  log: readonly Event[]
}

/** A figure as the table has it, as the events have it, and what differs. Null where nothing is set. Öre. */
export type Entry = { figure: Figure; amount: Ore | null; counted: Ore | null; differences: Difference[] }

/** What earlier rounds have bound of a later year: a round's id begins with its own budget year. */
export const boundLines = ({ laterLines }: Pick<Ledger, 'laterLines'>): Instalment[] =>
  linesBehind('granted', laterLines).filter(({ budgetYear, round }) => budgetYear > Number(round.slice(0, 4)))

const perCase = (lines: readonly Instalment[]): Map<string, Ore> =>
  new Map(
    [...Map.groupBy(lines, (line) => line.case)].map(([id, own]) => [
      id,
      sum(own.map(({ amount }) => amount)),
    ]),
  )

const perLine = (lines: readonly Instalment[]): Map<string, Ore> =>
  new Map(lines.map((line) => [`${line.case}/${line.number}`, line.amount]))

const ofLines = (ledger: Ledger, counted: Recount, figure: LineFigure): Entry => {
  const shown = perLine(linesBehind(figure, ledger.lines))
  const batches = new Map(
    ledger.batches.flatMap(({ id, status, total }) => (status === 'locked' ? [[id, total] as const] : [])),
  )
  const open = new Set(ledger.batches.flatMap(({ id, status }) => (status === 'open' ? [id] : [])))
  const ofBatches = new Map([...counted.batches].filter(([id]) => !open.has(id)))
  return {
    figure,
    amount: totalOf(shown),
    counted: totalOf(counted.lines[figure]),
    differences: [
      ...differencesOf('line', shown, counted.lines[figure]),
      ...(figure === 'exported' ? differencesOf('batch', batches, ofBatches) : []),
    ],
  }
}

const later = ({ bindings, year }: Ledger): Map<string, Ore> =>
  new Map(
    bindings
      .filter(({ budgetYear }) => budgetYear > year)
      .map((binding) => [String(binding.budgetYear), takenOf(binding)]),
  )

const one = (year: number, amount: Ore | null | undefined): Map<string, Ore> =>
  new Map(amount === null || amount === undefined ? [] : [[String(year), amount]])

const ofFrame = ({ frame, year }: Ledger, { limit }: Recount): Entry => ({
  figure: 'frame',
  amount: frame?.limit ?? null,
  counted: limit,
  differences: differencesOf('limit', one(year, frame?.limit), one(year, limit)),
})

const ofGranted = ({ lines }: Ledger, { granted }: Recount): Entry => {
  const shown = perCase(linesBehind('granted', lines))
  return {
    figure: 'granted',
    amount: totalOf(shown),
    counted: totalOf(granted),
    differences: differencesOf('case', shown, granted),
  }
}

/** What the frame says is taken of it against what the decisions have taken. */
const ofLeft = ({ frame, year }: Ledger, { limit, granted }: Recount): Entry => ({
  figure: 'left',
  amount: frame?.left ?? null,
  counted: limit === null ? null : minus(limit, totalOf(granted)),
  differences: [
    ...differencesOf('limit', one(year, frame?.limit), one(year, limit)),
    ...(frame === null ? [] : differencesOf('taken', one(year, takenOf(frame)), one(year, totalOf(granted)))),
  ],
})

const ofBound = (ledger: Ledger, { bound }: Recount): Entry => {
  const shown = later(ledger)
  const years = new Map([...bound.years].map(([year, amount]) => [String(year), amount]))
  return {
    figure: 'bound',
    amount: totalOf(shown),
    counted: totalOf(years),
    differences: [
      ...differencesOf('taken', shown, years),
      ...differencesOf('case', perCase(boundLines(ledger)), bound.cases),
    ],
  }
}

type Counter = (ledger: Ledger, counted: Recount) => Entry
const line =
  (figure: LineFigure): Counter =>
  (ledger, counted) =>
    ofLines(ledger, counted, figure)

const counters: Record<Figure, Counter> = {
  frame: ofFrame,
  granted: ofGranted,
  left: ofLeft,
  bound: ofBound,
  unexported: line('unexported'),
  exported: line('exported'),
  awaiting: line('awaiting'),
  paid: line('paid'),
  refused: line('refused'),
  reversed: line('reversed'),
  'taken-back': line('taken-back'),
  claimed: line('claimed'),
}

/** Every figure of a county's budget year beside its recount from the events, with the rows that differ. */
export const reconcile = (ledger: Ledger): Entry[] => {
  const counted = recount(ledger, ledger.year)
  return figures.map((figure) => counters[figure](ledger, counted))
}

/** Whether a figure is not what the events say. */
export const differs = ({ amount, counted, differences }: Entry): boolean =>
  amount !== counted || differences.length > 0
