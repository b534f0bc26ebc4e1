import { renderToString } from 'preact-render-to-string'
import { budgetsIn } from './budget.ts'
import { BudgetTable } from './budget-table.tsx'
import type { Section } from './definition.ts'
import type { Written } from './written.ts'

/** The sums under a section's questions, counted of what is written; empty where a section has none. */
export const budgetSummary = ({ name }: Section, written: Written): string =>
  name === 'measures' ? renderToString(<BudgetTable measures={budgetsIn(written)} />) : ''
