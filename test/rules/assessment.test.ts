import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, reconcile } from '../../shared/domain/acts/assess.ts'
import { review } from '../../shared/domain/acts/review.ts'
import type { Actor } from '../../shared/domain/advance.ts'
import {
  assessmentState,
  type Reconciliation,
  type StoredAssessment,
  visibleTo,
} from '../../shared/domain/assessment.ts'
import type { CaseHeader, CaseMeasure } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { criteriaFor } from '../../shared/domain/criteria.ts'
import { fromKronor, zero } from '../../shared/domain/money.ts'
import { nationalOn } from '../../shared/policy/criteria.ts'
import { aCaseMeasure, aPolicy } from './build.ts'
import { aSubmittedCase } from './case-header.ts'

const criteria = nationalOn('2027-02-18')
const at = '2027-03-01T10:00:00.000Z'
const plain = criteriaFor(criteria, 'other').map(({ id }) => id)
const all = (mark: number) => Object.fromEntries(plain.map((id) => [id, mark]))
const measure = (over: Partial<CaseMeasure> = {}) =>
  aCaseMeasure({ confirmedKind: 'other', score: 0, ...over })
const by = (who: string, marks: Record<string, number>, kind: 'other' | 'resource-centre' = 'other') =>
  ({
    at,
    by: { subject: who, name: who },
    criteria: criteria.id,
    measures: [{ id: 'M1', kind, marks }],
    reason: `Skäl av ${who}.`,
  }) satisfies StoredAssessment

const stateFor = (
  assessments: StoredAssessment[],
  { wanted = 2, measures = [measure()], reconciliation = null as Reconciliation | null } = {},
) => assessmentState({ measures, criteria, assessments, reconciliation, wanted })

