import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instalmentsOf } from '../../shared/domain/instalments.ts'
import { fromKronor, sum, toOre } from '../../shared/domain/money.ts'
import { aDecidedMeasure, aGrant, caseId } from './build.ts'

const id = caseId(1)
const round = { id: '2026-1' }
const decision = (content: Parameters<typeof aGrant>[0]) => ({
  case: id,
  number: 2,
  content: aGrant(content),
})

test('anslagsförordningen 12 §: one instalment per payment, in the order they fall due, each with its budget year', () => {
  const payments = [
    { budgetYear: 2027, payOn: '2027-02-01', amount: fromKronor(400.01) },
    { budgetYear: 2026, payOn: '2026-06-15', amount: fromKronor(599.99) },
  ]
  const common = { case: id, decision: 2, round: '2026-1', status: 'payable', batch: null }
  expect(instalmentsOf(decision({ payments }), { id }, round)).toEqual([
    { ...common, number: 1, ...payments[1] },
    { ...common, number: 2, ...payments[0] },
  ])
})

test('nothing granted, nothing to pay', () => {
  expect(
    instalmentsOf(decision({ outcome: 'dismissal', measures: [], payments: [] }), { id }, round),
  ).toEqual([])
})

test('payments that miss the grant by one öre, or another case, are errors', () => {
  const payments = [{ budgetYear: 2026, payOn: '2026-06-15', amount: fromKronor(999.99) }]
  expect(() => instalmentsOf(decision({ payments }), { id }, round)).toThrow(
    expect.objectContaining({ name: 'PaymentsDoNotAddUp' }),
  )
  expect(() => instalmentsOf(decision({}), { id: caseId(2) }, round)).toThrow(
    expect.objectContaining({ name: 'WrongCase' }),
  )
})

test('the sum is the granted total to the öre, numbers rise by one', () => {
  const aPayment = fc.record({
    budgetYear: fc.constant(2026),
    payOn: fc.integer({ min: 10, max: 28 }).map((date) => `2026-06-${date}`),
    amount: fc.integer({ min: 1, max: 1e10 }).map(toOre),
  })
  fc.assert(
    fc.property(fc.array(aPayment, { minLength: 1, maxLength: 10 }), (payments) => {
      const granted = sum(payments.map(({ amount }) => amount))
      const made = instalmentsOf(
        decision({ payments, measures: [aDecidedMeasure({ granted })] }),
        { id },
        round,
      )
      expect(sum(made.map(({ amount }) => amount))).toBe(granted)
      expect(made.map(({ number }) => number)).toEqual(payments.map((_, n) => n + 1))
      expect(made.map(({ payOn }) => payOn)).toEqual(payments.map(({ payOn }) => payOn).toSorted())
    }),
    { seed: 12, numRuns: 500 },
  )
})
