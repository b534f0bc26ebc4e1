import { findBatch, nextBatchId, readBatches, readOpenOrder } from '../../shared/aws/batches.ts'
import { type Candidates, readCandidates, readPayableInstalments } from '../../shared/aws/payables.ts'
import type { Table } from '../../shared/aws/table.ts'
import type { Subject } from '../../shared/domain/ids.ts'
import { type Ore, sum } from '../../shared/domain/money.ts'
import type { Batch } from '../../shared/exports/batch.ts'

/** The regulation's first budget year, and as far ahead as a grant may be paid. */
const firstYear = 2026
const yearsAhead = 5
const batchesAtATime = 20

export type YearTotal = { year: number; instalments: number; amount: Ore }
export type Overview = {
  year: number
  years: YearTotal[]
  candidates: Candidates
  nextId: string
  /** The batch that is being locked right now, with the lines it has so far. */
  open: Batch | null
  batches: Batch[]
  more: boolean
}
type Asked = { year: number | null; thisYear: number; who: Subject; after: string | undefined }

const readYears = (table: Table, county: string, thisYear: number): Promise<YearTotal[]> =>
  Promise.all(
    Array.from({ length: thisYear + yearsAhead - firstYear + 1 }, async (_, index) => {
      const year = firstYear + index
      const waiting = await readPayableInstalments(table, county, year)
      return { year, instalments: waiting.length, amount: sum(waiting.map(({ amount }) => amount)) }
    }),
  )

const readOpen = async (table: Table, county: string): Promise<Batch | null> => {
  const order = await readOpenOrder(table, county)
  return order === null ? null : findBatch(table, county, order.of)
}

/** The year asked for, else this year when it has something to pay, else the first that has. */
const chosenYear = ({ year, thisYear }: Asked, years: readonly YearTotal[]): number => {
  const paying = years.filter(({ instalments }) => instalments > 0).map((total) => total.year)
  return year ?? (paying.includes(thisYear) ? thisYear : (paying[0] ?? thisYear))
}

/** All that finance sees first: what would go, what is held, what has gone. */
export const readOverview = async (table: Table, county: string, asked: Asked): Promise<Overview> => {
  const years = await readYears(table, county, asked.thisYear)
  const year = chosenYear(asked, years)
  const [candidates, nextId, open, { batches, more }] = await Promise.all([
    readCandidates(table, county, year, asked.who),
    nextBatchId(table, county, year),
    readOpen(table, county),
    readBatches(table, county, { after: asked.after, limit: batchesAtATime }),
  ])
  return {
    year,
    years: years.filter((total) => total.instalments > 0 || total.year === year),
    candidates,
    nextId,
    open,
    batches,
    more,
  }
}
