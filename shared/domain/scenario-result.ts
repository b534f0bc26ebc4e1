import { type AllocatedRow, allocate, keyOf, type RowId } from './allocation.ts'
import { canonical, hashOf } from './chain.ts'
import type { Reason } from './decision.ts'
import { least, type Ore, toOre, zero } from './money.ts'
import { prioritise } from './priority.ts'
import { type RankedRow, rank, unfold } from './ranking.ts'
import type { ScenarioBasis, ScenarioInput } from './scenario.ts'
import { assessmentReason, equalsReason, scenarioReasons } from './scenario-reasons.ts'
import type { Settlement } from './settlement.ts'

type Case = ScenarioBasis['cases'][number]

/** One measure of a scenario, with why it stands where it stands and why it gets what it gets. Öre. */
export type ScenarioRow = RowId & {
  name: string
  place: number
  /** How many others are equals. */
  equals: number
  requested: Ore
  eligible: Ore | null
  /** What it competes for here: the eligible amount, or a lower one that is tried. */
  asked: Ore | null
  smallestUseful: Ore | null
  result: Settlement['result'] | 'left-out'
  amount: Ore
  standing: Reason[]
  why: Reason
}
/** The frame in the scenario, what of it was not granted before, and what the list leaves. Öre. */
export type ScenarioResult = { frame: Ore; available: Ore; left: Ore; rows: ScenarioRow[] }
export type Tried = { basis: ScenarioBasis; input: ScenarioInput }

const names = (rows: readonly RowId[]): ReadonlySet<string> => new Set(rows.map(keyOf))

/** The cases as they would rank if the decider took the exceptions. */
const excepted = ({ basis, input }: Tried): Case[] => {
  const taken = names(input.exceptions)
  return basis.cases.map((each) => ({
    ...each,
    measures: each.measures.map((measure) =>
      taken.has(keyOf({ caseId: each.id, measureId: measure.id }))
        ? { ...measure, exception: 'taken' as const }
        : measure,
    ),
  }))
}

/** What each row competes for: nothing when left out, never more than is eligible. */
const competing = (rows: readonly RankedRow[], { amounts, leftOut }: ScenarioInput): RankedRow[] => {
  const out = names(leftOut)
  const tried = new Map(amounts.map((each) => [keyOf(each), each.amount]))
  return rows.map((row) => {
    if (out.has(keyOf(row))) return { ...row, eligible: zero }
    const amount = tried.get(keyOf(row))
    return amount === undefined || row.eligible === null
      ? row
      : { ...row, eligible: least(amount, row.eligible) }
  })
}

/** A choice is between those of its rows that compete, in their group of this ranking. */
const choicesIn = (rows: readonly RankedRow[], { choices }: ScenarioInput) => {
  const compete = new Map(rows.filter(({ eligible }) => (eligible ?? 0) > 0).map((row) => [keyOf(row), row]))
  return choices.flatMap(({ order, reason }) => {
    const left = order.filter((row) => compete.has(keyOf(row)))
    const group = left[0] === undefined ? undefined : compete.get(keyOf(left[0]))?.group
    return group === undefined ? [] : [{ group, order: left, reason }]
  })
}

const whyOf = (row: RankedRow, asked: RankedRow, { result, why }: AllocatedRow): Reason => {
  if (result !== 'full' || asked.eligible === null || asked.eligible === row.eligible) return why
  return asked.eligible < (row.smallestUseful ?? 0)
    ? scenarioReasons.changedBelowSmallest
    : scenarioReasons.changed
}

const standingOf = (
  id: string,
  { id: caseId, measures }: Case,
  { policy, exceptions }: ScenarioInput,
): Reason[] => {
  const tried = names(exceptions).has(keyOf({ caseId, measureId: id }))
  const reasons = prioritise(measures, policy).find((priority) => priority.id === id)?.reasons ?? []
  const score = measures.find((measure) => measure.id === id)?.score ?? 0
  return [
    ...reasons.map((each) => (tried && each.code === 'exception-taken' ? scenarioReasons.exception : each)),
    assessmentReason(score),
  ]
}

/** The whole frame in the scenario, öre. */
export const frameIn = ({ basis, input }: Tried): Ore => input.frame ?? basis.limit

/**
 * The list and how far the money goes when a scenario's inputs hold: a suggestion, never a decision. The same input gives
 * the same result to the byte, whatever the order of its parts. Öre.
 */
export const computeScenario = (tried: Tried): ScenarioResult => {
  const { basis, input } = tried
  const cases = new Map(excepted(tried).map((each) => [each.id, each]))
  const ranked = rank(unfold(cases.values(), input.policy))
  const asked = competing(ranked, input)
  const granted = basis.limit - basis.left
  const available = toOre(Math.max(0, frameIn(tried) - granted))
  const choices = choicesIn(asked, input)
  const { trace, left } = allocate({ frame: available, rows: asked, choices, passing: input.passing })
  const outcomes = new Map(trace.map((row) => [keyOf(row), row]))
  const out = names(input.leftOut)
  const sizes = Map.groupBy(ranked, ({ place }) => place)

  const rows = ranked.flatMap((row, index): ScenarioRow[] => {
    const outcome = outcomes.get(keyOf(row))
    const own = asked[index]
    const of = cases.get(row.caseId)
    if (outcome === undefined || own === undefined || of === undefined) return []
    const equals = (sizes.get(row.place)?.length ?? 1) - 1
    const isOut = out.has(keyOf(row))
    const { caseId, measureId, place, requested, eligible, smallestUseful } = row
    return [
      {
        caseId,
        measureId,
        name: of.name,
        place,
        equals,
        requested,
        eligible,
        smallestUseful,
        asked: own.eligible,
        result: isOut ? 'left-out' : outcome.result,
        amount: outcome.amount,
        standing: [...standingOf(measureId, of, input), ...(equals > 0 ? [equalsReason(equals)] : [])],
        why: isOut ? scenarioReasons.leftOut : whyOf(row, own, outcome),
      },
    ]
  })
  return { frame: frameIn(tried), available, left, rows }
}

/** By which a result computed anew is held against the one that was saved. */
export const resultHashOf = (result: ScenarioResult): string => hashOf(canonical(result))
