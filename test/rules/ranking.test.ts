import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rank, unfold } from '../../shared/domain/ranking.ts'
import { caseTuple, measureTuple } from '../../shared/domain/tuple.ts'
import { aRound } from '../oracle/round.ts'
import { aCaseMeasure, aPolicy, caseId, centresFirst } from './build.ts'

const aCase = (n: number, ...measures: Parameters<typeof aCaseMeasure>[0][]) => ({
  id: caseId(n),
  measures: measures.map((over, m) => aCaseMeasure({ id: `M${m + 1}`, ...over })),
})
const places = (cases: ReturnType<typeof aCase>[], policy = aPolicy()) =>
  rank(unfold(cases, policy)).map(
    ({ caseId: id, measureId, place }) => `${place} ${cases.findIndex((each) => each.id === id)}${measureId}`,
  )

describe('6 §: the order', () => {
  test('first paragraph: both kinds before the rest, whatever the score', () => {
    const cases = [
      aCase(0, { score: 9999 }),
      aCase(1, { claimedKind: 'leaving-violence', score: 0 }),
      aCase(2, { claimedKind: 'resource-centre', score: 0 }),
    ]
    expect(places(cases)).toEqual(['1 1M1', '1 2M1', '3 0M1'])
  })

  test("second paragraph: the county's order before the score, within the class", () => {
    const cases = [
      aCase(0, { claimedKind: 'leaving-violence', score: 9999 }),
      aCase(1, { claimedKind: 'resource-centre', score: 0 }),
      aCase(2, { score: 9999 }),
    ]
    expect(places(cases, centresFirst())).toEqual(['1 1M1', '2 0M1', '3 2M1'])
  })

  test('a confirmed kind goes before the claim, a taken exception ranks with the rest also in the county order', () => {
    const cases = [
      aCase(0, { score: 100 }),
      aCase(1, { claimedKind: 'resource-centre', exception: 'taken', score: 50 }),
      aCase(2, { claimedKind: 'resource-centre', confirmedKind: 'other', score: 75 }),
      aCase(3, { claimedKind: 'resource-centre', exception: 'proposed', score: 0 }),
    ]
    expect(
      places(cases, centresFirst({ order: { 'resource-centre': 0, 'leaving-violence': 1, other: 2 } })),
    ).toEqual(['1 3M1', '2 0M1', '3 2M1', '4 1M1'])
  })

  test('equals share a place and the next counts them all; ids only fix the screen', () => {
    expect(places([aCase(2, {}), aCase(1, {}, {}), aCase(0, { score: 1 })])).toEqual([
      '1 1M1',
      '1 1M2',
      '1 0M1',
      '4 2M1',
    ])
  })

  test('the tenth measure comes after the second on the screen', () => {
    expect(places([aCase(0, { id: 'M10' }, { id: 'M2' })])).toEqual(['1 0M2', '1 0M10'])
  })

  test('each measure in its own place, or the whole application in the best class', () => {
    const cases = [
      aCase(0, { score: 9000 }),
      aCase(1, { claimedKind: 'resource-centre', score: 10 }, { score: 20 }),
    ]
    expect(places(cases)).toEqual(['1 1M1', '2 0M1', '3 1M2'])
    expect(places(cases, aPolicy({ unit: 'application' }))).toEqual(['1 1M2', '2 1M1', '3 0M1'])
  })
})

describe('the tuple', () => {
  test('class, policy order, 9999 − score and case id in fixed widths', () => {
    const header = aCase(7, { claimedKind: 'leaving-violence', score: 9000 }, { score: 12 })
    const [first, second] = header.measures
    if (!first || !second) throw new Error('no measures')
    expect(measureTuple(first, header, centresFirst())).toBe(`110999${header.id}`)
    expect(measureTuple(second, header, centresFirst())).toBe(`209987${header.id}`)
    expect(caseTuple(header, centresFirst())).toBe(`110999${header.id}`)
  })

  test('a case without measures comes last', () => {
    expect(caseTuple(aCase(7), aPolicy())).toBe(`299999${caseId(7)}`)
  })

  test('is 32 digits and upper-case letters, and as text orders as the ranking does', () => {
    fc.assert(
      fc.property(aRound, ({ cases, policy }) => {
        const tuples = rank(unfold(cases, policy)).map(({ caseId: id, measureId }) => {
          const header = cases.find((each) => each.id === id)
          const measure = header?.measures.find((each) => each.id === measureId)
          if (!header || !measure) throw new Error('unknown row')
          expect(caseTuple(header, policy) <= measureTuple(measure, header, policy)).toBe(true)
          return measureTuple(measure, header, policy)
        })
        for (const tuple of tuples) expect(tuple).toMatch(/^[0-9A-Z]{32}$/)
        expect(tuples).toEqual(tuples.toSorted())
      }),
      { seed: 32, numRuns: 500 },
    )
  })
})

test('the order of the input never changes the ranking', () => {
  fc.assert(
    fc.property(
      aRound.chain(({ cases, policy }) => {
        const rows = unfold(cases, policy)
        return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
      }),
      ([rows, shuffled]) => {
        expect(rank(shuffled)).toEqual(rank(rows))
      },
    ),
    { seed: 6, numRuns: 1000 },
  )
})
