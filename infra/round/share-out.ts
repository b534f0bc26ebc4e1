import { type AllocatedRow, allocate, type Choice, type Passing } from '../../shared/domain/allocation.ts'
import { fromKronor, type Ore, sum, zero } from '../../shared/domain/money.ts'
import type { RankedRow } from '../../shared/domain/ranking.ts'
import { nameOf, type Sent } from './entry.ts'
import { orderOfEquals } from './judgement.ts'
import { randomFor } from './random.ts'

/** A row of the ranked list as its page shows it. Amount in öre. */
export type ReadRow = { place: number; applicant: string; measureId: string; eligible: Ore }
export type Share = AllocatedRow & {
  /** Öre that 4 § bars. */
  barred: Ore
  /** Its place among equals was drawn. */
  chosen: boolean
  /** The money went on past it. */
  passed: boolean
}

const rankedRow = (row: ReadRow, sent: Sent): RankedRow => {
  const written = sent.application.measures[Number(row.measureId.slice(1)) - 1]
  const smallest = written?.smallestUseful ?? null
  return {
    caseId: sent.caseId,
    measureId: row.measureId,
    group: row.place,
    place: row.place,
    requested: row.eligible,
    eligible: row.eligible,
    smallestUseful: smallest === null ? null : fromKronor(smallest),
  }
}

const barredIn = ({ application }: Sent, measureId: string): Ore => {
  const costs = application.measures[Number(measureId.slice(1)) - 1]?.costs ?? []
  return sum(costs.filter(({ bar }) => bar !== null).map(({ kronor, own }) => fromKronor(kronor - own)))
}

const isSame = (a: { caseId: string; measureId: string }, b: { caseId: string; measureId: string }) =>
  a.caseId === b.caseId && a.measureId === b.measureId

/**
 * How the county shares out its frame down its ranked list. Where equals do not all fit the order between them is
 * drawn with the seed; where a row does not fit the money goes on in half of the cases: both with a reason.
 */
export const shareOut = (
  seed: number,
  read: { rows: readonly ReadRow[]; left: Ore },
  cases: readonly Sent[],
): Share[] => {
  const byName = new Map(cases.map((sent) => [nameOf(sent), sent]))
  const byId = new Map(cases.map((sent) => [sent.caseId, sent]))
  const rows = read.rows.flatMap((row) => {
    const sent = byName.get(row.applicant)
    return sent === undefined ? [] : [rankedRow(row, sent)]
  })
  const stable = ({ caseId, measureId }: { caseId: string; measureId: string }) =>
    `${byId.get(caseId)?.plan.applicant.key} ${measureId}`
  const barredOf = ({ caseId, measureId }: AllocatedRow): Ore => {
    const sent = byId.get(caseId)
    return sent === undefined ? zero : barredIn(sent, measureId)
  }
  const choices: Choice[] = []
  const passing: Passing[] = []
  for (;;) {
    const { trace } = allocate({ frame: read.left, rows, choices, passing })
    const open = trace.find(({ result }) => result === 'choice-needed')
    const misfit = trace.find(
      (row) =>
        row.result === 'does-not-fit' &&
        !passing.some((each) => isSame(each, row)) &&
        randomFor(seed, `passing ${stable(row)}`).chance(0.5),
    )
    if (open !== undefined) {
      const group = rows.find((row) => isSame(row, open))?.group ?? 0
      const equals = rows.filter((row) => row.group === group && (row.eligible ?? 0) > 0)
      const order = orderOfEquals(seed, equals, stable).map(({ caseId, measureId }) => ({
        caseId,
        measureId,
      }))
      choices.push({ group, order, reason: 'lottning' })
    } else if (misfit !== undefined)
      passing.push({ caseId: misfit.caseId, measureId: misfit.measureId, reason: 'minsta belopp' })
    else
      return trace.map((row) => ({
        ...row,
        barred: barredOf(row),
        chosen: choices.some(({ order }) => order.some((each) => isSame(each, row))),
        passed: passing.some((each) => isSame(each, row)),
      }))
  }
}
