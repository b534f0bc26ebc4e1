import { describe, expect, test } from 'vitest'
import { applicationChanged, mayChange } from '../../shared/domain/acts/change-application.ts'
import { askCompletion } from '../../shared/domain/acts/completion.ts'
import {
  changeNotified,
  grantDeclined,
  markedHandled,
  messageAnswered,
  messageSent,
  moreTimeAsked,
} from '../../shared/domain/acts/correspondence.ts'
import type { Actor } from '../../shared/domain/advance.ts'
import type { CaseHeader, Status } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import type { SubmittedPartner } from '../../shared/domain/confirmation.ts'
import { changedParts, restand } from '../../shared/domain/restand.ts'
import { aSubmittedCase } from './case-header.ts'

const at = '2027-02-01T10:00:00.000Z'
const as = (subject: string, role: Actor['role']): Actor => ({ subject, role, at })
const applicant = as('APPLICANT-1', 'applicant')
const signatory = as('SIGNATORY-1', 'signatory')
const officer = as('OFFICER-1', 'officer')
const textHash = hashOf('text')

const inStatus = (status: Status, more: Partial<CaseHeader> = {}): CaseHeader => ({
  ...aSubmittedCase().header,
  status,
  ...more,
})
const asked = (): CaseHeader =>
  askCompletion(inStatus('in-review'), { lastDay: '2027-02-15', textHash }, officer).header

describe('messages', () => {
  test.each<Status>(['submitted', 'in-review', 'completion-asked', 'proposed', 'decided'])(
    'in %s one from the applicant waits for the county and moves nothing else',
    (status) => {
      const before = inStatus(status)
      const { header, event } = messageSent(before, { textHash }, applicant)
      expect(header).toEqual({
        ...before,
        version: 2,
        headHash: event.hash,
        flags: [...before.flags, 'message-waiting'].sort(),
      })
    },
  )
  test('none in a closed case', () => {
    expect(() => messageSent(inStatus('closed'), { textHash }, applicant)).toThrow('NotAllowedInStatus')
  })
  test('an answer to all takes the mark away, an answer to some does not', () => {
    const waiting = messageSent(inStatus('in-review'), { textHash }, applicant).header
    expect(messageAnswered(waiting, { textHash, answers: true }, officer).header.flags).toEqual([])
    expect(messageAnswered(waiting, { textHash, answers: false }, officer).header.flags).toEqual([
      'message-waiting',
    ])
  })
  test('the event holds the hash of the text and nothing else', () => {
    expect(messageSent(inStatus('in-review'), { textHash }, applicant).event.data).toEqual({ textHash })
  })
})

describe('more time', () => {
  test('is asked for only while a request is open', () => {
    const wish = { textHash, wantedDay: '2027-03-01' }
    expect(() => moreTimeAsked(inStatus('in-review'), wish, applicant)).toThrow('NotAllowedInStatus')
  })
  test.each([
    ['2027-01-31', 'DayInThePast'],
    ['2027-02-15', 'NotLater'],
  ])('until %s is %s', (wantedDay, error) => {
    expect(() => moreTimeAsked(asked(), { textHash, wantedDay }, applicant)).toThrow(error)
  })
  test('leaves the last day as it is', () => {
    const { header } = moreTimeAsked(asked(), { textHash, wantedDay: '2027-02-16' }, applicant)
    expect(header).toMatchObject({ completionLastDay: '2027-02-15', flags: ['message-waiting'] })
  })
})

describe('changed circumstances (11 §)', () => {
  test('are marked before and after the decision, and open nothing again', () => {
    for (const status of ['submitted', 'proposed', 'decided'] as const)
      expect(changeNotified(inStatus(status), { textHash }, applicant).header).toMatchObject({
        status,
        flags: ['change-notified'],
      })
  })
  test('stay marked until an officer has dealt with them', () => {
    const notified = changeNotified(inStatus('decided'), { textHash }, applicant).header
    const answered = messageAnswered(notified, { textHash, answers: true }, officer).header
    expect(answered.flags).toEqual(['change-notified'])
    expect(markedHandled(answered, notified.version, officer).header.flags).toEqual([])
  })
})

