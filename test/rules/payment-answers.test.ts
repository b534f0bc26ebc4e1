import { describe, expect, test } from 'vitest'
import { answersAgree } from '../../infra/invariants/answers.ts'
import { paymentMade, paymentRefused, paymentReversed } from '../../shared/domain/acts/payment-answers.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { outcome } from '../../shared/domain/case.ts'
import { type Claiming, claimOf, missingInClaim } from '../../shared/domain/claim.ts'
import { type Instalment, instalment, isStanding } from '../../shared/domain/instalment.ts'
import { asPaid, asRefused, asReversed, notReversible } from '../../shared/domain/instead-of.ts'
import { toOre } from '../../shared/domain/money.ts'
import { type PaymentWord, verdictOn } from '../../shared/domain/payment-answer.ts'
import { apart, totalOf } from '../../shared/exports/totals.ts'
import { aSubmittedCase } from './case-header.ts'

const at = '2027-03-01T10:00:00.000Z'
const file = 'f'.repeat(64)
const actor = { subject: 'FINANCE-1', role: 'finance' as const, at }
const decided = (over: Partial<CaseHeader> = {}): CaseHeader => ({
  ...aSubmittedCase().header,
  status: 'decided',
  decider: 'DECIDER-1',
  prepared: ['OFFICER-1'],
  ...over,
})
const aLine = (over: Partial<Instalment> = {}): Instalment => ({
  case: aSubmittedCase().header.id,
  number: 1,
  decision: 1,
  round: '2027-1',
  budgetYear: 2027,
  payOn: '2027-02-15',
  amount: toOre(100_50),
  condition: 'När avtalet är tecknat',
  fulfilled: { on: '2027-01-20', note: 'Avtal', by: 'OFFICER-1', byName: 'Olle', at },
  status: 'exported',
  batch: '2027-0001',
  line: 7,
  ...over,
})
const hold = { cause: 'refused' as const, reason: 'Kontot är avslutat', by: 'FINANCE-1', byName: 'Erik', at }
const paidAnswer = { on: '2027-02-16', reference: 'KB 1', file }
const paid: PaymentWord = { batch: '2027-0001', line: 7, status: 'paid', on: '2027-02-16', reference: 'KB 1' }
const refused: PaymentWord = { batch: '2027-0001', line: 7, status: 'refused', reason: 'Kontot är avslutat' }

describe('what a row does to its line', () => {
  const found = (over: Partial<Instalment> = {}) => ({
    batch: { lockedOn: '2027-02-10' },
    instalment: aLine(over),
    header: decided(),
  })
  const wasRefused = {
    status: 'refused' as const,
    answer: { on: '2027-02-16', reason: 'Kontot är avslutat', file },
  }
  test.each<[string, PaymentWord, Parameters<typeof verdictOn>[0]['found']]>([
    ['apply', paid, found()],
    ['apply', refused, found()],
    ['apply', { ...paid, amount: toOre(100_50) }, found()],
    ['no-batch', paid, { batch: null, instalment: null, header: null }],
    ['batch-open', paid, { ...found(), batch: { lockedOn: null } }],
    ['no-line', paid, { ...found(), instalment: null, header: null }],
    ['reversal', paid, found({ kind: 'reversal', amount: toOre(-100_50) })],
    ['claim', paid, found({ kind: 'claim' })],
    ['amount', { ...paid, amount: toOre(100_51) }, found()],
    ['amount', { ...paid, amount: toOre(-100_50) }, found()],
    ['same', paid, found({ status: 'paid', answer: paidAnswer })],
    ['answered-otherwise', paid, found({ status: 'paid', answer: { ...paidAnswer, reference: 'KB 2' } })],
    ['answered-otherwise', { ...paid, on: '2027-02-17' }, found({ status: 'paid', answer: paidAnswer })],
    ['answered-otherwise', refused, found({ status: 'paid', answer: paidAnswer })],
    ['same', refused, found(wasRefused)],
    ['answered-otherwise', { ...refused, reason: 'Fel nummer' }, found(wasRefused)],
    ['refused-then-paid', paid, found(wasRefused)],
    ['reversed', paid, found({ status: 'reversed' })],
    ['reversed', refused, found({ status: 'reversed' })],
    ['day', { ...paid, on: '2027-02-09' }, found()],
    ['apply', { ...paid, on: '2027-02-10' }, found()],
    ['apply', { ...paid, on: '2027-03-01' }, found()],
    ['day', { ...paid, on: '2027-03-02' }, found()],
    ['day', { ...refused, on: '2027-03-02' }, found()],
  ])('%s', (verdict, word, given) => {
    expect(verdictOn({ word, found: given, who: 'FINANCE-1', today: '2027-03-01' })).toBe(verdict)
  })

  test.each([
    ['decided', decided({ decider: 'FINANCE-1' })],
    ['prepared', decided({ prepared: ['FINANCE-1'] })],
    ['decided it before it was changed', decided({ earlierDeciders: ['FINANCE-1'] })],
  ])('whoever %s leaves it to a colleague', (_, header) => {
    const hearing = { word: paid, found: { ...found(), header }, today: '2027-03-01' }
    expect(verdictOn({ ...hearing, who: 'FINANCE-1' })).toBe('took-part')
    expect(verdictOn({ ...hearing, who: 'FINANCE-2' })).toBe('apply')
    for (const act of [
      () => paymentMade(header, asPaid(aLine(), paidAnswer), actor),
      () => paymentRefused(header, asRefused(aLine(), { answer: paidAnswer, number: 2, hold }), actor),
      () => paymentReversed(header, asReversed(aLine(), { number: 2, hold }), actor),
    ])
      expect(act).toThrow('SamePersonOnCase')
  })
})

