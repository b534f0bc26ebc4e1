import * as z from 'zod'
import type { CaseHeader } from './case.ts'
import { instant, roundId, subject } from './ids.ts'
import type { Round } from './round.ts'
import { endOfDay } from './time.ts'

/** What stands behind each figure another county may see. */
export const leastCases = 5
export const leastCounties = 3

/** A median of marks in hundredths, 0–300, so that the mean of two assessors stays a whole number. */
const median = z.int().min(0).max(300)

/** One criterion in one closed round of one county: how many cases were marked on it, and their median. */
export const figure = z.strictObject({ criterion: z.string(), cases: z.int().min(1), median })
export type Figure = z.infer<typeof figure>

/** What a county releases of a round of its own. It stays with the county: others see only what is put together of several. */
export const releasedMedians = z.strictObject({
  round: roundId,
  budgetYear: z.int(),
  at: instant,
  by: subject,
  figures: z.array(figure),
})
export type ReleasedMedians = z.infer<typeof releasedMedians>

/** Other counties' medians put together, with how many cases and counties stand behind each. */
export const sharedFigure = figure.extend({ counties: z.int().min(leastCounties) })
export type SharedFigure = z.infer<typeof sharedFigure>
export const othersMedians = z.strictObject({ budgetYear: z.int(), figures: z.array(sharedFigure) })
export type OthersMedians = z.infer<typeof othersMedians>

/** A round is closed when its last day has passed and every case of it is decided. `at` is an instant, UTC. */
export const isRoundClosed = (
  { lastDay }: Pick<Round, 'lastDay'>,
  cases: readonly Pick<CaseHeader, 'status'>[],
  at: string,
): boolean =>
  at >= endOfDay(lastDay) && cases.every(({ status }) => status === 'decided' || status === 'closed')

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? 0) + upper) / 2)
}

/** One mark in hundredths that was given in a case: the mean of its assessors for one measure and criterion. */
export type CaseMark = { case: string; criterion: string; mark: number }

const byCriterion = <T extends { criterion: string }>(rows: readonly T[]): [string, T[]][] =>
  [...Map.groupBy(rows, ({ criterion }) => criterion)].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** A county's own figures for a round, by criterion. The order of the marks never matters. */
export const figuresOf = (marks: readonly CaseMark[]): Figure[] =>
  byCriterion(marks).map(([criterion, rows]) => ({
    criterion,
    cases: new Set(rows.map((row) => row.case)).size,
    median: medianOf(rows.map(({ mark }) => mark)),
  }))

/** Several rounds of one county and year count as one county. */
const oneCounty = (releases: readonly ReleasedMedians[]): Figure[] =>
  byCriterion(releases.flatMap(({ figures }) => figures)).map(([criterion, rows]) => ({
    criterion,
    cases: rows.reduce((total, { cases }) => total + cases, 0),
    median: medianOf(rows.map((row) => row.median)),
  }))

/**
 * The median of other counties' medians, by criterion, from what each has released for one year. A figure with fewer than
 * five cases or three counties behind it is left out, and so never leaves the county it belongs to.
 */
export const shareFigures = (counties: readonly (readonly ReleasedMedians[])[]): SharedFigure[] =>
  byCriterion(counties.flatMap((releases) => oneCounty(releases)))
    .map(([criterion, rows]) => ({
      criterion,
      cases: rows.reduce((total, { cases }) => total + cases, 0),
      counties: rows.length,
      median: medianOf(rows.map((row) => row.median)),
    }))
    .filter(({ cases, counties: behind }) => cases >= leastCases && behind >= leastCounties)