describe('declining the grant', () => {
  test.each(['grant', 'partial'] as const)('after %s: marked, and no amount moves', (outcome) => {
    const before = inStatus('decided', { outcome })
    const { header } = grantDeclined(before, { textHash }, signatory)
    expect(header).toMatchObject({ status: 'decided', outcome, flags: ['grant-declined'] })
    expect(header.measures).toEqual(before.measures)
    expect(() => grantDeclined(header, { textHash }, signatory)).toThrow('NotAllowedInStatus')
    expect(markedHandled(header, 2, officer).header.flags).toEqual(['grant-declined'])
  })
  test.each(['rejection', null] as const)('after %s there is nothing to decline', (outcome) => {
    const header = inStatus('decided', { outcome })
    expect(() => grantDeclined(header, { textHash }, signatory)).toThrow('NotAllowedInStatus')
  })
  test('is not for who may not sign', () => {
    const header = inStatus('decided', { outcome: 'grant' })
    expect(() => grantDeclined(header, { textHash }, applicant)).toThrow('NotYourRole')
  })
})

describe('a new version of the application', () => {
  const documents = [{ id: 'DOC-1', versionId: 'v1', size: 7 }]
  const changed = {
    body: hashOf('new'),
    declarations: ['correct'],
    incomplete: false,
    measures: [],
    documents,
  }
  const inTime = as('SIGNATORY-1', 'signatory')
  const measures = aSubmittedCase().header.measures.map((measure) => ({
    ...measure,
    proposed: measure.requested,
    exception: 'proposed' as const,
  }))
  test.each([
    ['2027-03-31T21:59:59.999Z', true],
    ['2027-03-31T22:00:00.000Z', false],
  ])('at %s: %s (the last day ends at 00.00 Stockholm)', (instant, may) => {
    expect(mayChange(inStatus('in-review'), instant)).toBe(may)
    const act = () => applicationChanged(inStatus('in-review'), changed, { ...inTime, at: instant })
    if (may) expect(act().header.body).toBe(hashOf('new'))
    else expect(act).toThrow('NotAllowedInStatus')
  })
  test('leaves what came in first as it was, and the status', () => {
    for (const status of ['submitted', 'in-review', 'completion-asked'] as const) {
      const before = inStatus(status)
      const { header, event } = applicationChanged(before, { ...changed, measures }, inTime)
      expect(header).toMatchObject({ status, contentHash: before.contentHash, receivedAt: before.receivedAt })
      expect(event.data).toMatchObject({ before: before.body, documents, voidsProposal: false })
    }
  })
  test('makes a proposal fall, and says so', () => {
    const { header, event } = applicationChanged(inStatus('proposed'), { ...changed, measures }, inTime)
    expect(header).toMatchObject({ status: 'in-review', measures: [{ proposed: null, exception: 'none' }] })
    expect(event.data.voidsProposal).toBe(true)
  })
  test.each<[string, Partial<CaseHeader>]>([
    ['decided', { status: 'decided' }],
    ['closed', { status: 'closed' }],
    ['withdrawn', { flags: ['withdrawal-asked'] }],
  ])('is not taken in when the case is %s', (_name, more) => {
    expect(() => applicationChanged(inStatus('in-review', more), changed, inTime)).toThrow(
      'NotAllowedInStatus',
    )
  })
  test('is not for who may not sign', () => {
    expect(() => applicationChanged(inStatus('in-review'), changed, applicant)).toThrow('NotYourRole')
  })
})

describe('a change after the partners have confirmed', () => {
  const partner = (orgId: string, parts: string[]): SubmittedPartner => ({
    orgId,
    name: orgId,
    county: '01',
    statement: null,
    confirmation: {
      subject: 'SIGNATORY-2',
      name: 'Namn',
      at,
      parts: Object.fromEntries(parts.map((name) => [name, textHash])),
      whole: textHash,
    },
    state: 'valid',
    changed: [],
  })
  test('voids exactly the confirmations it touches', () => {
    const before = { need: { a: 1, b: 2 }, followup: { plan: '' } }
    const names = changedParts(before, { need: { b: 2, a: 1 }, followup: { plan: 'x' } })
    expect(names).toEqual(['followup'])
    const [one, other] = restand([partner('K0101', ['need', 'followup']), partner('K0102', ['need'])], names)
    expect(one).toMatchObject({ state: 'voided', changed: ['followup'] })
    expect(other).toEqual(partner('K0102', ['need']))
  })
})
