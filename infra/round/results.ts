import { readCase } from '../../shared/aws/cases.ts'
import { readFrame } from '../../shared/aws/rounds.ts'
import type { Table } from '../../shared/aws/table.ts'
import { calendar } from './calendar.ts'
import type { Sent } from './entry.ts'
import { inParallel } from './in-parallel.ts'
import { type Summary, summarise } from './summary.ts'

/** What came of the round, read from the store. */
export const readResults = async (
  table: Pick<Table, 'get'>,
  seed: number,
  sent: readonly Sent[],
): Promise<Summary> => {
  const cases = await inParallel(sent, 8, async ({ plan: { applicant }, caseId }) => ({
    applicant,
    header: await readCase(table, applicant.county, caseId),
  }))
  const counties = [...new Set(sent.map(({ plan }) => plan.applicant.county))]
  const frames = await inParallel(counties, 8, (county) => readFrame(table, county, calendar.budgetYear))
  return summarise(
    { seed, round: calendar.round },
    cases,
    frames.filter((frame) => frame !== null),
  )
}
