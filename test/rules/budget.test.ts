import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetOf, budgetPerYear, mismatchesIn, requestedFor } from '../../shared/domain/budget.ts'
import { measureOf } from '../../shared/domain/claimed-measure.ts'
import { eligibleAmount } from '../../shared/domain/eligibility.ts'
import { toOre } from '../../shared/domain/money.ts'
import { aMeasure } from './build.ts'

type Line = { year?: number; amount: number; own?: number; other?: number }

const costsOf = (lines: readonly Line[]) =>
  lines.map(({ year = 2027, amount, own, other }, n) => ({
    id: `${n + 1}`,
    what: 'Lön',
    year,
    amount: toOre(amount),
    ...(own !== undefined && { own: toOre(own) }),
    ...(other !== undefined && { other: toOre(other) }),
  }))

const amount = fc.integer({ min: 0, max: 99_999_999_900 })
const lines: fc.Arbitrary<Line[]> = fc.array(
  fc.record(
    { year: fc.integer({ min: 2026, max: 2029 }), amount, own: amount, other: amount },
    { requiredKeys: ['year', 'amount'] },
  ),
  { maxLength: 40 },
)

describe('what is sought for a measure', () => {
  it.each([
    ['nothing', [], 0],
    ['the costs', [{ amount: 100 }, { amount: 50 }], 150],
    ['the costs less own and other funding', [{ amount: 100, own: 20, other: 5 }, { amount: 50 }], 125],
    ['never less than nothing', [{ amount: 100, own: 70, other: 70 }], 0],
    ['what one line has too much another has too little', [{ amount: 0, own: 40 }, { amount: 100 }], 60],
  ] as const)('%s', (_, given, requested) => {
    const costs = costsOf(given)
    expect(requestedFor(costs)).toBe(requested)
    expect(measureOf(aMeasure({ costs })).requested).toBe(requested)
  })

  it('adds up: years to the measure, and costs less funding to the request, to the öre', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const costs = costsOf(given)
        const whole = budgetOf(costs)
        const years = budgetPerYear(costs)
        for (const key of ['costs', 'own', 'other'] as const)
          expect(years.reduce((so, year) => so + year[key], 0)).toBe(whole[key])
        const sought = years.reduce((so, year) => so + year.requested, 0)
        expect(sought).toBe(whole.costs - whole.own - whole.other)
        expect(whole.requested).toBe(Math.max(0, sought))
        expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).toSorted((a, b) => a - b))
      }),
      { seed: 5 },
    )
  })
})

describe('4 § on a budget with other funding', () => {
  const costs = costsOf([
    { amount: 300, own: 100 },
    { amount: 200, other: 50 },
  ])

  it.each([
    [[], 350],
    [['1'], 150],
    [['2'], 200],
    [['1', '2'], 0],
  ])('without the lines %j, %i öre is left', (barred, left) => {
    expect(
      eligibleAmount(
        costs,
        barred.map((line) => ({ line, bar: 'state-funded' })),
      ),
    ).toBe(left)
  })

  it('never leaves more than was sought, and all of it when nothing is barred', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.nat(39)), (given, picked) => {
        const costs = costsOf(given)
        const barred = costs
          .filter((_, place) => picked.includes(place))
          .map(({ id }) => ({ line: id, bar: 'statutory-duty' as const }))
        const left = eligibleAmount(costs, barred)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(requestedFor(costs))
        if (barred.length === 0) expect(left).toBe(requestedFor(costs))
        if (barred.length === costs.length) expect(left).toBe(0)
      }),
      { seed: 5 },
    )
  })
})

describe('mismatches', () => {
  const found = (given: readonly Line[], smallest: number | null = null) =>
    mismatchesIn({ costs: costsOf(given), smallestUseful: smallest === null ? null : toOre(smallest) })

  it('names the year and the cell that has most too much', () => {
    expect(
      found([
        { year: 2027, amount: 100, own: 20 },
        { year: 2027, amount: 10, own: 5, other: 90 },
        { year: 2028, amount: 500 },
      ]),
    ).toEqual([{ code: 'funding-above-costs', line: 1, field: 'other', year: 2027, over: 5 }])
  })

  it.each([
    ['funding that covers a year to the öre', [{ amount: 100, own: 60, other: 40 }], null, 0],
    ['a line that has too much in a year that has not', [{ amount: 0, own: 40 }, { amount: 100 }], null, 0],
    ['a smallest amount as large as the request', [{ amount: 100, own: 20 }], 80, 0],
    ['a smallest amount one öre above it', [{ amount: 100, own: 20 }], 81, 1],
    ['both at once', [{ amount: 100, own: 101 }], 1, 2],
  ] as const)('%s', (_, given, smallest, count) => {
    expect(found(given, smallest)).toHaveLength(count)
  })
})
