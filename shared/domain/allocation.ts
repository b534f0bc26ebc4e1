import * as z from 'zod'
import { missingContent } from './errors.ts'
import { type Ore, toOre } from './money.ts'
import type { RankedRow } from './ranking.ts'
import { type Eligible, isEligible, type Settlement, settle, settlements } from './settlement.ts'

/** One measure of one case. */
export const rowId = z.strictObject({ caseId: z.string(), measureId: z.string() })
export type RowId = z.infer<typeof rowId>

/** The decider's order between equals that cannot all be paid, with a written reason (6 § second paragraph). */
export const choice = z.strictObject({
  group: z.int(),
  order: z.array(rowId),
  reason: z.string().trim().min(1),
})
export type Choice = z.infer<typeof choice>

/** An officer lets the money go past a row that does not fit, with a written reason. */
export const passing = rowId.extend({ reason: z.string().trim().min(1) })
export type Passing = z.infer<typeof passing>

export type AllocatedRow = RowId & Settlement
/** Amounts in öre. `trace` follows the walk: down the ranking, equals in the chosen order. */
export type Allocation = { trace: AllocatedRow[]; left: Ore }

export const keyOf = ({ caseId, measureId }: RowId): string => `${caseId} ${measureId}`

function* groupsOf(rows: readonly RankedRow[]): Generator<RankedRow[]> {
  for (let from = 0, to = 0; from < rows.length; from = to) {
    while (to < rows.length && rows[to]?.group === rows[from]?.group) to++
    yield rows.slice(from, to)
  }
}

/** The equals in the chosen order; nothing when the choice does not name exactly these, so it must be made again. */
const inChosenOrder = (equals: readonly Eligible[], made: Choice | undefined): Eligible[] | undefined => {
  const order = made?.order ?? []
  const byKey = new Map(equals.map((row) => [keyOf(row), row]))
  const ordered = [...new Set(order.map(keyOf))].flatMap((key) => byKey.get(key) ?? [])
  return ordered.length === equals.length && order.length === equals.length ? ordered : undefined
}

const exceed = (rows: readonly Eligible[], left: number): boolean => {
  let total = 0
  for (const { eligible } of rows) total += eligible
  return total > left
}

/**
 * How the frame would reach down the ranking: a suggestion, never a decision (3 § third paragraph, 6 §; DESIGN 6).
 * On the eligible amount, öre. Stops at a partial grant, at a row that does not fit and is not passed, and before
 * equals that cannot all be paid when an order between them moves money and is not chosen.
 * Throws MissingContent for a choice or a passing without a reason.
 */
export const allocate = (input: {
  frame: Ore
  rows: readonly RankedRow[]
  choices?: readonly Choice[]
  passing?: readonly Passing[]
}): Allocation => {
  const { frame, rows, choices = [], passing: passings = [] } = input
  if ([...choices, ...passings].some(({ reason }) => reason.trim() === '')) throw missingContent('reason')
  const chosen = new Map(choices.map((each) => [each.group, each]))
  const passable = new Set(passings.map(keyOf))
  const trace: AllocatedRow[] = []
  let left: number = frame
  let stopped = false

  const note = ({ caseId, measureId }: RankedRow, { result, amount, why }: Settlement) => {
    trace.push({ caseId, measureId, result, amount, why })
  }
  const noteMisfit = (row: Eligible) => {
    const goesOn = passable.has(keyOf(row))
    note(row, goesOn ? settlements.passed : settlements.doesNotFit)
    return goesOn
  }
  const walk = (row: Eligible) => {
    if (stopped) return note(row, settlements.notReached)
    const settled = settle(row, left)
    if (settled.result === 'does-not-fit') {
      stopped = !noteMisfit(row)
      return
    }
    note(row, settled)
    left -= settled.amount
    stopped = settled.result === 'partial'
  }

  const walkEquals = (equals: readonly Eligible[], group: number) => {
    const contested = !stopped && equals.length > 1 && exceed(equals, left)
    if (!contested) return equals.forEach(walk)
    if (equals.every((row) => settle(row, left).amount === 0)) {
      stopped = !equals.map(noteMisfit).every(Boolean)
      return
    }
    const order = inChosenOrder(equals, chosen.get(group))
    if (order) return order.forEach(walk)
    for (const row of equals) note(row, settlements.choiceNeeded)
    stopped = true
  }

  for (const rowsOfGroup of groupsOf(rows)) {
    walkEquals(rowsOfGroup.filter(isEligible), rowsOfGroup[0]?.group ?? 0)
    for (const row of rowsOfGroup)
      if (!isEligible(row))
        note(row, row.eligible === null ? settlements.notSet : settlements.nothingEligible)
  }
  return { trace, left: toOre(left) }
}
