import { describe, expect, test } from 'vitest'
import { exported, park, resume } from '../../shared/domain/acts/aftermath.ts'
import {
  answerCompletion,
  askCompletion,
  expireCompletion,
  extendCompletion,
  injunctionFailed,
  issueInjunction,
} from '../../shared/domain/acts/completion.ts'
import { decide, propose, voidProposal } from '../../shared/domain/acts/decide.ts'
import { placedInQueue, prioritised } from '../../shared/domain/acts/queue.ts'
import { askWithdrawal } from '../../shared/domain/acts/records.ts'
import { type MeasureReview, review } from '../../shared/domain/acts/review.ts'
import type { Actor } from '../../shared/domain/advance.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { fromKronor, toOre } from '../../shared/domain/money.ts'
import { aDecidedMeasure, aGrant, aMeasure, aPolicy } from './build.ts'
import { aSubmittedCase } from './case-header.ts'

const at = '2027-02-01T10:00:00.000Z'
const as = (subject: string, role: Actor['role']): Actor => ({ subject, role, at })
const officer = as('OFFICER-1', 'officer')
const decider = as('DECIDER-1', 'decider')
const system = as('SYSTEM', 'system')
const applicant = as('APPLICANT-1', 'applicant')
const text = hashOf('text')
const contentHash = hashOf('content')
const mayBind = [2026]
const content = aGrant()

const inReview = (): CaseHeader => {
  const { header } = aSubmittedCase()
  return placedInQueue(prioritised(header, aPolicy(), system).header, system).header
}
const written = (...measures: MeasureReview[]) => ({ measures, checks: [], contentHash: text })
const reviewed = (): CaseHeader =>
  review(
    inReview(),
    written({ id: 'M1', kind: 'leaving-violence', eligible: fromKronor(1000), barred: [] }),
    aPolicy(),
    officer,
  ).header
const proposed = (): CaseHeader => propose(reviewed(), { content, contentHash, mayBind }, officer).header

describe('submit', () => {
  test.each([
    ['2027-03-31T21:59:59.999Z', false],
    ['2027-03-31T22:00:00.000Z', true],
  ])('at %s is late: %s (the last day ends at 00.00 Stockholm)', (instant, late) => {
    expect(aSubmittedCase({ at: instant }).header.flags.includes('late')).toBe(late)
  })
  test('an incomplete application is received and flagged', () => {
    expect(aSubmittedCase({ measures: [] }).header).toMatchObject({
      status: 'submitted',
      flags: ['incomplete'],
    })
  })
  test('the event holds no text and no name', () => {
    const { event } = aSubmittedCase({ measures: [aMeasure({ title: 'HEMLIGT' })] })
    expect(JSON.stringify(event)).not.toMatch(/HEMLIGT|Exempel kommun|kontakt@/)
  })
})

describe('completion', () => {
  const asked = (): CaseHeader =>
    askCompletion(inReview(), { lastDay: '2027-02-15', textHash: text }, officer).header
  test('asks for nothing by a day that has passed', () => {
    expect(() => askCompletion(inReview(), { lastDay: '2027-01-31', textHash: text }, officer)).toThrow(
      'DayInThePast',
    )
  })
  test('as an injunction is issued by whom the delegation names, and its failure allows a dismissal', () => {
    const given = { lastDay: '2027-02-15', textHash: text, ruleFrom: '2027-01-01' }
    const rule = { injunctions: ['decider' as const], ownDecisions: [] }
    expect(() => issueInjunction(inReview(), { ...given, rule }, officer)).toThrow('NotYourRole')
    const { header, event } = issueInjunction(inReview(), { ...given, rule }, { ...officer, role: 'decider' })
    expect(event).toMatchObject({ kind: 'InjunctionIssued', data: { ruleFrom: '2027-01-01' } })
    expect(injunctionFailed(header)).toBe(false)
    const expired = expireCompletion(header, system).header
    expect(injunctionFailed(expired)).toBe(true)
    const answer = { body: hashOf('new'), stillIncomplete: false, documents: [] }
    expect(injunctionFailed(answerCompletion(expired, answer, applicant).header)).toBe(false)
    expect(
      injunctionFailed(answerCompletion(expired, { ...answer, stillIncomplete: true }, applicant).header),
    ).toBe(true)
    expect(askCompletion(expired, { lastDay: '2027-02-20', textHash: text }, officer).header.flags).toEqual(
      [],
    )
    expect(injunctionFailed(expireCompletion(asked(), system).header)).toBe(false)
  })
  test('is extended only to a later day', () => {
    expect(() => extendCompletion(asked(), '2027-02-15', officer)).toThrow('NotLater')
    expect(extendCompletion(asked(), '2027-02-16', officer).header.completionLastDay).toBe('2027-02-16')
  })
  test('that expires flags the case, and a complete answer afterwards takes the flag away', () => {
    const expired = expireCompletion(asked(), system).header
    expect(expired).toMatchObject({ status: 'in-review', flags: ['completion-expired'] })
    const answer = { body: hashOf('new'), stillIncomplete: false, documents: [] }
    const { header } = answerCompletion(expired, answer, as('APPLICANT-1', 'applicant'))
    expect(header).toMatchObject({ status: 'in-review', flags: [], body: hashOf('new') })
    expect(header.contentHash).not.toBe(header.body)
  })
  test('cannot be answered before it was asked for', () => {
    const answer = { body: hashOf('new'), stillIncomplete: false, documents: [] }
    expect(() => answerCompletion(inReview(), answer, as('APPLICANT-1', 'applicant'))).toThrow(
      'NotAllowedInStatus',
    )
  })
})

