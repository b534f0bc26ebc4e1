import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { isToDisadvantage, missingInChange } from '../../shared/domain/change-findings.ts'
import type { ProposalContent } from '../../shared/domain/decision.ts'
import type { DecisionChange } from '../../shared/domain/decision-change.ts'
import { instalmentsOf } from '../../shared/domain/instalments.ts'
import { fromKronor, sum, toOre, zero } from '../../shared/domain/money.ts'
import { tookPart } from '../../shared/domain/part-taken.ts'
import { aDecidedMeasure, aGrant, caseId } from './build.ts'

const changes = (over: Partial<DecisionChange> = {}): DecisionChange => ({
  kind: 'change',
  of: { number: 1, day: '2026-03-01' },
  reason: 'Nya omständigheter.',
  kept: [],
  ...over,
})
const kept = (kronor: number) => [
  { number: 1, budgetYear: 2026, payOn: '2026-06-15', amount: fromKronor(kronor) },
]
const before = aGrant({ conditions: ['Villkor A'] })
const refusal = aGrant({
  outcome: 'rejection',
  measures: [aDecidedMeasure({ granted: zero, reason: 'Ramen.' })],
  payments: [],
  conditions: [],
  reportLastDay: null,
})
const codes = (
  over: Partial<ProposalContent>,
  change: Partial<DecisionChange> = {},
  flags: CaseHeader['flags'] = [],
  from: ProposalContent = before,
) => missingInChange({ ...from, ...over, changes: changes(change) }, from, flags).map(({ code }) => code)

const less = {
  outcome: 'partial' as const,
  measures: [aDecidedMeasure({ granted: fromKronor(400), reason: 'x' })],
}
const revoked = {
  outcome: 'revocation' as const,
  measures: [aDecidedMeasure({ granted: zero })],
  payments: [],
  conditions: [],
  reportLastDay: null,
}

describe('FL 37 § second paragraph: to the disadvantage of whoever was granted something', () => {
  const worse: [string, Partial<ProposalContent>][] = [
    ['less for a measure', less],
    ['nothing for it', revoked],
    ['a condition that was not there', { conditions: ['Villkor A', 'Villkor B'] }],
    ['less time to report', { reportLastDay: '2027-01-31' }],
  ]
  test.each(worse)('%s needs one of its grounds', (_, over) => {
    expect(isToDisadvantage(before, { ...before, ...over })).toBe(true)
    expect(codes(over)).toContain('disadvantage-without-ground')
    expect(codes(over, { ground: 'reservation' })).not.toContain('disadvantage-without-ground')
  })

  const better: [string, Partial<ProposalContent>][] = [
    ['more time to report', { reportLastDay: '2027-06-30' }],
    ['a condition taken away', { conditions: [] }],
    ['other words', { reasons: 'Tydligare skäl.' }],
  ]
  test.each(better)('%s needs none, and may not name one', (_, over) => {
    expect(codes(over)).toEqual([])
    expect(codes(over, { ground: 'safety' })).toEqual(['ground-without-need'])
  })

  test('a refusal can become a grant without one', () => {
    expect(isToDisadvantage(refusal, aGrant())).toBe(false)
    const grant = aGrant({ changes: changes() })
    expect(missingInChange(grant, refusal, [])).toEqual([])
  })

  test("the receiver's own request is one that it has made: a grant declined or a change notified", () => {
    expect(codes(less, { ground: 'own-request' })).toEqual(['nothing-asked'])
    for (const flag of ['grant-declined', 'change-notified'] as const)
      expect(codes(less, { ground: 'own-request' }, [flag])).toEqual([])
  })
})

describe('a change', () => {
  test('says why, and changes something', () => {
    expect(codes({ reasons: 'Nya skäl.' }, { reason: ' ' })).toEqual(['change-without-reason'])
    expect(codes({})).toEqual(['nothing-changed'])
    expect(missingInChange(before, before, []).map(({ code }) => code)).toEqual(['change-missing'])
  })

  test('FL 36 §: a correction needs no ground and may not name one', () => {
    expect(codes({ reportLastDay: '2027-01-31' }, { kind: 'correction' })).toEqual([])
    expect(codes({ reportLastDay: '2027-01-31' }, { kind: 'correction', ground: 'misleading' })).toEqual([
      'ground-without-need',
    ])
  })

  test('a grant is revoked, never refused afterwards; only a grant can be', () => {
    expect(codes({ ...revoked, outcome: 'rejection' }, { ground: 'reservation' })).toEqual(['revoke-instead'])
    expect(codes(revoked, { ground: 'reservation' })).toEqual([])
    expect(codes({ outcome: 'revocation' }, {}, [], refusal)).toEqual(['nothing-to-revoke'])
  })

  test('14 §: never below what finance has', () => {
    const ground = 'reservation'
    expect(codes(less, { ground, kept: kept(400) })).toEqual([])
    expect(codes(less, { ground, kept: kept(401) })).toEqual(['already-paid'])
    expect(codes(revoked, { ground, kept: kept(1) })).toEqual(['already-paid'])
  })
})

test('what finance has and what is left are the new total to the öre, numbered on from the last', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 4 }),
      (had, rest) => {
        const paid = had.map((amount, n) => ({
          number: n + 1,
          budgetYear: 2026,
          payOn: '2026-06-15',
          amount: toOre(amount),
        }))
        const payments = rest.map((amount) => ({
          budgetYear: 2026,
          payOn: '2026-09-15',
          amount: toOre(amount),
        }))
        const granted = sum([...paid, ...payments].map(({ amount }) => amount))
        const content = aGrant({
          measures: [aDecidedMeasure({ requested: granted, eligible: granted, granted })],
          payments,
          changes: changes({ kept: paid }),
        })
        const decision = { case: caseId(1), number: 2, content }
        const made = instalmentsOf(decision, { id: caseId(1) }, { id: '2026-1' }, 7)
        expect(sum([...paid, ...made].map(({ amount }) => amount))).toBe(granted)
        expect(made.map(({ number }) => number)).toEqual(rest.map((_, n) => 8 + n))
      },
    ),
  )
})

test('whoever decided before somebody else did still does not pay', () => {
  const header = { decider: 'B', earlierDeciders: ['A'], prepared: ['C'] }
  expect(['A', 'B', 'C', 'D'].map((who) => tookPart(header, who))).toEqual([true, true, true, false])
})
