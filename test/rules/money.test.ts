import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  amount,
  formatKronor,
  fromKronor,
  least,
  minus,
  sum,
  toOre,
  wholeKronor,
} from '../../shared/domain/money.ts'

const nbsp = '\u00a0'

test.each([
  [125_000_000, `1${nbsp}250${nbsp}000${nbsp}kr`],
  [0, `0${nbsp}kr`],
  [100, `1${nbsp}kr`],
  [99, `0,99${nbsp}kr`],
  [123_450, `1${nbsp}234,50${nbsp}kr`],
  [-150_000, `\u22121${nbsp}500${nbsp}kr`],
])('%i öre is shown as %s', (öre, shown) => {
  expect(formatKronor(toOre(öre))).toBe(shown)
})

test('what is shown never breaks over two lines', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), (öre) => {
      expect(formatKronor(toOre(öre))).not.toMatch(/[ \u202f\t\n]/)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e14 + 1, 2 ** 60])(
  '%d is no amount in whole öre',
  (value) => {
    expect(() => toOre(value)).toThrow()
  },
)

test('an amount cannot be negative', () => {
  expect(amount.safeParse(-1).success).toBe(false)
  expect(amount.safeParse(0).success).toBe(true)
})

test.each([
  [0.1 + 0.2, 30],
  [1.1, 110],
  [19.99, 1999],
  [1_000_000.01, 100_000_001],
])('%d kr is %i öre', (kronor, öre) => {
  expect(fromKronor(kronor)).toBe(öre)
})

test.each([
  [0, 0],
  [99, 0],
  [100, 100],
  [199, 100],
])('%i öre rounded down to whole kronor is %i', (öre, down) => {
  expect(wholeKronor(toOre(öre))).toBe(down)
})

test('sums are exact whatever the order, and minus undoes them', () => {
  const some = fc.array(fc.integer({ min: 0, max: 1e12 }).map(toOre), { maxLength: 50 })
  fc.assert(
    fc.property(some, (amounts) => {
      expect(sum(amounts.toReversed())).toBe(sum(amounts))
      expect(BigInt(sum(amounts))).toBe(amounts.reduce((all, each) => all + BigInt(each), 0n))
      expect(amounts.reduce((left, each) => minus(left, each), sum(amounts))).toBe(0)
    }),
    { seed: 2, numRuns: 500 },
  )
})

test('the smaller of two amounts', () => {
  expect([least(toOre(1), toOre(2)), least(toOre(2), toOre(1)), least(toOre(2), toOre(2))]).toEqual([1, 1, 2])
})
