import { type Budget, budgetOf, budgetPerYear } from '../domain/budget.ts'
import { formatKronor, sum } from '../domain/money.ts'
import { DataTable } from '../web/components/data-table.tsx'
import { formWords } from '../web/text/form-words.ts'
import type { WrittenBudget } from './budget.ts'

const amounts = ({ costs, own, other, requested }: Budget): string[] =>
  [costs, own, other, requested].map(formatKronor)

const inAll = (budgets: readonly Budget[]): Budget => ({
  costs: sum(budgets.map(({ costs }) => costs)),
  own: sum(budgets.map(({ own }) => own)),
  other: sum(budgets.map(({ other }) => other)),
  requested: sum(budgets.map(({ requested }) => requested)),
})

const rowsOf = ({ costs }: WrittenBudget, place: number): string[][] => {
  const years = budgetPerYear(costs)
  const name = formWords.measure(place + 1)
  const rows = years.map((budget) => [name, String(budget.year), ...amounts(budget)])
  return years.length > 1 ? [...rows, [name, formWords.allYears, ...amounts(budgetOf(costs))]] : rows
}

const columns = () => [
  { text: formWords.measureColumn },
  { text: formWords.year },
  ...[formWords.costs, formWords.own, formWords.other, formWords.requested].map((text) => ({
    text,
    numeric: true,
  })),
]

/** Costs, funding and what is sought, per measure and year and in all: counted here, never by the applicant. */
export const BudgetTable = ({ measures }: { measures: readonly WrittenBudget[] }) => (
  <DataTable
    caption={formWords.budget}
    columns={columns()}
    rows={measures.flatMap(rowsOf)}
    total={[formWords.total, '', ...amounts(inAll(measures.map(({ costs }) => budgetOf(costs))))]}
    dense
    empty={formWords.noCosts}
  />
)
