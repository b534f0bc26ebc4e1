import { findBatch, nextBatchId, readBatches, readOpenOrder } from '../../shared/aws/batches.ts'
import type { Candidates } from '../../shared/aws/payables.ts'
import type { Table } from '../../shared/aws/table.ts'
import type { Subject } from '../../shared/domain/ids.ts'
import type { Ore } from '../../shared/domain/money.ts'
import type { Batch } from '../../shared/exports/batch.ts'
import { totalOf } from '../../shared/exports/totals.ts'
import { linesOf, readPlans, readYearEnd, type Tasks, tasksOf, type YearPlan } from './tasks/read.ts'

/** The regulation's first budget year, and as far ahead as a grant may be paid. */
const firstYear = 2026
const yearsAhead = 5
const batchesAtATime = 20

/** Every budget year there can be something to pay in. */
export const budgetYears = (thisYear: number): number[] =>
  Array.from({ length: thisYear + yearsAhead - firstYear + 1 }, (_, index) => firstYear + index)

export type YearTotal = { year: number; instalments: number; amount: Ore }
export type Overview = {
  year: number
  years: YearTotal[]
  candidates: Candidates
  tasks: Tasks
  nextId: string
  /** The batch that is being locked right now, with the lines it has so far. */
  open: Batch | null
  batches: Batch[]
  more: boolean
}
type Asked = { year: number | null; today: string; who: Subject; after: string | undefined }

const totalsOf = (plans: readonly YearPlan[]): YearTotal[] =>
  plans.map(({ year, candidates }) => {
    const instalments = linesOf(candidates).map(({ instalment }) => instalment)
    return { year, instalments: instalments.length, amount: totalOf(instalments) }
  })

const readOpen = async (table: Table, county: string): Promise<Batch | null> => {
  const order = await readOpenOrder(table, county)
  return order === null ? null : findBatch(table, county, order.of)
}

/** The year asked for, else this year when it has something to pay, else the first that has. */
const chosenYear = ({ year, today }: Asked, years: readonly YearTotal[]): number => {
  const thisYear = Number(today.slice(0, 4))
  const paying = years.filter(({ instalments }) => instalments > 0).map((total) => total.year)
  return year ?? (paying.includes(thisYear) ? thisYear : (paying[0] ?? thisYear))
}

/** All that finance sees first: what would go, what is held, what has gone. */
export const readOverview = async (table: Table, county: string, asked: Asked): Promise<Overview> => {
  const [plans, from] = await Promise.all([
    readPlans(table, county, budgetYears(Number(asked.today.slice(0, 4))), asked.who),
    readYearEnd(table, county, asked.today),
  ])
  const years = totalsOf(plans)
  const year = chosenYear(asked, years)
  const [nextId, open, { batches, more }] = await Promise.all([
    nextBatchId(table, county, year),
    readOpen(table, county),
    readBatches(table, county, { after: asked.after, limit: batchesAtATime }),
  ])
  return {
    year,
    years: years.filter((total) => total.instalments > 0 || total.year === year),
    candidates: plans.find((plan) => plan.year === year)?.candidates ?? { ready: [], held: [] },
    tasks: tasksOf(plans, asked.today, from),
    nextId,
    open,
    batches,
    more,
  }
}
