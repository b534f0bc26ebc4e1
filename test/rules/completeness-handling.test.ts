import { describe, expect, test } from 'vitest'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { missingInHandling, notAssessed } from '../../shared/domain/completeness-handling.ts'
import type { ProposalContent } from '../../shared/domain/decision.ts'
import { fromKronor, zero } from '../../shared/domain/money.ts'
import { aCaseMeasure, aGrant } from './build.ts'

type Header = Pick<CaseHeader, 'flags' | 'measures' | 'assessment' | 'obstacles'>
const assessed = { criteria: 'national-1', by: ['A'], complete: true }
const header = (over: Partial<Header> = {}): Header => ({
  flags: [],
  measures: [aCaseMeasure({ confirmedKind: 'other' })],
  assessment: assessed,
  obstacles: [],
  ...over,
})
const codes = (content: Partial<ProposalContent>, over: Partial<Header> = {}) =>
  missingInHandling(aGrant(content), header(over)).map(({ code }) => code)
const claimed = { measures: [aCaseMeasure()] }
const barred = { measures: [aCaseMeasure({ confirmedKind: 'other', eligible: zero })] }
const half = {
  measures: [...barred.measures, aCaseMeasure({ id: 'M2', confirmedKind: 'other', eligible: fromKronor(1) })],
}

test('nothing is missing from a case that was reviewed and assessed', () => {
  expect(codes({})).toEqual([])
})

describe('6 §: the class is confirmed before anything is proposed on the merits', () => {
  test.each(['grant', 'partial', 'rejection'] as const)('%s', (outcome) => {
    expect(codes({ outcome, ...(outcome === 'rejection' ? { ground: 'funds' } : {}) }, claimed)).toEqual([
      'kind-not-confirmed',
    ])
  })
  test.each(['dismissal', 'write-off'] as const)('%s tries no measure', (outcome) => {
    expect(codes({ outcome }, claimed)).toEqual([])
  })
})

describe('5 §: a late application', () => {
  const late = { flags: ['late' as const] }
  test.each([
    ['is dismissed without more', { outcome: 'dismissal' }, []],
    ['is not granted without a reason', {}, ['late-without-reason']],
    [
      'is not refused on the merits without a reason either',
      { outcome: 'rejection', ground: 'funds' },
      ['late-without-reason'],
    ],
    ['an empty reason is none', { takenUp: '  ' }, ['late-without-reason']],
    ['is taken up with a reason', { takenUp: 'Tjänsten låg nere.' }, []],
    ['a dismissal takes nothing up', { outcome: 'dismissal', takenUp: 'Skäl.' }, ['taken-up-without-need']],
  ] as const)('%s', (_name, content, expected) => {
    expect(codes(content, late)).toEqual(expected)
  })
  test('counts as late when an officer found it so', () => {
    expect(codes({}, { obstacles: ['in-time'] })).toEqual(['late-without-reason'])
  })
  test('one that came in time needs no reason', () => {
    expect(codes({ takenUp: 'Skäl.' })).toEqual(['taken-up-without-need'])
  })
})

describe('4 §: a rejection', () => {
  test.each([
    ['says what it rests on', {}, {}, ['ground-missing']],
    ['may rest on the funds', { ground: 'funds' }, {}, []],
    ['does not rest on 4 § while something is left', { ground: 'bars' }, {}, ['bars-leave-something']],
    ['nor while one measure of two is left', { ground: 'bars' }, half, ['bars-leave-something']],
    ['rests on 4 § when nothing is left', { ground: 'bars' }, barred, []],
    ['needs no ground when nothing is left', {}, barred, []],
  ] as const)('%s', (_name, content, over, expected) => {
    expect(codes({ outcome: 'rejection', ...content }, over)).toEqual(expected)
  })
  test('only a rejection has a ground', () => {
    expect(codes({ ground: 'funds' })).toEqual(['ground-without-rejection'])
  })
})

test.each([
  ['applicant', 'wrong-applicant'],
  ['county', 'wrong-county'],
] as const)('1 and 5 §§: nothing is granted while %s is not in order', (obstacle, code) => {
  expect(codes({}, { obstacles: [obstacle] })).toEqual([code])
  expect(codes({ outcome: 'dismissal' }, { obstacles: [obstacle] })).toEqual([])
})

describe('6 § second paragraph: the assessment', () => {
  const open = { assessment: { ...assessed, complete: false } }
  test('is finished before a proposal on the merits', () => {
    expect(codes({}, open)).toEqual(['assessment-incomplete'])
    expect(codes({ outcome: 'write-off' }, open)).toEqual([])
  })
  test('has been made where there is anything to assess', () => {
    const found = (over: Partial<Header>) =>
      notAssessed(aGrant(), header({ assessment: undefined, ...over })).map(({ code }) => code)
    expect(found({})).toEqual(['not-assessed'])
    expect(found(barred)).toEqual([])
    expect(found({ assessment: assessed })).toEqual([])
  })
})
