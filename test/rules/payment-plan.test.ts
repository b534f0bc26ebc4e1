import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markedHandled } from '../../shared/domain/acts/correspondence.ts'
import { decide, propose } from '../../shared/domain/acts/decide.ts'
import {
  conditionFulfilled,
  mayHold,
  paymentHeld,
  paymentReleased,
} from '../../shared/domain/acts/payment-plan.ts'
import { placedInQueue, prioritised } from '../../shared/domain/acts/queue.ts'
import { review } from '../../shared/domain/acts/review.ts'
import type { Actor } from '../../shared/domain/advance.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { isToDisadvantage } from '../../shared/domain/change-findings.ts'
import { hasDiaryLine } from '../../shared/domain/diary.ts'
import { awaitsCondition, type Instalment, instalment, isStanding } from '../../shared/domain/instalment.ts'
import { carriedOver, instalmentsOf } from '../../shared/domain/instalments.ts'
import { listsOf } from '../../shared/domain/lists.ts'
import { fromKronor, sum, toOre } from '../../shared/domain/money.ts'
import { aDecidedMeasure, aGrant, aPolicy, caseId } from './build.ts'
import { aSubmittedCase } from './case-header.ts'

const at = '2026-06-01T10:00:00.000Z'
const as = (subject: string, role: Actor['role']): Actor => ({ subject, role, at })
const named = (subject: string, role: Actor['role']) => ({ ...as(subject, role), name: `Namn ${subject}` })
const officer = named('OFFICER-1', 'officer')
const finance = named('FINANCE-1', 'finance')
const words = 'länsstyrelsen har fått en lägesrapport'
const payments = [
  { budgetYear: 2026, payOn: '2026-06-15', amount: fromKronor(600) },
  { budgetYear: 2026, payOn: '2026-09-15', amount: fromKronor(400), condition: words },
]
const content = aGrant({ payments })
const texts = { content, contentHash: hashOf('content'), mayBind: [2026] }

const decided = (): ReturnType<typeof decide> => {
  const system = as('SYSTEM', 'system')
  const { header } = aSubmittedCase()
  const placed = placedInQueue(prioritised(header, aPolicy(), system).header, system).header
  const written = {
    measures: [{ id: 'M1', kind: 'leaving-violence' as const, eligible: fromKronor(1000), barred: [] }],
    checks: [],
    contentHash: hashOf('text'),
  }
  const reviewed = review(placed, written, aPolicy(), as('OFFICER-1', 'officer')).header
  const proposed = propose(reviewed, texts, as('OFFICER-1', 'officer')).header
  return decide(proposed, texts, aPolicy(), as('DECIDER-1', 'decider'))
}
const plan = (): { header: CaseHeader; free: Instalment; tied: Instalment } => {
  const { header } = decided()
  const [free, tied] = instalmentsOf({ case: header.id, number: 1, content }, header, { id: '2026-1' })
  if (free === undefined || tied === undefined) throw new Error('two parts were planned')
  return { header, free, tied }
}
const stated = { on: '2026-05-30', note: 'Rapporten kom in och är gådd igenom.' }
const inStatus = 'NotAllowedInStatus'
const error = (name: string) => expect.objectContaining({ name })

test('a decision’s event holds its payments without the words they are tied to (DESIGN 3.5)', () => {
  const { event } = decided()
  expect(event.data.payments).toEqual([
    { budgetYear: 2026, payOn: '2026-06-15', amount: 60_000 },
    { budgetYear: 2026, payOn: '2026-09-15', amount: 40_000 },
  ])
  expect(JSON.stringify(event)).not.toContain('lägesrapport')
})

