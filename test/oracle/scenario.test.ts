import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf } from '../../shared/domain/allocation.ts'
import { canonical } from '../../shared/domain/chain.ts'
import { toOre } from '../../shared/domain/money.ts'
import type { ScenarioBasis, ScenarioInput } from '../../shared/domain/scenario.ts'
import { computed, differences } from '../../shared/domain/scenario-difference.ts'
import { computeScenario, type Tried } from '../../shared/domain/scenario-result.ts'
import { oracleScenario } from './scenario.ts'
import { aTry } from './try.ts'

type Generated = typeof aTry extends fc.Arbitrary<infer Value> ? Value : never
const reasoned = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, reason: 'Skäl' }))

const basisOf = ({ cases, left, granted }: Generated): ScenarioBasis => ({
  cases: cases.map(({ id, measures }) => ({
    id,
    name: id,
    measures: measures.map(({ class: _class, proposed: _proposed, granted: _granted, ...facts }) => facts),
  })),
  limit: toOre(left + granted),
  left: toOre(left),
})
const inputOf = (tried: Generated): ScenarioInput => ({
  policy: tried.policy,
  frame: tried.otherFrame === null ? null : toOre(tried.otherFrame),
  amounts: reasoned(tried.amounts),
  leftOut: reasoned(tried.leftOut),
  exceptions: reasoned(tried.exceptions),
  passing: reasoned(tried.passing),
  choices: reasoned(tried.choices),
})
const triedOf = (tried: Generated): Tried => ({ basis: basisOf(tried), input: inputOf(tried) })
const sorted = <Row extends { caseId: string; measureId: string }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'))

test('product and oracle agree on every row of thousands of scenarios, whatever is tried in them', () => {
  const seen = new Map<string, number>()
  const saw = (what: string, when = true) => when && seen.set(what, (seen.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(aTry, (tried) => {
      const result = computeScenario(triedOf(tried))
      const expected = oracleScenario(tried.cases, { ...tried, limit: tried.left + tried.granted })
      expect(
        sorted(
          result.rows.map(({ caseId, measureId, place, result: what, amount }) => ({
            caseId,
            measureId,
            place,
            result: what,
            amount,
          })),
        ),
      ).toEqual(sorted(expected.rows))
      expect(result.left).toBe(expected.left)
      for (const row of result.rows) {
        saw(row.result)
        saw(row.why.code)
        saw(
          'exception',
          row.standing.some(({ code }) => code === 'exception-in-scenario'),
        )
        saw('huge', (row.eligible ?? 0) > 1e12)
      }
      saw('other-frame', tried.otherFrame !== null)
      saw('exact-fit', result.available > 0 && result.left === 0)
      saw('zero-frame', result.available === 0)
      saw('granted-before', tried.granted > 0)
      saw('chosen', tried.choices.length > 0 && result.rows.every((row) => row.result !== 'choice-needed'))
    }),
    { seed: 20_250_838, numRuns: 3000 },
  )
  const wanted =
    `full partial does-not-fit choice-needed not-reached not-eligible left-out full-changed passed exception huge
    full-changed-below-smallest chosen other-frame exact-fit zero-frame granted-before`.split(/\s+/)
  expect(wanted.filter((what) => (seen.get(what) ?? 0) < 100)).toEqual([])
})

test('the same scenario is the same to the byte, in whatever order its cases and its parts are given', () => {
  fc.assert(
    fc.property(aTry, (tried) => {
      const { basis, input } = triedOf(tried)
      const turned = {
        basis: { ...basis, cases: basis.cases.toReversed() },
        input: {
          ...input,
          amounts: input.amounts.toReversed(),
          leftOut: input.leftOut.toReversed(),
          exceptions: input.exceptions.toReversed(),
          passing: input.passing.toReversed(),
        },
      }
      expect(canonical(computeScenario(turned))).toBe(canonical(computeScenario({ basis, input })))
    }),
    { seed: 838, numRuns: 1000 },
  )
})

test('nothing that differs between two scenarios is left without what made it so, and what is the same differs nowhere', () => {
  fc.assert(
    fc.property(aTry, aTry, fc.boolean(), (one, other, sameBasis) => {
      const first = computed(triedOf(one))
      expect(differences(first, first)).toEqual([])
      // Another scenario on the same cases, or on cases that have changed since.
      const second = computed(
        sameBasis ? { basis: first.basis, input: { ...inputOf(other), amounts: [] } } : triedOf(other),
      )
      for (const { row, causes } of differences(first, second))
        expect(causes, `${keyOf(row)}`).not.toEqual([])
    }),
    { seed: 6, numRuns: 1000 },
  )
})
