import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreOf } from '../../shared/domain/score.ts'

const criteria = [
  { id: 'documented-need', weight: 2 },
  { id: 'plan', weight: 1 },
  { id: 'cooperation', weight: 1 },
]
const marks = (need: number, plan: number, cooperation: number) => ({
  'documented-need': need,
  plan,
  cooperation,
})

test.each([
  ['nothing assessed', [], 0],
  ['all threes', [marks(3, 3, 3)], 9999],
  ['all zeros', [marks(0, 0, 0)], 0],
  ['need alone is half', [marks(3, 0, 0)], 5000],
  ['another criterion alone is a quarter', [marks(0, 3, 0)], 2500],
  ['assessors are averaged', [marks(3, 3, 3), marks(0, 0, 0)], 5000],
  ['one of twelve rounds to the nearest', [marks(0, 1, 0)], 833],
] as const)('%s', (_, assessments, score) => {
  expect(scoreOf(criteria, assessments)).toBe(score)
})

test('weights from data count', () => {
  expect(
    scoreOf(
      [
        { id: 'documented-need', weight: 9 },
        { id: 'plan', weight: 1 },
      ],
      [{ 'documented-need': 3, plan: 0 }],
    ),
  ).toBe(8999)
})

test('a need that is no criterion, and a criterion without a mark, are errors', () => {
  expect(() => scoreOf([{ id: 'plan', weight: 1 }], [])).toThrow(
    expect.objectContaining({ facts: { field: 'documented-need' } }),
  )
  expect(() => scoreOf(criteria, [{ 'documented-need': 1, plan: 1 }])).toThrow(
    expect.objectContaining({ facts: { field: 'cooperation' } }),
  )
})

const aMark = fc.integer({ min: 0, max: 3 })
const some = fc.array(
  fc.tuple(aMark, aMark, aMark).map((each) => marks(...each)),
  { minLength: 1, maxLength: 6 },
)

test('an integer 0–9999, whatever the order of assessors and criteria, and a higher mark never lowers it', () => {
  fc.assert(
    fc.property(some, (assessments) => {
      const score = scoreOf(criteria, assessments)
      expect(Number.isInteger(score) && score >= 0 && score <= 9999).toBe(true)
      expect(scoreOf(criteria.toReversed(), assessments.toReversed())).toBe(score)
      const better = assessments.map((each, n) => (n === 0 ? { ...each, plan: 3 } : each))
      expect(scoreOf(criteria, better)).toBeGreaterThanOrEqual(score)
    }),
    { seed: 6, numRuns: 1000 },
  )
})
