import { describe, expect, test } from 'vitest'
import { prioritise } from '../../shared/domain/priority.ts'
import { aCaseMeasure, aPolicy, centresFirst } from './build.ts'

const only = (over: Parameters<typeof aCaseMeasure>[0], policy = aPolicy()) => {
  const [priority] = prioritise([aCaseMeasure(over)], policy)
  if (priority === undefined) throw new Error('no priority')
  return priority
}

describe('6 § first paragraph', () => {
  test.each([
    [
      '1',
      'leaving-violence',
      1,
      '6 § första stycket 1',
      'Prioriterad: stöd för att lämna våld (6 § första stycket 1)',
    ],
    ['2', 'resource-centre', 1, '6 § första stycket 2', 'Prioriterad: resurscentrum (6 § första stycket 2)'],
    ['neither', 'other', 2, '6 § andra stycket', 'Övrig åtgärd (6 § andra stycket)'],
  ] as const)('point %s, confirmed', (_, kind, statutory, paragraph, sv) => {
    const priority = only({ claimedKind: kind, confirmedKind: kind })
    expect(priority.class).toBe(statutory)
    expect(priority.reasons[0]).toMatchObject({ code: `${kind}-confirmed`, paragraph, reason: { sv } })
  })

  test('a claim is marked preliminary', () => {
    expect(only({ claimedKind: 'resource-centre' }).reasons[0]).toMatchObject({
      code: 'resource-centre-preliminary',
      reason: { sv: 'Prioriterad: resurscentrum (6 § första stycket 2), preliminärt enligt ansökan' },
    })
  })

  test('an officer corrects a claim both ways', () => {
    const up = only({ claimedKind: 'other', confirmedKind: 'leaving-violence' })
    const down = only({ claimedKind: 'leaving-violence', confirmedKind: 'other' })
    expect([up.class, up.reasons[0]?.code]).toEqual([1, 'leaving-violence-corrected'])
    expect([down.class, down.reasons[0]?.code]).toEqual([2, 'other-corrected'])
  })

  test('särskilda skäl: a proposed exception moves nothing, a taken one counts as the rest', () => {
    const proposed = only({ claimedKind: 'resource-centre', exception: 'proposed' })
    const taken = only({ claimedKind: 'resource-centre', exception: 'taken' })
    expect([proposed.class, proposed.reasons.map(({ code }) => code)]).toEqual([
      1,
      ['resource-centre-preliminary', 'exception-proposed', 'county-order-equal'],
    ])
    expect([taken.class, taken.reasons.map(({ code }) => code)]).toEqual([
      2,
      ['exception-taken', 'county-order-equal'],
    ])
    expect(taken.reasons[0]?.paragraph).toBe('6 § första stycket')
  })
})

describe("6 § second paragraph: the county's order", () => {
  test('is cited as the second paragraph with label and basis, and never as the first', () => {
    const { reasons } = only({ claimedKind: 'leaving-violence' }, centresFirst())
    const order = reasons.at(-1)
    expect(order).toMatchObject({ code: 'county-order', paragraph: '6 § andra stycket' })
    expect(order?.reason.sv).toBe(
      'Länets ordning (6 § andra stycket), praxis: plats 2 av 2 inom klassen. Beslut 100-2026, 10\u00a0januari\u00a02026.',
    )
    expect(order?.reason.en).toContain('Decision 100-2026, 2026-01-10')
    expect(JSON.stringify(order)).not.toContain('första')
  })

  test('an equal order says so', () => {
    expect(only({}).reasons.at(-1)).toMatchObject({
      code: 'county-order-equal',
      paragraph: '6 § andra stycket',
    })
  })
})

describe('the unit application', () => {
  const mixed = [
    aCaseMeasure({ id: 'M1' }),
    aCaseMeasure({ id: 'M2', claimedKind: 'resource-centre' }),
    aCaseMeasure({ id: 'M3', claimedKind: 'leaving-violence', exception: 'taken' }),
  ]

  test("takes the best measure's class for all but a taken exception", () => {
    const priorities = prioritise(mixed, aPolicy({ unit: 'application' }))
    expect(priorities.map((priority) => priority.class)).toEqual([1, 1, 2])
    expect(priorities[0]?.reasons[0]).toMatchObject({
      code: 'application-put-first',
      paragraph: '6 § första stycket 2',
    })
  })

  test('with the unit measure each stands for itself', () => {
    expect(prioritise(mixed, aPolicy()).map((priority) => priority.class)).toEqual([2, 1, 2])
  })

  test('an application with nothing put first stays with the rest', () => {
    expect(prioritise([aCaseMeasure()], aPolicy({ unit: 'application' }))[0]).toMatchObject({
      class: 2,
      reasons: [{ code: 'other-preliminary' }, {}],
    })
  })
})
