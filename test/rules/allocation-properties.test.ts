import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from '../../shared/domain/allocation.ts'
import { toOre } from '../../shared/domain/money.ts'
import { rank, unfold } from '../../shared/domain/ranking.ts'
import { aRound } from '../oracle/round.ts'

type Generated = typeof aRound extends fc.Arbitrary<infer Value> ? Value : never

const suggestion = ({ cases, policy, choices, passing }: Generated, frame: number, withPassing = true) => {
  const rows = rank(unfold(cases, policy))
  return allocate({
    frame: toOre(frame),
    rows,
    choices: choices.map(({ order, place }) => ({
      group: rows.find((row) => row.place === place)?.group ?? 0,
      order,
      reason: 'Skäl',
    })),
    passing: withPassing ? passing.map((row) => ({ ...row, reason: 'Skäl' })) : [],
  })
}
const settings = { seed: 838, numRuns: 2000 }

describe('in every generated round', () => {
  test('sums plus what is left are the frame to the öre, and no row gets more than is eligible', () => {
    fc.assert(
      fc.property(aRound, (round) => {
        const { trace, left } = suggestion(round, round.frame)
        expect(trace.reduce<number>((all, { amount }) => all + amount, left)).toBe(round.frame)
        expect(left).toBeGreaterThanOrEqual(0)
        const eligible = new Map(
          rank(unfold(round.cases, round.policy)).map((row) => [
            `${row.caseId} ${row.measureId}`,
            row.eligible ?? 0,
          ]),
        )
        expect(trace).toHaveLength(eligible.size)
        for (const row of trace) {
          expect(Number.isInteger(row.amount)).toBe(true)
          expect(row.amount).toBeLessThanOrEqual(eligible.get(`${row.caseId} ${row.measureId}`) ?? -1)
        }
      }),
      settings,
    )
  })

  test('without passing, a larger frame gives no row less', () => {
    fc.assert(
      fc.property(aRound, fc.nat({ max: 6000 }), (round, more) => {
        const after = suggestion(round, Math.min(1e14, round.frame + more), false).trace
        for (const { caseId: id, measureId, amount } of suggestion(round, round.frame, false).trace) {
          const then = after.find((row) => row.caseId === id && row.measureId === measureId)
          expect(then?.amount).toBeGreaterThanOrEqual(amount)
        }
      }),
      settings,
    )
  })

  test('with passing, the first row of the walk that a larger frame changes gets more', () => {
    fc.assert(
      fc.property(aRound, fc.nat({ max: 6000 }), (round, more) => {
        const after = suggestion(round, Math.min(1e14, round.frame + more)).trace
        const gains = suggestion(round, round.frame).trace.map(({ caseId: id, measureId, amount }) => {
          const then = after.find((row) => row.caseId === id && row.measureId === measureId)
          return (then?.amount ?? 0) - amount
        })
        expect(gains.find((gain) => gain !== 0) ?? 1).toBeGreaterThan(0)
      }),
      settings,
    )
  })

  test('without a choice, equals are all paid in full or none is paid', () => {
    fc.assert(
      fc.property(aRound, (round) => {
        const { trace } = suggestion({ ...round, choices: [] }, round.frame)
        const groups = Map.groupBy(
          rank(unfold(round.cases, round.policy)).filter(({ eligible }) => (eligible ?? 0) > 0),
          (row) => row.group,
        )
        for (const equals of groups.values()) {
          if (equals.length === 1) continue
          const results = equals.map(
            (row) =>
              trace.find((each) => each.caseId === row.caseId && each.measureId === row.measureId)?.result,
          )
          expect(new Set(results).size).toBe(1)
          expect(results[0]).not.toBe('partial')
        }
      }),
      settings,
    )
  })
})
