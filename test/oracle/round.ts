import fc from 'fast-check'
import { measureKinds } from '../../shared/domain/application.ts'
import type { CaseMeasure } from '../../shared/domain/case.ts'
import { toOre } from '../../shared/domain/money.ts'
import { aCaseMeasure, aPolicy, caseId, centresFirst } from '../rules/build.ts'
import { oracleRank } from './rank.ts'

/** Few scores and amounts, so that ties, exact fits and barred measures are common; now and then one huge case. */
const aMeasure = fc
  .record({
    claimedKind: fc.constantFrom(...measureKinds),
    confirmedKind: fc.option(fc.constantFrom(...measureKinds), { freq: 2 }),
    exception: fc.constantFrom(
      'none' as const,
      'none' as const,
      'none' as const,
      'proposed' as const,
      'taken' as const,
    ),
    score: fc.constantFrom(0, 3333, 3333, 6666, 9999),
    eligible: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(60, 100, 150, 1000, 1050, 2000, 5000) },
      { weight: 2, arbitrary: fc.constantFrom(0, null) },
      { weight: 1, arbitrary: fc.constant(9_000_000_000_000) },
    ),
    smallestUseful: fc.option(fc.constantFrom(0, 30, 99, 500, 1000, 2500), { freq: 2 }),
  })
  .map(
    ({ eligible, smallestUseful, ...rest }): CaseMeasure =>
      aCaseMeasure({
        ...rest,
        requested: toOre((eligible ?? 0) + 500),
        eligible: eligible === null ? null : toOre(eligible),
        smallestUseful: smallestUseful === null ? null : toOre(smallestUseful),
      }),
  )

const someCases = fc.array(fc.array(aMeasure, { maxLength: 3 }), { maxLength: 9 }).map((all) =>
  all.map((measures, n) => ({
    id: caseId(n),
    measures: measures.map((one, m) => ({ ...one, id: `M${m + 1}` })),
  })),
)

const aPolicyInForce = fc
  .tuple(
    fc.constantFrom(aPolicy(), centresFirst()),
    fc.constantFrom('measure' as const, 'application' as const),
  )
  .map(([policy, unit]) => ({ ...policy, unit }))

/** A round with a frame at or near what some of its measures cost, and choices and passings for parts of it. */
export const aRound = fc.record({ cases: someCases, policy: aPolicyInForce }).chain(({ cases, policy }) => {
  const rows = oracleRank(cases, policy)
  const names = rows.map((row) => ({ caseId: row.caseId, measureId: row.measure.id }))
  const ties = [
    ...Map.groupBy(
      rows.filter((row) => (row.measure.eligible ?? 0) > 0),
      (row) => row.place,
    ),
  ].filter(([, tied]) => tied.length > 1)
  const tiedNames = ties.map(([place, tied]) => ({
    place,
    order: tied.map((row) => ({ caseId: row.caseId, measureId: row.measure.id })),
  }))
  const aChoice = tiedNames.map(({ place, order }) =>
    fc.option(
      fc.shuffledSubarray(order, { minLength: order.length - 1 }).map((some) => ({ place, order: some })),
      { freq: 3 },
    ),
  )
  const covers = [...rows].sort((a, b) => a.place - b.place).map((row) => row.measure.eligible ?? 0)
  return fc.record({
    cases: fc.constant(cases),
    policy: fc.constant(policy),
    frame: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      {
        weight: 6,
        arbitrary: fc
          .tuple(fc.nat({ max: covers.length }), fc.constantFrom(-150, -1, 0, 0, 1, 99, 100, 700))
          .map(([n, more]) =>
            Math.min(
              1e14,
              Math.max(0, covers.slice(0, n).reduce<number>((all, each) => all + each, 0) + more),
            ),
          ),
      },
      { weight: 2, arbitrary: fc.nat({ max: 20_000 }) },
    ),
    choices: fc.tuple(...aChoice).map((made) => made.filter((each) => each !== null)),
    passing: fc.subarray(names),
  })
})
