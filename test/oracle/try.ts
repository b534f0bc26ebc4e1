import fc from 'fast-check'
import { toOre } from '../../shared/domain/money.ts'
import { aPolicy, centresFirst } from '../rules/build.ts'
import { oracleRank } from './rank.ts'
import { aRound } from './round.ts'

type Generated = typeof aRound extends fc.Arbitrary<infer Value> ? Value : never

/** Some of what can be tried with a generated round: few of each, so that they meet. */
const triedOn = ({ cases, policy, frame, choices, passing }: Generated) => {
  const rows = oracleRank(cases, policy)
  const names = rows.map((row) => ({ caseId: row.caseId, measureId: row.measure.id }))
  const some = fc.subarray(names, { maxLength: Math.min(3, names.length) })
  const amounts = fc
    .tuple(some, fc.array(fc.constantFrom(1, 50, 100, 999, 1000, 4000, 6000), { minLength: 3, maxLength: 3 }))
    .map(([rowsOf, sizes]) => rowsOf.map((name, n) => ({ ...name, amount: toOre(sizes[n] ?? 100) })))
  return fc.record({
    cases: fc.constant(cases),
    policy: fc.oneof(
      { weight: 2, arbitrary: fc.constant(policy) },
      { weight: 1, arbitrary: fc.constantFrom(aPolicy(), centresFirst()) },
    ),
    left: fc.constant(frame),
    granted: fc.constantFrom(0, 0, 1000, 2500),
    otherFrame: fc.option(fc.nat({ max: 15_000 }), { freq: 2 }),
    amounts,
    leftOut: some,
    exceptions: some,
    passing: fc.constant(passing),
    choices: fc.constant(choices.map(({ order }) => ({ order }))),
  })
}

/** A round and a scenario on it. The frame is what is left and what was granted before. */
export const aTry = aRound.chain(triedOn)