describe('a condition (7 §)', () => {
  test('is fulfilled since a day, with a note and what shows it; the event holds no text and no name', () => {
    const { header, tied } = plan()
    const document = caseId(7)
    const { act, after } = conditionFulfilled(header, tied, { ...stated, document }, officer)
    expect(act.event).toMatchObject({
      kind: 'ConditionFulfilled',
      data: { instalment: 2, on: '2026-05-30', document, noteHash: hashOf(stated.note) },
    })
    expect(JSON.stringify(act.event)).not.toMatch(/Rapporten|Namn/)
    expect(hasDiaryLine(act.event)).toBe(true)
    expect(awaitsCondition(after)).toBe(false)
    expect(instalment.parse(after)).toEqual({
      ...tied,
      fulfilled: { ...stated, document, by: 'OFFICER-1', byName: 'Namn OFFICER-1', at },
    })
  })

  test('is not fulfilled from a day that has not come', () => {
    const { header, tied } = plan()
    const tomorrow = { ...stated, on: '2026-06-02' }
    expect(() => conditionFulfilled(header, tied, tomorrow, officer)).toThrow(error('DayInTheFuture'))
  })

  test.each(['exported', 'paid', 'refused', 'reversed', 'voided'] as const)(
    'of an instalment that is %s is none to fulfil',
    (status) => {
      const { header, tied } = plan()
      expect(() => conditionFulfilled(header, { ...tied, status }, stated, officer)).toThrow(error(inStatus))
    },
  )

  test('that is not there, or is fulfilled already, cannot be fulfilled', () => {
    const { header, free, tied } = plan()
    expect(() => conditionFulfilled(header, free, stated, officer)).toThrow(error(inStatus))
    const { act, after } = conditionFulfilled(header, tied, stated, officer)
    expect(() => conditionFulfilled(act.header, after, stated, officer)).toThrow(error(inStatus))
  })

  test('is not for finance, nor for an officer who may have a conflict (FL 17 §)', () => {
    const { header, tied } = plan()
    expect(() => conditionFulfilled(header, tied, stated, finance)).toThrow(error('NotYourRole'))
    const suspended = [{ subject: 'OFFICER-1', report: 3, decided: false, except: [] }]
    const kept: CaseHeader = { ...header, suspended }
    expect(() => conditionFulfilled(kept, tied, stated, officer)).toThrow(error('SuspendedOnCase'))
  })
})

describe('finance', () => {
  test('holds a line with a reason, and the case is marked until the officer has dealt with it', () => {
    const { header, free } = plan()
    const { act, after } = paymentHeld(header, free, 'Fel mottagare?', finance)
    expect(act.event.data).toEqual({ instalment: 1, reasonHash: hashOf('Fel mottagare?') })
    expect(instalment.parse(after).hold).toEqual({
      cause: 'finance',
      reason: 'Fel mottagare?',
      by: 'FINANCE-1',
      byName: 'Namn FINANCE-1',
      at,
    })
    expect(act.header.flags).toContain('payment-held')
    expect(listsOf(act.header)).toContain('payment-held')
    const handled = markedHandled(act.header, act.header.version, as('OFFICER-1', 'officer'))
    expect(handled.header.flags).not.toContain('payment-held')
    expect(hasDiaryLine(act.event)).toBe(false)
  })

  test('whoever proposed or decided may hold a line, but not let it go (DESIGN 2)', () => {
    const { header, free } = plan()
    for (const subject of ['OFFICER-1', 'DECIDER-1']) {
      const { act, after } = paymentHeld(header, free, 'Varför?', named(subject, 'finance'))
      expect(() => paymentReleased(act.header, after, false, named(subject, 'finance'))).toThrow(
        error('SamePersonOnCase'),
      )
    }
  })

  test('lets it go again: why it was held stays with it, and the mark stays while another line is asked about', () => {
    const { header, free } = plan()
    const held = paymentHeld(header, free, 'Fel mottagare?', finance)
    const { act, after } = paymentReleased(held.act.header, held.after, true, named('FINANCE-2', 'finance'))
    expect(act.header.flags).toContain('payment-held')
    expect(act.event.data).toEqual({ instalment: 1, cause: 'finance' })
    expect(instalment.parse(after)).toEqual({
      ...free,
      released: [
        {
          ...held.after.hold,
          releasedBy: 'FINANCE-2',
          releasedByName: 'Namn FINANCE-2',
          releasedAt: at,
        },
      ],
    })
    const last = paymentReleased(held.act.header, held.after, false, finance)
    expect(last.act.header.flags).not.toContain('payment-held')
    expect(() => paymentReleased(last.act.header, last.after, false, finance)).toThrow(error(inStatus))
  })

  test.each(['refused', 'reversed'] as const)(
    'lets go what is held because the line before was %s',
    (cause) => {
      const { header, free } = plan()
      const hold = { cause, reason: 'AC04', by: 'FINANCE-1', byName: 'N', at }
      const { after } = paymentReleased(header, { ...free, hold }, false, finance)
      expect(after.hold).toBeUndefined()
      expect(after.released).toMatchObject([{ cause }])
    },
  )

  test('holds nothing that is held, gone or takes another line back', () => {
    const { free } = plan()
    const hold = { cause: 'finance' as const, reason: 'x', by: 'F', byName: 'F', at }
    expect(mayHold(free)).toBe(true)
    expect(mayHold({ ...free, hold })).toBe(false)
    expect(mayHold({ ...free, status: 'exported' })).toBe(false)
    expect(mayHold({ ...free, kind: 'reversal' })).toBe(false)
    expect(mayHold({ ...free, kind: 'claim' })).toBe(true)
  })
})

