import type { Measure } from '../domain/application.ts'
import { type Budget, budgetOf, budgetPerYear } from '../domain/budget.ts'
import { formatKronor, sum, zero } from '../domain/money.ts'
import { type Field, isShown, type List } from '../form/definition.ts'
import { type Block, type Column, heading, paragraphs, table } from './block.ts'
import { optionText } from './option-text.ts'

type Cost = Measure['costs'][number]

const money = (head: string): Column => ({ head, width: 80, align: 'right' })
const year: Column = { head: 'År', width: 44 }
const budgetColumns = ['Kostnader', 'Egna medel', 'Andras medel', 'Sökt'].map(money)
const amounts = ({ costs, own, other, requested }: Budget): string[] =>
  [costs, own, other, requested].map(formatKronor)

const amountIn = (cost: Cost, name: string) =>
  ({ amount: cost.amount, own: cost.own, other: cost.other })[name] ?? zero

/** What it is, its kind and whose it is, as far as the round asks. */
const whatIn = (cost: Cost, fields: readonly Field[]): string =>
  fields
    .map((field) => {
      const value = { what: cost.what, kind: cost.kind, partner: cost.partner }[field.name]
      return value === undefined ? '' : optionText(field, value)
    })
    .filter((words) => words !== '')
    .join('\n')

/** What nobody has to fill in has a column only when somebody did. */
const isUsed = ({ asked, name }: Field, costs: readonly Cost[]): boolean =>
  asked === undefined || costs.some((cost) => amountIn(cost, name) !== zero)

const lines = ({ fields }: List, costs: readonly Cost[]): Block => {
  const asked = fields.filter(isShown)
  const sums = asked.filter((field) => field.kind === 'kronor' && isUsed(field, costs))
  const words = asked.filter(({ kind }) => kind !== 'kronor' && kind !== 'year')
  return table({
    columns: [{ head: 'Kostnad' }, year, ...sums.map(({ label }) => money(label))],
    rows: costs.map((cost) => [
      whatIn(cost, words),
      String(cost.year),
      ...sums.map(({ name }) => formatKronor(amountIn(cost, name))),
    ]),
    total: [
      'Summa',
      '',
      ...sums.map(({ name }) => formatKronor(sum(costs.map((cost) => amountIn(cost, name))))),
    ],
  })
}

const perYear = (costs: readonly Cost[]): Block =>
  table({
    columns: [{ head: 'År' }, ...budgetColumns],
    rows: budgetPerYear(costs).map((budget) => [String(budget.year), ...amounts(budget)]),
    total: ['Alla år', ...amounts(budgetOf(costs))],
  })

/** The cost lines of a measure and its sums per calendar year. */
export const costBlocks = (list: List, costs: readonly Cost[]): Block[] =>
  costs.length === 0
    ? [heading('Kostnader', 'answer'), ...paragraphs('Inga kostnader')]
    : [heading('Kostnader', 'table'), lines(list, costs), heading('Summor per år', 'table'), perYear(costs)]

/** What the application comes to, by measure. */
export const totalBlocks = (measures: readonly Measure[]): Block[] => {
  const budgets = measures.map(({ costs }) => budgetOf(costs))
  const inAll = (part: keyof Budget) => formatKronor(sum(budgets.map((budget) => budget[part])))
  return [
    heading('Alla åtgärder', 'item'),
    table({
      columns: [{ head: 'Åtgärd' }, ...budgetColumns],
      rows: measures.map(({ title, costs }, place) => [
        title.trim() === '' ? `Åtgärd ${place + 1}` : title,
        ...amounts(budgetOf(costs)),
      ]),
      total: ['Summa', inAll('costs'), inAll('own'), inAll('other'), inAll('requested')],
    }),
  ]
}
