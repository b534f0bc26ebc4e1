import { readRowOutcomes } from '../../../shared/aws/answer-rows.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { Subject } from '../../../shared/domain/ids.ts'
import { type Ore, sum } from '../../../shared/domain/money.ts'
import { dayOf } from '../../../shared/domain/time.ts'
import {
  type Acknowledgement,
  isFinal,
  type RowOutcome,
} from '../../../shared/exports/answers/acknowledgement.ts'
import { lineFinder } from '../../../shared/exports/answers/find-line.ts'
import { type Judged, judgeRows } from '../../../shared/exports/answers/judge-rows.ts'
import { rowsOf } from '../../../shared/exports/answers/receive-answers.ts'

/** A row with what it has come to so far, if anything, and what it would if the person confirmed it now. */
export type ViewRow = Judged & { came: RowOutcome | null }

export type Group = { rows: number; amount: Ore }
export type View = {
  rows: ViewRow[]
  /** How many the person can confirm. */
  confirmable: number
  settled: number
  groups: Record<'paid' | 'refused' | 'same' | 'unmatched', Group>
}

type GroupName = keyof View['groups']

const groupOf = ({ came, verdict, word }: ViewRow): GroupName => {
  if (came !== null && isFinal(came.outcome))
    return came.outcome === 'paid' || came.outcome === 'refused' ? came.outcome : 'same'
  if (verdict === 'apply' && word !== null) return word.status
  return verdict === 'same' ? 'same' : 'unmatched'
}

const groupsOf = (rows: readonly ViewRow[]): View['groups'] => {
  const by = Map.groupBy(rows, groupOf)
  const of = (group: GroupName): Group => {
    const some = by.get(group) ?? []
    return {
      rows: some.length,
      amount: sum(some.flatMap(({ line }) => (line === null ? [] : [line.amount]))),
    }
  }
  return { paid: of('paid'), refused: of('refused'), same: of('same'), unmatched: of('unmatched') }
}

export const isUnmatched = (row: ViewRow): boolean => groupOf(row) === 'unmatched'

/** Everything a file says, and what has come or would come of it in a person's name. `at` is an instant. */
export const readView = async (
  store: CountyStore,
  answers: Acknowledgement,
  { who, at }: { who: Subject; at: string },
): Promise<View> => {
  const [given, outcomes] = await Promise.all([
    rowsOf(store, answers),
    readRowOutcomes(store.table, store.county, answers.file),
  ])
  const came = new Map(outcomes.map((outcome) => [outcome.row, outcome]))
  const judged = await judgeRows(lineFinder(store), given, { who, today: dayOf(at) })
  const rows = judged.map((row) => ({ ...row, came: came.get(row.row) ?? null }))
  return {
    rows,
    confirmable: rows.filter(({ verdict }) => verdict === 'apply').length,
    settled: outcomes.length,
    groups: groupsOf(rows),
  }
}