describe('a change of the decision', () => {
  type Part = { amount?: number; condition?: string | undefined; payOn?: string }
  /** The decision with something else said of its two parts. */
  const changed = (...over: [Part, Part]) =>
    aGrant({
      payments: payments.map(({ condition, ...part }, n) => {
        const { amount = part.amount, condition: tiedTo = condition, payOn = part.payOn } = over[n] ?? {}
        return { ...part, payOn, amount: toOre(amount), ...(tiedTo === '' ? {} : { condition: tiedTo }) }
      }),
    })
  test.each([
    ['ties a part to a condition it was free of', changed({ condition: words }, {}), true],
    ['ties it to another condition', changed({}, { condition: 'annat' }), true],
    ['ties more to the same condition', changed({ amount: 50_000 }, { amount: 50_000 }), true],
    ['takes the condition away', changed({}, { condition: '' }), false],
    ['only moves the day', changed({}, { payOn: '2026-10-15' }), false],
  ])('that %s is a burden: %#', (_, after, worse) => {
    expect(isToDisadvantage(content, after)).toBe(worse)
  })

  test('keeps what was fulfilled in the same words, and what finance holds', () => {
    const { header, free: part, tied: condition } = plan()
    const { after } = conditionFulfilled(header, condition, stated, officer)
    const { after: held } = paymentHeld(header, part, 'Fel mottagare?', finance)
    const earlier = [held, after].map((each): Instalment => ({ ...each, status: 'voided' }))
    const made = instalmentsOf({ case: header.id, number: 2, content }, header, { id: '2026-1' }, 2)
    const [first, second] = carriedOver(made, earlier)
    expect(first).toEqual({ ...part, number: 3, decision: 2, hold: held.hold })
    expect(second).toMatchObject({ number: 4, hold: held.hold, fulfilled: after.fulfilled })
    const other = made.map((each) => ({ ...each, condition: 'ett annat villkor' }))
    expect(carriedOver(other, earlier).every(awaitsCondition)).toBe(true)
    expect(carriedOver(made, [])).toEqual(made)
  })
})

test('whatever is tied, fulfilled, held and let go, what stands is the decision to the öre', () => {
  const aPart = fc.record({
    amount: fc.integer({ min: 1, max: 1e10 }).map(toOre),
    date: fc.integer({ min: 10, max: 28 }),
    condition: fc.option(fc.stringMatching(/^[a-zåäö ]{3,20}$/), { nil: undefined }),
    acts: fc.array(fc.constantFrom('fulfil', 'hold', 'release'), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(aPart, { minLength: 1, maxLength: 10 }), (parts) => {
      const planned = parts.map(({ amount, date, condition }) => ({
        budgetYear: 2026,
        payOn: `2026-06-${date}`,
        amount,
        ...(condition === undefined ? {} : { condition }),
      }))
      const granted = sum(planned.map(({ amount }) => amount))
      const { header } = decided()
      const decision = aGrant({ payments: planned, measures: [aDecidedMeasure({ granted })] })
      const made = instalmentsOf({ case: header.id, number: 1, content: decision }, header, { id: '2026-1' })
      const tiedIn = (all: readonly { condition?: string | undefined }[]) =>
        all.map(({ condition = '' }) => condition).toSorted()
      expect(tiedIn(made)).toEqual(tiedIn(planned))
      const moved = made.map((one, n) =>
        (parts[n]?.acts ?? []).reduce((now, what) => {
          if (what === 'fulfil' && awaitsCondition(now))
            return conditionFulfilled(header, now, stated, officer).after
          if (what === 'hold' && mayHold(now)) return paymentHeld(header, now, 'x', finance).after
          return what === 'release' && now.hold !== undefined
            ? paymentReleased(header, now, false, finance).after
            : now
        }, one),
      )
      expect(sum(moved.filter(isStanding).map(({ amount }) => amount))).toBe(granted)
      for (const one of moved) expect(instalment.parse(one)).toEqual(one)
    }),
    { seed: 5, numRuns: 300 },
  )
})
