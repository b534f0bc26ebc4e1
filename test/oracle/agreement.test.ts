import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from '../../shared/domain/allocation.ts'
import { toOre } from '../../shared/domain/money.ts'
import { rank, unfold } from '../../shared/domain/ranking.ts'
import { oracleAllocate } from './allocate.ts'
import { oracleRank } from './rank.ts'
import { aRound } from './round.ts'

const byRow = <Row extends { caseId: string; measureId: string }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => `${a.caseId} ${a.measureId}`.localeCompare(`${b.caseId} ${b.measureId}`, 'en'))

test('product and oracle give every measure the same place, result and öre in thousands of rounds', () => {
  const seen = new Map<string, number>()
  const saw = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(aRound, ({ cases, policy, frame, choices, passing }) => {
      const rows = rank(unfold(cases, policy))
      const expected = oracleRank(cases, policy)
      expect(byRow(rows).map(({ caseId, measureId, place }) => ({ caseId, measureId, place }))).toEqual(
        byRow(expected.map(({ caseId, measure, place }) => ({ caseId, measureId: measure.id, place }))),
      )

      const { trace, left } = allocate({
        frame: toOre(frame),
        rows,
        choices: choices.map(({ order, place }) => ({
          group: rows.find((row) => row.place === place)?.group ?? 0,
          order,
          reason: 'Skäl',
        })),
        passing: passing.map((row) => ({ ...row, reason: 'Skäl' })),
      })
      const oracle = oracleAllocate(frame, expected, { choices, passing })
      expect(
        byRow(trace).map(({ caseId, measureId, result, amount }) => ({ caseId, measureId, result, amount })),
      ).toEqual(byRow(oracle.outcomes))
      expect(left).toBe(oracle.left)

      for (const { result } of trace) saw(result)
      if (frame > 0 && left === 0) saw('exact fit')
      if (frame === 0) saw('zero frame')
      if (trace.some(({ why }) => why.code === 'passed')) saw('passed')
      if (choices.length > 0 && trace.every(({ result }) => result !== 'choice-needed')) saw('chosen')
      saw(policy.unit)
      saw(policy.id)
    }),
    { seed: 20_250_838, numRuns: 6000 },
  )
  const every =
    `full partial does-not-fit choice-needed not-reached not-eligible passed chosen measure application
    equal-2026 resource-centres-first-2026`.split(/\s+/)
  expect([...every, 'exact fit', 'zero frame'].filter((what) => (seen.get(what) ?? 0) < 100)).toEqual([])
})
