import { type Instalment, isStanding } from '../instalment.ts'
import type { LineFigure } from './figure.ts'

type Rule = (line: Instalment) => boolean

const isPayment: Rule = ({ kind }) => kind === undefined
const isIn =
  (...statuses: Instalment['status'][]): Rule =>
  ({ status }) =>
    statuses.includes(status)
const all =
  (...rules: Rule[]): Rule =>
  (line) =>
    rules.every((rule) => rule(line))

const rules: Record<LineFigure | 'granted', Rule> = {
  granted: isStanding,
  unexported: all(isStanding, isIn('payable')),
  exported: all(({ kind }) => kind !== 'claim', isIn('exported', 'paid', 'refused', 'reversed')),
  awaiting: all(isStanding, isIn('exported')),
  paid: all(isStanding, isIn('paid')),
  refused: all(isPayment, isIn('refused')),
  reversed: all(isPayment, isIn('reversed')),
  'taken-back': ({ kind, status }) => kind === 'reversal' && status !== 'voided',
  claimed: ({ kind, status }) => kind === 'claim' && status !== 'voided',
}

/** The lines a figure is the sum of, among all lines of the budget year, in their order. */
export const linesBehind = (figure: LineFigure | 'granted', lines: readonly Instalment[]): Instalment[] =>
  lines.filter(rules[figure])

/** Where a line stands among the county's batches, as another line refers to it; null before it is in one. */
export const placeOf = ({ batch, line }: Pick<Instalment, 'batch' | 'line'>): string | null =>
  batch === null || line === undefined ? null : `${batch}/${line}`

/** Of refused or reversed lines: those whose replacement is not in a batch yet. */
export const notReplaced = (gone: readonly Instalment[], lines: readonly Instalment[]): Instalment[] => {
  const waiting = new Set(
    linesBehind('unexported', lines).flatMap(({ case: of, corrects }) =>
      corrects === undefined ? [] : [`${of} ${corrects}`],
    ),
  )
  return gone.filter((line) => waiting.has(`${line.case} ${placeOf(line)}`))
}
