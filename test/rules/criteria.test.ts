import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureKinds } from '../../shared/domain/application.ts'
import { type Criterion, criteria, criteriaFor, documentedNeed } from '../../shared/domain/criteria.ts'
import { isNational, nationalOn, nationalVersion } from '../../shared/policy/criteria.ts'

const need: Criterion = { id: documentedNeed, label: 'Behov', guide: [], weight: 2, kinds: [...measureKinds] }
const plan: Criterion = { id: 'plan', label: 'Plan', guide: [], weight: 1, kinds: [...measureKinds] }
const holds = (...all: unknown[]) => criteria.safeParse({ criteria: all }).success
const { weight: _, ...unweighed } = need

test.each([
  ['the documented need alone', [need], true],
  ['with others', [need, plan], true],
  ['6 § second paragraph: the documented need cannot be removed', [plan], false],
  ['nor asked of some kinds only', [{ ...need, kinds: ['other'] }, plan], false],
  ['nor weigh nothing', [{ ...need, weight: 0 }], false],
  ['nor hide its weight', [unweighed, plan], false],
  ['an id stands once', [need, plan, plan], false],
  ['nothing at all', [], false],
])('%s: %j holds: %s', (_name, all, expected) => {
  expect(holds(...all)).toBe(expected)
})

const aCriterion = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{1,12}$/),
  label: fc.string({ minLength: 1, maxLength: 40 }),
  guide: fc.constant([]),
  weight: fc.integer({ min: 1, max: 9 }),
  kinds: fc.subarray([...measureKinds], { minLength: 1 }),
})

test('whatever a county adds, what holds asks the documented need of every kind, and each criterion has its weight', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(aCriterion, fc.constant(need)), { maxLength: 8 }), (all) => {
      const read = criteria.safeParse({ criteria: all })
      if (!read.success) return
      for (const kind of measureKinds) {
        const asked = criteriaFor(read.data, kind)
        expect(asked.some(({ id }) => id === documentedNeed)).toBe(true)
        expect(asked.every(({ weight }) => weight >= 1)).toBe(true)
      }
    }),
    { seed: 4, numRuns: 500 },
  )
})

describe('the national default', () => {
  const national = nationalOn('2027-02-18')
  test('holds itself, weighs the documented need 2 and any other 1', () => {
    expect(criteria.safeParse({ criteria: national.criteria }).success).toBe(true)
    for (const { id, weight } of national.criteria) expect(weight).toBe(id === documentedNeed ? 2 : 1)
  })
  test('asks the five points and what a centre stands on of resource centres, and of nothing else', () => {
    const ids = (kind: (typeof measureKinds)[number]) => criteriaFor(national, kind).map(({ id }) => id)
    const plain = ['purpose', documentedNeed, 'cooperation', 'funding', 'follow-up']
    expect(ids('other')).toEqual(plain)
    expect(ids('leaving-violence')).toEqual(plain)
    expect(ids('resource-centre').filter((id) => !plain.includes(id))).toEqual([
      'centre-support',
      'centre-guidance',
      'centre-competence',
      'centre-professionals',
      'centre-evaluation',
      'centre-success',
    ])
  })
  test('is found by its name, and its criteria are the ones counties share', () => {
    expect(nationalVersion(national.id)?.criteria).toEqual(national.criteria)
    expect(nationalVersion('2027-01-12')).toBeUndefined()
    expect([isNational('purpose'), isNational('own-1')]).toEqual([true, false])
  })
})
