import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CaseMark,
  figuresOf,
  isRoundClosed,
  leastCases,
  leastCounties,
  type ReleasedMedians,
  shareFigures,
} from '../../shared/domain/medians.ts'

const mark = (of: string, value: number, criterion = 'purpose'): CaseMark => ({
  case: of,
  criterion,
  mark: value,
})
const released = (cases: number, median: number, criterion = 'purpose'): ReleasedMedians => ({
  round: '2027-1',
  budgetYear: 2027,
  at: '2027-06-01T10:00:00.000Z',
  by: 'MANAGER-1',
  figures: [{ criterion, cases, median }],
})

describe('a county’s own figures', () => {
  test.each([
    ['one', [mark('A', 200)], { cases: 1, median: 200 }],
    ['the middle of three', [mark('A', 0), mark('B', 300), mark('C', 100)], { cases: 3, median: 100 }],
    ['the mean of the two in the middle', [mark('A', 100), mark('B', 200)], { cases: 2, median: 150 }],
    ['two measures of one case', [mark('A', 100), mark('A', 300)], { cases: 1, median: 200 }],
  ])('%s', (_name, marks, expected) => {
    expect(figuresOf(marks)).toEqual([{ criterion: 'purpose', ...expected }])
  })
  test('each criterion by itself, whatever the order', () => {
    const marks = [mark('A', 300, 'plan'), mark('B', 0), mark('C', 100, 'plan'), mark('A', 200)]
    expect(figuresOf(marks)).toEqual(figuresOf(marks.toReversed()))
    expect(figuresOf(marks).map(({ criterion }) => criterion)).toEqual(['plan', 'purpose'])
  })
})

describe('what several counties show together', () => {
  test.each([
    ['two counties, however many cases', [[released(50, 100)], [released(50, 200)]], []],
    ['three counties with four cases', [[released(2, 0)], [released(1, 100)], [released(1, 300)]], []],
    [
      'three counties with five cases',
      [[released(3, 0)], [released(1, 100)], [released(1, 300)]],
      [{ criterion: 'purpose', cases: 5, counties: 3, median: 100 }],
    ],
    ['two rounds of one county are one county', [[released(5, 0), released(5, 100)], [released(5, 300)]], []],
  ])('%s', (_name, counties, expected) => {
    expect(shareFigures(counties)).toEqual(expected)
  })
  test('nothing ever comes out with less behind it than the threshold', () => {
    const release = fc
      .record({ cases: fc.integer({ min: 1, max: 4 }), median: fc.integer({ min: 0, max: 300 }) })
      .chain(({ cases, median }) =>
        fc.constantFrom('purpose', 'plan', 'need').map((criterion) => released(cases, median, criterion)),
      )
    fc.assert(
      fc.property(fc.array(fc.array(release, { maxLength: 3 }), { maxLength: 6 }), (counties) => {
        for (const { criterion, cases, counties: behind } of shareFigures(counties)) {
          const own = counties.filter((all) => all.some(({ figures }) => figures[0]?.criterion === criterion))
          expect(behind).toBe(own.length)
          expect(behind).toBeGreaterThanOrEqual(leastCounties)
          expect(cases).toBeGreaterThanOrEqual(leastCases)
        }
        expect(shareFigures(counties.toReversed())).toEqual(shareFigures(counties))
      }),
      { seed: 8, numRuns: 500 },
    )
  })
})

test.each([
  ['before the last day has passed', '2027-02-18T22:59:59.999Z', ['closed'], false],
  ['when a case is open', '2027-06-01T10:00:00.000Z', ['closed', 'proposed'], false],
  ['when all are decided', '2027-06-01T10:00:00.000Z', ['closed', 'decided'], true],
] as const)('a round %s is closed: %#', (_name, at, statuses, closed) => {
  const cases = statuses.map((status) => ({ status }))
  expect(isRoundClosed({ lastDay: '2027-02-18' }, cases, at)).toBe(closed)
})