describe('what takes the place of a line', () => {
  test('a refused one: the same money under the same decision, held, and its condition still fulfilled', () => {
    const before = aLine()
    const answer = { on: '2027-02-16', reason: 'Kontot är avslutat', file }
    const both = asRefused(before, { answer, number: 3, hold })
    expect(both.refused).toEqual({ ...before, status: 'refused', answer })
    const { line: _, ...rest } = before
    expect(both.instead).toEqual({
      ...rest,
      number: 3,
      status: 'payable',
      batch: null,
      corrects: '2027-0001/7',
      hold,
    })
    expect(Object.values(both).map(isStanding)).toEqual([false, true])
    for (const one of Object.values(both)) instalment.parse(one)
  })

  test('one taken back: the same amount with the other sign, at once, and the payment held', () => {
    const before = aLine()
    const lines = asReversed(before, { number: 3, hold: { ...hold, cause: 'reversed' } })
    expect(lines.reversed).toEqual({ ...before, status: 'reversed' })
    expect(lines.reversal).toMatchObject({
      number: 3,
      kind: 'reversal',
      amount: -100_50,
      budgetYear: 2027,
      corrects: '2027-0001/7',
      status: 'payable',
      batch: null,
    })
    expect(lines.reversal).not.toHaveProperty('hold')
    expect(lines.reversal).not.toHaveProperty('condition')
    expect(lines.instead).toMatchObject({ number: 4, amount: 100_50, hold: { cause: 'reversed' } })
    expect(Object.values(lines).filter(isStanding)).toEqual([lines.instead])
    for (const one of Object.values(lines)) instalment.parse(one)
  })

  test('only a line that waits for its answer is answered or taken back', () => {
    for (const over of [
      { status: 'payable', batch: null },
      { status: 'paid' },
      { status: 'refused' },
      { status: 'reversed' },
      { status: 'voided', batch: null },
      { kind: 'reversal' },
      { kind: 'claim' },
    ] as const) {
      const line = aLine(over)
      expect(() => asPaid(line, paidAnswer)).toThrow('NotHandedOver')
      expect(() => asRefused(line, { answer: paidAnswer, number: 2, hold })).toThrow('NotHandedOver')
      expect(() => asReversed(line, { number: 2, hold })).toThrow('NotHandedOver')
    }
  })

  test.each<[ReturnType<typeof notReversible>, Partial<Instalment>, Partial<CaseHeader>, boolean]>([
    [null, {}, {}, true],
    ['paid', { status: 'paid' }, {}, true],
    ['not-a-payment', { kind: 'reversal' }, {}, true],
    ['not-a-payment', { kind: 'claim', status: 'paid' }, {}, true],
    ['not-handed-over', { status: 'refused' }, {}, true],
    ['not-handed-over', { status: 'reversed' }, {}, true],
    ['batch-open', {}, {}, false],
    ['took-part', {}, { decider: 'FINANCE-1' }, true],
    ['status', {}, { status: 'closed' }, true],
  ])('taking back is hindered: %s', (why, line, header, locked) => {
    expect(notReversible(aLine(line), { header: decided(header), locked, who: 'FINANCE-1' })).toBe(why)
  })

  test('events hold ids, days, amounts and hashes, and no words', () => {
    const answer = { on: '2027-02-16', reason: 'Kontot är avslutat', file }
    const events = [
      paymentMade(decided(), asPaid(aLine(), { ...paidAnswer, reference: 'Hemlig' }), actor),
      paymentRefused(decided(), asRefused(aLine(), { answer, number: 2, hold }), actor),
      paymentReversed(decided(), asReversed(aLine(), { number: 2, hold }), actor),
    ].map(({ event }) => event)
    expect(events.map(({ kind }) => kind)).toEqual(['PaymentMade', 'PaymentRefused', 'PaymentReversed'])
    for (const { data } of events) {
      expect(data).toMatchObject({
        batch: '2027-0001',
        line: 7,
        instalment: 1,
        amount: 100_50,
        budgetYear: 2027,
      })
      expect(JSON.stringify(data)).not.toMatch(/Kontot|Hemlig/)
    }
    expect(events[1]?.data.instead).toEqual({
      number: 2,
      budgetYear: 2027,
      payOn: '2027-02-15',
      amount: 100_50,
    })
    expect(events[2]?.data.reversal).toMatchObject({ number: 2, amount: -100_50 })
    expect(events[2]?.data.instead).toMatchObject({ number: 3, amount: 100_50 })
  })
})