describe('review', () => {
  test('allows no more than was requested', () => {
    const over = {
      id: 'M1',
      kind: 'other' as const,
      eligible: fromKronor(1001),
      barred: [],
    }
    expect(() => review(inReview(), written(over), aPolicy(), officer)).toThrow('EligibleOverRequested')
  })
  test('a corrected class moves the measure', () => {
    const corrected = { id: 'M1', kind: 'other' as const, eligible: fromKronor(1), barred: [] }
    expect(inReview().measures[0]?.class).toBe(1)
    expect(review(inReview(), written(corrected), aPolicy(), officer).header.measures[0]?.class).toBe(2)
  })
})

describe('decide', () => {
  test('whoever prepared the case may not decide it', () => {
    const same = as('OFFICER-1', 'decider')
    expect(() => decide(proposed(), { content, contentHash, mayBind }, aPolicy(), same)).toThrow(
      'SamePersonOnCase',
    )
  })
  test('another officer who only assessed it may not decide it either', () => {
    const second = review(reviewed(), written(), aPolicy(), as('OFFICER-2', 'officer')).header
    const { header } = propose(second, { content, contentHash, mayBind }, officer)
    const both = as('OFFICER-2', 'decider')
    expect(() => decide(header, { content, contentHash, mayBind }, aPolicy(), both)).toThrow(
      'SamePersonOnCase',
    )
  })
  test('a decision without its mandatory content is not taken', () => {
    const lacking = aGrant({ reasons: '', reportLastDay: null })
    expect(() => decide(proposed(), { content: lacking, contentHash, mayBind }, aPolicy(), decider)).toThrow(
      'MissingContent',
    )
  })
  test('writes the granted öre on each measure', () => {
    const { header, event } = decide(proposed(), { content, contentHash, mayBind }, aPolicy(), decider)
    expect(header).toMatchObject({ status: 'decided', outcome: 'grant', decision: 1, decider: 'DECIDER-1' })
    expect(header.measures[0]?.granted).toBe(fromKronor(1000))
    expect(event.data.granted).toBe(fromKronor(1000))
  })
  test('an exception is proposed by the officer and taken by the decider', () => {
    const excepting = aGrant({ exceptions: [{ measure: 'M1', reason: 'Särskilda skäl.' }] })
    const first = propose(reviewed(), { content: excepting, contentHash, mayBind }, officer).header
    expect(first.measures[0]).toMatchObject({ exception: 'proposed', class: 1 })
    const { header } = decide(first, { content: excepting, contentHash, mayBind }, aPolicy(), decider)
    expect(header.measures[0]).toMatchObject({ exception: 'taken', class: 2 })
  })
  test('an exception that was proposed and not taken leaves nothing behind', () => {
    const excepting = aGrant({ exceptions: [{ measure: 'M1', reason: 'Särskilda skäl.' }] })
    const first = propose(reviewed(), { content: excepting, contentHash, mayBind }, officer).header
    const { header } = decide(first, { content, contentHash, mayBind }, aPolicy(), decider)
    expect(header.measures[0]).toMatchObject({ exception: 'none', class: 1 })
  })
})

describe('what makes a proposal fall', () => {
  const excepting = aGrant({ exceptions: [{ measure: 'M1', reason: 'Särskilda skäl.' }] })
  const pending = () => propose(reviewed(), { content: excepting, contentHash, mayBind }, officer).header
  const asked = { ...pending(), completionRound: 1 }
  test.each([
    ['the decider sends it back', () => voidProposal(pending(), text, decider)],
    ['the applicant withdraws', () => askWithdrawal(pending(), null, as('SIGNATORY-1', 'signatory'))],
    [
      'a late answer comes in',
      () =>
        answerCompletion(
          asked,
          { body: hashOf('new'), stillIncomplete: false, documents: [] },
          as('APPLICANT-1', 'applicant'),
        ),
    ],
  ])('%s: nothing proposed is left on a measure', (_name, fall) => {
    expect(fall().header).toMatchObject({
      status: 'in-review',
      measures: [{ proposed: null, exception: 'none' }],
    })
  })
})

describe('export', () => {
  const line = { batch: '2027-1', line: 1, instalment: 1, amount: toOre(1) }
  const decided = () => decide(proposed(), { content, contentHash, mayBind }, aPolicy(), decider).header
  test.each(['OFFICER-1', 'DECIDER-1'])('%s, who proposed or decided, may not pay', (subject) => {
    expect(() => exported(decided(), line, as(subject, 'finance'))).toThrow('SamePersonOnCase')
  })
  test('somebody else may', () => {
    expect(exported(decided(), line, as('FINANCE-1', 'finance')).event.kind).toBe('Exported')
  })
})

describe('park', () => {
  const parked = () => park(inReview(), { at: 'Await review', since: 3, error: 'ZodError' }, system).header
  test('shows the case to people, with the point to go on from', () => {
    expect(parked()).toMatchObject({ flags: ['parked'], parked: { at: 'Await review', since: 3 } })
  })
  test('is tried again as the next execution from that point', () => {
    const { header, event } = resume(parked(), as('MANAGER-1', 'manager'))
    expect(header).toMatchObject({ flags: [], parked: null, execution: 2 })
    expect(event.data).toEqual({ at: 'Await review', since: 3, execution: 2 })
  })
  test('a case that is not parked is not tried again: its execution goes on', () => {
    expect(() => resume(inReview(), as('MANAGER-1', 'manager'))).toThrow('NotAllowedInStatus')
  })
})

test('decided measures in the builder match what the case requested', () => {
  expect(aDecidedMeasure().requested).toBe(reviewed().measures[0]?.requested)
})