describe('how far an assessment has come', () => {
  test.each([
    ['nobody of one', [], 1, { allIn: false, shown: false, complete: false }],
    ['one of one', [by('A', all(2))], 1, { allIn: true, shown: true, complete: true }],
    ['one of two', [by('A', all(2))], 2, { allIn: false, shown: false, complete: false }],
    ['both, one step apart', [by('A', all(2)), by('B', all(3))], 2, { allIn: true, complete: true }],
    ['both, two steps apart', [by('A', all(1)), by('B', all(3))], 2, { allIn: true, complete: false }],
    ['marks for another kind', [by('A', all(2), 'resource-centre')], 1, { allIn: false }],
    ['a criterion left out', [by('A', { purpose: 2 })], 1, { allIn: false }],
  ])('%s', (_name, assessments, wanted, expected) => {
    expect(stateFor(assessments, { wanted })).toMatchObject(expected)
  })

  test('no score before all are in, then the mean of both', () => {
    expect(stateFor([by('A', all(3))]).scores.size).toBe(0)
    expect(stateFor([by('A', all(3)), by('B', all(2))]).scores.get('M1')).toBe(8333)
  })

  test('nothing is left to assess where 4 § bars everything, or the kind is only a claim', () => {
    for (const over of [{ eligible: zero }, { confirmedKind: null }])
      expect(stateFor([], { measures: [measure(over)] })).toMatchObject({ allIn: true, complete: true })
  })

  test('differences are explained for the very marks they are about', () => {
    const apart = [by('A', all(3)), by('B', { ...all(3), purpose: 1 })]
    const { differences } = stateFor(apart)
    expect(differences.map(({ criterion }) => criterion)).toEqual(['purpose'])
    const reasons = differences.map((each) => ({ ...each, reason: 'Olika syn på syftet.' }))
    const reconciliation = { at, by: { subject: 'A', name: 'A' }, reasons }
    expect(stateFor(apart, { reconciliation }).complete).toBe(true)
    const changed = [by('A', all(3)), by('B', { ...all(3), purpose: 0 })]
    expect(stateFor(changed, { reconciliation }).complete).toBe(false)
  })

  test('what somebody sees before all are in is their own, also when nothing is left to assess any more', () => {
    const [a, b] = [by('A', all(2)), by('B', all(2))]
    const seen = (viewer: string, assessments: StoredAssessment[], measures = [measure()]) =>
      visibleTo(viewer, stateFor(assessments, { measures }), assessments).map((each) => each.by.subject)
    expect(seen('A', [a])).toEqual(['A'])
    expect(seen('B', [a])).toEqual([])
    expect(seen('B', [a, b])).toEqual(['A', 'B'])
    expect(seen('B', [a], [measure({ confirmedKind: null })])).toEqual([])
  })

  test('the order of assessments and criteria never matters', () => {
    const marks = fc.record(Object.fromEntries(plain.map((id) => [id, fc.integer({ min: 0, max: 3 })])))
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const given = [by('A', one), by('B', other)]
        const turned = {
          measures: [measure()],
          criteria: { criteria: criteria.criteria.toReversed() },
          assessments: given.toReversed(),
          reconciliation: null,
          wanted: 2,
        }
        const { scores, complete, differences } = stateFor(given)
        const back = assessmentState(turned)
        expect([...back.scores]).toEqual([...scores])
        expect(back.complete).toBe(complete)
        expect(back.differences.toSorted((a, b) => (a.criterion < b.criterion ? -1 : 1))).toEqual(
          differences.toSorted((a, b) => (a.criterion < b.criterion ? -1 : 1)),
        )
        const apart = plain.filter((id) => Math.abs((one[id] ?? 0) - (other[id] ?? 0)) >= 2)
        expect(differences.map(({ criterion }) => criterion).toSorted()).toEqual(apart.toSorted())
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})

describe('the acts', () => {
  const officer: Actor = { subject: 'A', role: 'officer', at }
  const header: CaseHeader = { ...aSubmittedCase().header, status: 'in-review', measures: [measure()] }
  const contentHash = hashOf('text')
  const acted = (assessments: StoredAssessment[], wanted = 2) =>
    assess(header, { criteria: criteria.id, state: stateFor(assessments, { wanted }), contentHash }, officer)

  test('the event of a first assessment of two tells no mark and no score', () => {
    const { header: after, event } = acted([by('A', all(3))])
    expect(event.data).toEqual({ criteria: 'national-1', contentHash, complete: false, scores: [] })
    expect(after).toMatchObject({
      measures: [{ score: 0 }],
      prepared: ['A'],
      assessment: { criteria: 'national-1', by: ['A'], complete: false },
    })
  })
  test('the second brings the scores', () => {
    const { header: after } = acted([by('A', all(3)), by('B', all(3))])
    expect(after).toMatchObject({ measures: [{ score: 9999 }], assessment: { complete: true } })
  })
  test('a case keeps the criteria it was first assessed under', () => {
    const first = acted([by('A', all(3))]).header
    const other = { criteria: '2027-02-01', state: stateFor([]), contentHash }
    expect(() => assess(first, other, officer)).toThrow('ChangedMeanwhile')
  })
  test('nothing is reconciled that nobody has assessed', () => {
    expect(() => reconcile(header, { state: stateFor([]), contentHash }, officer)).toThrow(
      'NotAllowedInStatus',
    )
  })
  test('a kind that is corrected afterwards leaves no score until it is assessed anew; the old marks count again for the old kind', () => {
    const assessments = [by('A', all(3)), by('B', all(3))]
    const done = acted(assessments).header
    const assessed = { criteria, assessments, reconciliation: null, wanted: 2 }
    const again = (before: CaseHeader, kind: 'other' | 'resource-centre') => {
      const measures = [{ id: 'M1', kind, eligible: fromKronor(1000), barred: [] }]
      return review(before, { measures, checks: [], contentHash, assessed }, aPolicy(), officer).header
    }
    const corrected = again(done, 'resource-centre')
    expect(corrected).toMatchObject({ measures: [{ score: 0 }], assessment: { complete: false } })
    for (const before of [done, corrected])
      expect(again(before, 'other')).toMatchObject({
        measures: [{ score: 9999 }],
        assessment: { complete: true },
      })
  })
})