describe('a claim on paid money (14 §)', () => {
  const of = aLine({ status: 'paid', answer: paidAnswer })
  const ground = { decision: 2, type: 'recovery' }
  const ok: Claiming = { of, amount: toOre(100_50), earlier: [], ground }
  const a = (amount: number, status: Instalment['status'] = 'payable') =>
    aLine({ kind: 'claim', amount: toOre(amount), status, corrects: '2027-0001/7' })

  test.each<[string[], Partial<Claiming>]>([
    [[], {}],
    [[], { amount: toOre(1) }],
    [[], { amount: toOre(50), earlier: [a(100_00)] }],
    [[], { earlier: [a(100_50, 'voided')] }],
    [['claim-without-decision'], { ground: null }],
    ...outcome.options.map((type): [string[], Partial<Claiming>] => [
      ['claim-without-decision'],
      { ground: { decision: 2, type } },
    ]),
    [['claim-of-unpaid'], { of: aLine() }],
    [['claim-of-unpaid'], { of: aLine({ status: 'reversed' }) }],
    [['claim-of-unpaid'], { of: aLine({ status: 'paid', kind: 'claim' }) }],
    [['claim-empty'], { amount: toOre(0) }],
    [['claim-empty'], { amount: toOre(-1) }],
    [['claim-above-paid'], { amount: toOre(100_51) }],
    [['claim-above-paid'], { amount: toOre(51), earlier: [a(100_00)] }],
  ])('is hindered by %j', (codes, over) => {
    const claiming = { ...ok, ...over }
    expect(missingInClaim(claiming).map(({ code }) => code)).toEqual(codes)
    expect(missingInClaim(claiming).every(({ paragraph }) => paragraph === '14 §')).toBe(true)
    const make = () => claimOf(claiming, { number: 9, payOn: '2028-02-01' })
    if (codes.length > 0) expect(make).toThrow('ClaimNotAllowed')
    else
      expect(instalment.parse(make())).toMatchObject({
        kind: 'claim',
        corrects: '2027-0001/7',
        budgetYear: 2028,
      })
  })

  test('is no part of what the decision pays, nor of any sum of payments', () => {
    const claim = claimOf(ok, { number: 9, payOn: '2028-02-01' })
    expect(isStanding(claim)).toBe(false)
    const lines = [aLine(), aLine({ kind: 'reversal', amount: toOre(-50) }), claim]
    expect(totalOf(lines)).toBe(100_00)
    expect(apart(lines)).toEqual([lines.slice(0, 2), [claim]])
  })
})

describe('the invariant of answers', () => {
  const answer = { on: '2027-02-16', reason: 'Kontot är avslutat', file }
  const refusal = asRefused(aLine(), { answer, number: 2, hold })
  const taken = asReversed(aLine(), { number: 2, hold })
  const pay = asPaid(aLine(), paidAnswer)
  const eventOf = {
    paid: paymentMade(decided(), pay, actor).event,
    refused: paymentRefused(decided(), refusal, actor).event,
    reversed: paymentReversed(decided(), taken, actor).event,
  }
  const found = (instalments: Instalment[], ...events: (typeof eventOf.paid)[]) =>
    answersAgree({
      cases: [
        {
          header: decided(),
          events,
          moves: new Map(),
          documents: [],
          decisions: [],
          instalments,
          sortKeys: new Set(),
        },
      ],
    }).length

  test('holds for what the acts make', () => {
    expect(found([pay], eventOf.paid)).toBe(0)
    expect(found(Object.values(refusal), eventOf.refused)).toBe(0)
    expect(found(Object.values(taken), eventOf.reversed)).toBe(0)
  })

  test.each([
    ['a paid line nobody told of', [pay], []],
    ['one told twice', [pay], [eventOf.paid, eventOf.paid]],
    ['one told as another thing', [pay], [eventOf.refused]],
    ['an answer to a line that has none', [aLine()], [eventOf.paid]],
    ['a refused line without another in its place', [refusal.refused], [eventOf.refused]],
    [
      'two in its place',
      [refusal.refused, refusal.instead, { ...refusal.instead, number: 3 }],
      [eventOf.refused],
    ],
    ['one of another amount', [refusal.refused, { ...refusal.instead, amount: toOre(1) }], [eventOf.refused]],
    ['a reversed line that is not taken back', [taken.reversed, taken.instead], [eventOf.reversed]],
    ['a paid line with another beside it', [pay, refusal.instead], [eventOf.paid]],
    ['a negative payment', [{ ...pay, amount: toOre(-1) }], [eventOf.paid]],
    [
      'a claim above what was paid',
      [
        pay,
        aLine({
          kind: 'claim',
          number: 2,
          amount: toOre(100_51),
          corrects: '2027-0001/7',
          status: 'payable',
          batch: null,
        }),
      ],
      [eventOf.paid],
    ],
    ['a line that corrects none', [aLine({ corrects: '2027-0001/9' })], []],
  ])('finds %s', (_, instalments, events) => {
    expect(found(instalments, ...events)).toBeGreaterThan(0)
  })
})
