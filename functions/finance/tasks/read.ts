import { readHeld } from '../../../shared/aws/attention.ts'
import { type Candidates, readCandidates } from '../../../shared/aws/payables.ts'
import { readSetting } from '../../../shared/aws/settings.ts'
import type { Table } from '../../../shared/aws/table.ts'
import type { Subject } from '../../../shared/domain/ids.ts'
import { type Ore, sum } from '../../../shared/domain/money.ts'
import { usualNotices } from '../../../shared/domain/notices.ts'
import { settingKinds } from '../../../shared/domain/setting.ts'
import { type Hold, lineHoldOf, type Payable } from '../../../shared/exports/payment-line.ts'

export type Waiting = { payable: Payable; hold: Hold }
/** All of a budget year that is in no batch; `over` once the year has passed. */
export type YearEnd = { year: number; over: boolean; lines: Payable[]; total: Ore }
export type Tasks = {
  /** Held by somebody of finance. */
  held: Waiting[]
  /** Come instead of a line that was refused or taken back, and not let go yet. */
  again: Waiting[]
  /** Kept out of every batch by something else. */
  waiting: Waiting[]
  yearEnds: YearEnd[]
  /** Lines there is something to do about, each once. */
  count: number
}

export type YearPlan = { year: number; candidates: Candidates }

export const linesOf = ({ ready, held }: Candidates): Payable[] => [
  ...ready,
  ...held.map(({ payable }) => payable),
]

const isHeldBy =
  (...causes: NonNullable<Payable['instalment']['hold']>['cause'][]) =>
  ({ payable, hold }: Waiting): boolean =>
    hold === 'held' && causes.some((cause) => payable.instalment.hold?.cause === cause)

/** From the county's day on, all of this budget year; of a year that has passed, always (anslagsförordningen 12 §). */
const yearEndsOf = (years: readonly YearPlan[], today: string, from: string): YearEnd[] => {
  const thisYear = Number(today.slice(0, 4))
  return years
    .filter(({ year }) => year < thisYear || (year === thisYear && today.slice(5) >= from))
    .map(({ year, candidates }) => {
      const lines = linesOf(candidates)
      return {
        year,
        over: year < thisYear,
        lines,
        total: sum(lines.map(({ instalment }) => instalment.amount)),
      }
    })
    .filter(({ over, lines }) => !over || lines.length > 0)
}

/** What finance has to see to, as the lines now are: nothing of it is kept anywhere. */
export const tasksOf = (years: readonly YearPlan[], today: string, from: string): Tasks => {
  const all = years.flatMap(({ candidates }) => linesOf(candidates))
  const kept = all.flatMap((payable): Waiting[] => {
    const hold = lineHoldOf(payable)
    return hold === null ? [] : [{ payable, hold }]
  })
  const [byFinance, again] = [isHeldBy('finance'), isHeldBy('refused', 'reversed')]
  const yearEnds = yearEndsOf(years, today, from)
  const lines = [...kept.map(({ payable }) => payable), ...yearEnds.flatMap((each) => each.lines)]
  return {
    held: kept.filter(byFinance),
    again: kept.filter(again),
    waiting: kept.filter((one) => !byFinance(one) && !again(one)),
    yearEnds,
    count: new Set(lines).size,
  }
}

/** From which day of the year, `MM-DD`, the county watches what is left of it. */
export const readYearEnd = async (table: Table, county: string, today: string): Promise<string> => {
  const setting = await readSetting(table, county, settingKinds.notices, today)
  return setting?.content.yearEnd ?? usualNotices.yearEnd
}

/** The lines of each year as a batch would take them. */
export const readPlans = (
  table: Table,
  county: string,
  years: readonly number[],
  who: Subject,
): Promise<YearPlan[]> =>
  Promise.all(
    years.map(async (year) => ({ year, candidates: await readCandidates(table, county, year, who) })),
  )

/** Whether the officer still has to deal with what finance asked about a line it holds. */
export const isAsked = async (
  table: Table,
  county: string,
  { header, instalment }: Payable,
): Promise<boolean> => {
  const asked = await readHeld(table, county, header.id, instalment.number)
  // What a change of the decision carried over is asked about under the number it had.
  return asked === null ? header.flags.includes('payment-held') : !asked.attention.done
}
