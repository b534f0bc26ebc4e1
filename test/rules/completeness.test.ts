import { describe, expect, test } from 'vitest'
import { missingInDecision } from '../../shared/domain/completeness.ts'
import { fromKronor, zero } from '../../shared/domain/money.ts'
import { aCaseMeasure, aDecidedMeasure, aGrant } from './build.ts'

const years = [2026]
const codes = (content: Parameters<typeof aGrant>[0], measures = [aCaseMeasure()], mayBind = years) =>
  missingInDecision(aGrant(content), measures, mayBind).map(({ code }) => code)

const nothing = { payments: [], reportLastDay: null }
const refused = aDecidedMeasure({ granted: zero, reason: 'Ryms inte.' })
const partly = aDecidedMeasure({ granted: fromKronor(400) })
const payment = { budgetYear: 2026, payOn: '2026-06-15', amount: fromKronor(400) }

const complete: [string, Parameters<typeof aGrant>[0]][] = [
  ['a grant of every eligible krona', {}],
  ['a partial grant', { outcome: 'partial', measures: [partly], payments: [payment] }],
  ['a rejection', { outcome: 'rejection', measures: [refused], ...nothing }],
  ['a dismissal that names no measures', { outcome: 'dismissal', measures: [], ...nothing }],
  [
    'a write-off that lists them without money',
    { outcome: 'write-off', measures: [aDecidedMeasure({ granted: zero })], ...nothing },
  ],
]

test.each(complete)('complete: %s', (_, content) => {
  expect(codes(content)).toEqual([])
})

describe('7 §', () => {
  test('which measures the grant is for: each of the case, once, and no other', () => {
    const two = [aCaseMeasure(), aCaseMeasure({ id: 'M2' })]
    expect(missingInDecision(aGrant(), two, years)).toEqual([
      { code: 'measure-not-stated', field: 'measures.M2', paragraph: '7 §' },
    ])
    expect(
      codes({
        measures: [
          aDecidedMeasure(),
          aDecidedMeasure({ id: 'M9', granted: zero, eligible: zero, reason: 'x' }),
        ],
      }),
    ).toEqual(['measure-unknown'])
    expect(codes({ measures: [aDecidedMeasure(), refused] })).toContain('measure-repeated')
  })

  test('last day for the report when something is granted, and only then', () => {
    expect(codes({ reportLastDay: null })).toEqual(['report-day-missing'])
    expect(codes({ outcome: 'rejection', measures: [refused], payments: [] })).toEqual([
      'report-day-without-grant',
    ])
  })

  test('the outcome agrees with the amounts', () => {
    expect(codes({ outcome: 'partial' })).toEqual(['outcome-disagrees'])
    expect(codes({ outcome: 'grant', measures: [partly], payments: [payment] })).toEqual([
      'outcome-disagrees',
    ])
    expect(codes({ outcome: 'grant', measures: [refused], ...nothing })).toEqual(['outcome-disagrees'])
    for (const outcome of ['rejection', 'dismissal', 'write-off'] as const)
      expect(codes({ outcome })).toEqual(['outcome-disagrees'])
  })

  test('payments are the granted total to the öre', () => {
    const oneShort = { ...payment, amount: fromKronor(999.99) }
    expect(codes({ payments: [oneShort] })).toEqual(['payments-differ'])
    expect(codes({ payments: [oneShort, { ...payment, amount: fromKronor(0.01) }] })).toEqual([])
    expect(
      codes({
        payments: [
          { ...payment, amount: fromKronor(1000) },
          { ...payment, amount: zero },
        ],
      }),
    ).toEqual(['payment-empty'])
  })
})

describe('money and years', () => {
  test('4 §: granted ≤ eligible ≤ requested, as the case has them', () => {
    const cents = (kronor: number) => [{ ...payment, amount: fromKronor(kronor) }]
    expect(
      codes({ measures: [aDecidedMeasure({ granted: fromKronor(1001) })], payments: cents(1001) }),
    ).toContain('granted-above-eligible')
    expect(codes({ measures: [aDecidedMeasure({ eligible: fromKronor(1001) })] })).toEqual(
      expect.arrayContaining(['eligible-above-requested', 'eligible-differs']),
    )
    expect(codes({ measures: [aDecidedMeasure({ requested: fromKronor(2000) })] })).toEqual([
      'requested-differs',
    ])
    expect(codes({}, [aCaseMeasure({ eligible: null })])).toEqual(['eligible-not-set'])
    expect(codes({}, [aCaseMeasure({ eligible: zero })])).toEqual(['eligible-differs'])
  })

  test('4 §: what one measure does not get cannot go to another above its eligible amount', () => {
    const measures = [
      aDecidedMeasure({ eligible: fromKronor(600), granted: fromKronor(700) }),
      aDecidedMeasure({ id: 'M2', granted: fromKronor(900) }),
    ]
    const known = [aCaseMeasure({ eligible: fromKronor(600) }), aCaseMeasure({ id: 'M2' })]
    const payments = [{ ...payment, amount: fromKronor(1600) }]
    expect(codes({ measures, payments }, known)).toEqual(['granted-above-eligible'])
  })

  test('anslagsförordningen 12 §: a payment is made in its budget year', () => {
    expect(
      codes({ payments: [{ budgetYear: 2026, payOn: '2027-01-02', amount: fromKronor(1000) }] }),
    ).toEqual(['payment-outside-year'])
  })

  test('budgetlagen 6 kap. 1 §: a later year only when the county may bind it', () => {
    const payments = [{ budgetYear: 2027, payOn: '2027-03-01', amount: fromKronor(1000) }]
    expect(codes({ payments })).toEqual(['year-not-bound'])
    expect(codes({ payments }, [aCaseMeasure()], [2026, 2027])).toEqual([])
  })
})

describe('reasons', () => {
  test('FL 32 §: rules and decisive circumstances, and why a measure is refused', () => {
    expect(codes({ reasons: ' ' })).toEqual(['reasons-missing'])
    expect(codes({ rules: [] })).toEqual(['rules-missing'])
    expect(codes({ outcome: 'rejection', measures: [{ ...refused, reason: '' }], ...nothing })).toEqual([
      'refusal-without-reason',
    ])
  })

  test('6 § first paragraph: an exception carries its reason, for a measure of the case', () => {
    expect(codes({ exceptions: [{ measure: 'M1', reason: '' }] })).toEqual(['exception-without-reason'])
    expect(codes({ exceptions: [{ measure: 'M9', reason: 'Skäl.' }] })).toEqual(['exception-unknown'])
    expect(codes({}, [aCaseMeasure({ exception: 'taken' })])).toEqual(['exception-not-stated'])
    expect(
      codes({ exceptions: [{ measure: 'M1', reason: 'Skäl.' }] }, [aCaseMeasure({ exception: 'taken' })]),
    ).toEqual([])
  })
})
