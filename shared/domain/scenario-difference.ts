import { keyOf, type RowId } from './allocation.ts'
import { canonical } from './chain.ts'
import { least, type Ore, toOre, wholeKronor } from './money.ts'
import type { ScenarioInput } from './scenario.ts'
import {
  computeScenario,
  frameIn,
  type ScenarioResult,
  type ScenarioRow,
  type Tried,
} from './scenario-result.ts'

/** What makes a row differ: something tried with the row itself, with a row before it (`row`), or with the whole list. */
export type Cause = {
  code: 'amount' | 'left-out' | 'exception' | 'passing' | 'choice' | 'facts' | 'policy' | 'frame' | 'before'
  row: RowId | null
}
export type Computed = Tried & { result: ScenarioResult }
export type Difference = { row: RowId; causes: Cause[] }

export const computed = (tried: Tried): Computed => ({ ...tried, result: computeScenario(tried) })

/** How many rows before a measure are named as what made it differ. */
const mostNamed = 3
const direct = ['facts', 'amount', 'left-out', 'exception', 'passing', 'choice'] as const

type Parts = Record<(typeof direct)[number], string>

/** Everything said of one row, as text that differs when it differs. */
const partsOf = ({ basis, input }: Tried): ((row: RowId) => Parts) => {
  const facts = new Map(
    basis.cases.flatMap(({ id, measures }) =>
      measures.map((measure) => [keyOf({ caseId: id, measureId: measure.id }), canonical(measure)]),
    ),
  )
  const amounts = new Map(input.amounts.map((each) => [keyOf(each), String(each.amount)]))
  const has = (rows: ScenarioInput['passing']) => new Set(rows.map(keyOf))
  const [out, exceptions, passing] = [has(input.leftOut), has(input.exceptions), has(input.passing)]
  const choices = new Map(
    input.choices.flatMap(({ order }) => order.map((row) => [keyOf(row), order.map(keyOf).join(', ')])),
  )
  return (row) => {
    const key = keyOf(row)
    return {
      facts: facts.get(key) ?? '',
      amount: amounts.get(key) ?? '',
      'left-out': String(out.has(key)),
      exception: String(exceptions.has(key)),
      passing: String(passing.has(key)),
      choice: choices.get(key) ?? '',
    }
  }
}

const byKey = ({ rows }: ScenarioResult): Map<string, ScenarioRow> =>
  new Map(rows.map((row) => [keyOf(row), row]))

const sameOutcome = (a: ScenarioRow | undefined, b: ScenarioRow | undefined): boolean =>
  a !== undefined && b !== undefined && a.place === b.place && a.amount === b.amount

/** Every measure that stands elsewhere or gets something else in the second scenario than in the first, and what made it so. */
export const differences = (first: Computed, second: Computed): Difference[] => {
  const [before, after] = [partsOf(first), partsOf(second)]
  const [was, is] = [byKey(first.result), byKey(second.result)]
  const policy = canonical(first.input.policy) !== canonical(second.input.policy)
  const frame = first.result.available !== second.result.available

  const own = (row: RowId): Cause[] => {
    const [a, b] = [before(row), after(row)]
    return direct.filter((code) => a[code] !== b[code]).map((code) => ({ code, row: null }))
  }
  const touched = [...new Map([...was, ...is]).values()].filter((row) => own(row).length > 0)
  const goesBefore = (a: RowId, b: RowId): boolean =>
    [was, is].some((rows) => {
      const [one, other] = [rows.get(keyOf(a)), rows.get(keyOf(b))]
      return one !== undefined && other !== undefined && one.place <= other.place
    })
  const causesOf = (row: RowId): Cause[] => {
    const causes = own(row)
    if (causes.length > 0) return causes
    const earlier = touched.filter((other) => goesBefore(other, row)).slice(0, mostNamed)
    return [
      ...(policy ? [{ code: 'policy' as const, row: null }] : []),
      ...(frame ? [{ code: 'frame' as const, row: null }] : []),
      ...earlier.map(({ caseId, measureId }) => ({ code: 'before' as const, row: { caseId, measureId } })),
    ]
  }
  const rows = new Map([...first.result.rows, ...second.result.rows].map((row) => [keyOf(row), row]))
  return [...rows].flatMap(([key, { caseId, measureId }]) => {
    if (sameOutcome(was.get(key), is.get(key))) return []
    const row = { caseId, measureId }
    return [{ row, causes: causesOf(row) }]
  })
}

/** What a measure would get if the frame were some per cent larger or smaller, where that is something else. */
export type Flip = { row: ScenarioRow; after: ScenarioRow }

const mostOre = toOre(1e14)
const frameBy = (frame: Ore, percent: number): Ore =>
  wholeKronor(least(toOre(Math.floor((frame / 100) * (100 + percent))), mostOre))

/** The rows that get something else with a frame `percent` larger (or smaller, when negative), rounded down to kronor. */
export const flips = ({ basis, input, result }: Computed, percent: number): Flip[] => {
  const frame = frameBy(frameIn({ basis, input }), percent)
  const moved = byKey(computeScenario({ basis, input: { ...input, frame } }))
  return result.rows.flatMap((row) => {
    const other = moved.get(keyOf(row))
    return other === undefined || other.amount === row.amount ? [] : [{ row, after: other }]
  })
}
