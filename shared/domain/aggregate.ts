import * as z from 'zod'
import { measureKind } from './application.ts'
import { type CaseHeader, outcome } from './case.ts'
import { countyCode, instant, roundId } from './ids.ts'
import { amount, type Ore, sum, zero } from './money.ts'

/** A measure in a round's summary: who applied, for what and how it went. Amounts in öre; no free text but the applicant's name. */
export const aggregateRow = z.strictObject({
  applicant: z.string(),
  kind: measureKind,
  requested: amount,
  /** Null until there is a decision; 0 öre when it was refused. */
  granted: amount.nullable(),
  outcome: outcome.nullable(),
})
export type AggregateRow = z.infer<typeof aggregateRow>

/** What a county publishes of a round: as it stood at an instant. */
export const aggregate = z.strictObject({
  county: countyCode,
  round: roundId,
  title: z.string(),
  budgetYear: z.int(),
  at: instant,
  rows: z.array(aggregateRow),
  example: z.boolean(),
})
export type Aggregate = z.infer<typeof aggregate>

/** The rows of a case, one for each measure; a confirmed kind goes before a claimed one. */
export const rowsOf = ({ orgName, measures, outcome: decided }: CaseHeader): AggregateRow[] =>
  measures.map(({ claimedKind, confirmedKind, requested, granted }) => ({
    applicant: orgName,
    kind: confirmedKind ?? claimedKind,
    requested,
    granted: decided === null ? null : (granted ?? zero),
    outcome: decided,
  }))

/** The sums of some rows, öre. */
export const sumsOf = (rows: readonly AggregateRow[]): { requested: Ore; granted: Ore } => ({
  requested: sum(rows.map(({ requested }) => requested)),
  granted: sum(rows.map(({ granted }) => granted ?? zero)),
})
