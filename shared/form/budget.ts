import type { Measure } from '../domain/application.ts'
import { type Mismatch, mismatchesIn } from '../domain/budget.ts'
import { formatKronor, type Ore, zero } from '../domain/money.ts'
import type { Problem } from '../web/problem.ts'
import { formWords } from '../web/text/form-words.ts'
import { unnamedPartners } from './among-partners.ts'
import type { Section } from './definition.ts'
import { readAmount } from './read-amount.ts'
import { itemsOf, textOf, type Written } from './written.ts'

/** A measure's amounts as they are written; what cannot be read counts as nothing. Öre. */
export type WrittenBudget = Pick<Measure, 'costs' | 'smallestUseful'>

const amountIn = (written: Written, name: string): Ore | null => {
  const read = readAmount(textOf(written, name))
  return 'value' in read ? read.value : null
}

const costIn = (line: Written): Measure['costs'][number] => ({
  id: textOf(line, 'id'),
  what: textOf(line, 'what'),
  year: Number(textOf(line, 'year')) || 0,
  amount: amountIn(line, 'amount') ?? zero,
  own: amountIn(line, 'own') ?? zero,
  other: amountIn(line, 'other') ?? zero,
})

/** The budgets of the measures section, in the order of the measures. */
export const budgetsIn = (written: Written): WrittenBudget[] =>
  itemsOf(written, 'measures').map((measure) => ({
    costs: itemsOf(measure, 'costs').map(costIn),
    smallestUseful: amountIn(measure, 'smallestUseful'),
  }))

const said = (mismatch: Mismatch): string =>
  mismatch.code === 'funding-above-costs'
    ? formWords.mismatch.funding(mismatch.year, formatKronor(mismatch.over))
    : formWords.mismatch.smallest(formatKronor(mismatch.requested))

const sumsOf = (written: Written): (Problem & { where: string })[] =>
  budgetsIn(written).flatMap((measure, place) =>
    mismatchesIn(measure).map((mismatch) => {
      const line = mismatch.line === null ? '' : `costs.${mismatch.line}.`
      return {
        field: `measures.${place}.${line}${mismatch.field}`,
        text: said(mismatch),
        where: formWords.measure(place + 1),
      }
    }),
  )

/** What does not agree in the measures section, each at its cell. It is told and stops nothing. */
export const mismatchesOf = (section: Section, written: Written): (Problem & { where: string })[] =>
  section.name === 'measures' ? [...sumsOf(written), ...unnamedPartners(section, written)] : []
