import { describe, expect, test } from 'vitest'
import { appealReceived, dismissAppeal, handOverAppeal } from '../../shared/domain/acts/appeal.ts'
import type { Actor } from '../../shared/domain/advance.ts'
import { type Appeal, isLateAppeal, lastDayToAppeal, type Timeliness } from '../../shared/domain/appeal.ts'
import { type CaseHeader, statuses } from '../../shared/domain/case.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { influences } from '../../shared/domain/influence.ts'
import { isAllowed } from '../../shared/domain/lifecycle.ts'
import { listsOf } from '../../shared/domain/lists.ts'
import { aSubmittedCase } from './case-header.ts'

describe('the last day to appeal (FL 44 §)', () => {
  test.each([
    ['three weeks later, the same weekday', '2027-02-01', '2027-02-22'],
    ['from a Saturday: the Monday after', '2027-01-30', '2027-02-22'],
    ['from a Sunday: the Monday after', '2027-01-31', '2027-02-22'],
    ['on Good Friday: the Tuesday after Easter', '2027-03-05', '2027-03-30'],
    ['on Ascension Day: the Friday', '2027-04-15', '2027-05-07'],
    ['on May Day, a Saturday: the Monday', '2027-04-10', '2027-05-03'],
    ['on the National Day, a Sunday: the Monday', '2027-05-16', '2027-06-07'],
    ["on Midsummer's Eve: the Monday", '2027-06-04', '2027-06-28'],
    ['on Christmas Eve: past the days after it', '2027-12-03', '2027-12-27'],
    ["on New Year's Eve: past New Year's Day and the weekend", '2027-12-10', '2028-01-03'],
    ['on Epiphany: the day after', '2026-12-16', '2027-01-07'],
  ])('%s', (_, from, last) => expect(lastDayToAppeal(from)).toBe(last))

  test.each([
    ['the last minute of the last day', '2027-02-22T22:59:59.999Z', false],
    ['the first instant of the day after', '2027-02-22T23:00:00.000Z', true],
  ])('%s in Stockholm decides', (_, at, late) => expect(isLateAppeal(at, '2027-02-01')).toBe(late))
})

const at = '2027-03-01T09:00:00.000Z'
const as = (role: Actor['role']): Actor => ({ subject: `${role.toUpperCase()}-1`, role, at })
const decided = (more: Partial<CaseHeader> = {}): CaseHeader => ({
  ...aSubmittedCase().header,
  status: 'decided',
  decision: 1,
  outcome: 'grant',
  ...more,
})
const paper = {
  direction: 'in' as const,
  day: '2027-02-22',
  leftOut: false,
  textHash: hashOf('text'),
  files: [],
}
const arrival = { channel: 'post' as const, at: '2027-02-22T10:00:00.000Z' }
const received = (header = decided(), decision = 1) =>
  appealReceived(header, { ...paper, decision, arrival }, as('registrar'))
const appealOf = (cameIn = arrival.at): Appeal => ({
  number: 2,
  decision: 1,
  arrival: { ...arrival, at: cameIn },
  from: 'Exempel kommun',
  asks: 'Hela beloppet',
  documents: [],
})
const court = {
  court: 'linkoping' as const,
  courtFrom: '2027-01-01',
  contentHash: hashOf('c'),
  othersWait: false,
}
const [inTime, tooLate] = ['2027-02-22T10:00:00.000Z', '2027-02-23T10:00:00.000Z']

describe('an appeal', () => {
  test('is registered on a decided or closed case only, by the desk, and waits in its list', () => {
    const { header, event } = received()
    expect(header).toMatchObject({ status: 'decided', flags: ['appeal-waiting'], decision: 1 })
    expect(listsOf(header)).toContain('appeal-waiting')
    expect(event.data).toMatchObject({ decision: 1, channel: 'post', arrivedAt: arrival.at, direction: 'in' })
    for (const status of statuses)
      expect(isAllowed(status, 'register-appeal', 'registrar'), status).toBe(
        status === 'decided' || status === 'closed',
      )
    expect(received(decided({ status: 'closed' })).header.status).toBe('closed')
    expect(() => received(decided(), 2)).toThrow('NotFound')
  })

  test('is settled by whoever has no conflict, and registered by anybody at the desk (FL 16–17 §§)', () => {
    expect(influences('register-appeal', 'registrar')).toBe(false)
    expect(influences('hand-over-appeal', 'officer')).toBe(true)
    expect(influences('dismiss-appeal', 'decider')).toBe(true)
    expect(isAllowed('decided', 'dismiss-appeal', 'officer')).toBe(false)
  })

  test.each<[Timeliness, string | null, string, string | null]>([
    ['in-time', '2027-02-01', inTime, null],
    ['in-time', '2027-02-01', tooLate, 'AppealLate'],
    ['in-time', null, inTime, 'MissingContent'],
    ['not-tried', null, tooLate, null],
    ['late-misguided', '2027-02-01', tooLate, null],
    ['late-misguided', '2027-02-01', inTime, 'AppealInTime'],
    ['late-misguided', null, tooLate, 'MissingContent'],
    ['late-at-court', '2027-02-01', tooLate, null],
    ['late-at-court', '2027-02-01', inTime, 'AppealInTime'],
  ])('%s counted from %s that came %s is handed over: %s', (timeliness, countedFrom, cameIn, wrong) => {
    const given = { ...court, appeal: appealOf(cameIn), timeliness, countedFrom, documents: ['letter.1'] }
    const act = () => handOverAppeal(received().header, given, as('officer'))
    if (wrong !== null) return expect(act).toThrow(wrong)
    const { header, event } = act()
    expect(header).toMatchObject({ status: 'decided', flags: [], decision: 1, outcome: 'grant' })
    expect(event.data).toEqual({
      appeal: 2,
      decision: 1,
      court: 'linkoping',
      courtFrom: '2027-01-01',
      contentHash: court.contentHash,
      timeliness,
      countedFrom,
      standing: 1,
      documents: ['letter.1'],
    })
  })

  test('that is late is dismissed, one that is not is not (FL 45 §)', () => {
    const given = { ...court, countedFrom: '2027-02-01' }
    const { header, event } = dismissAppeal(
      received().header,
      { ...given, appeal: appealOf(tooLate) },
      as('decider'),
    )
    expect(header).toMatchObject({ status: 'decided', flags: [], decision: 1 })
    expect(event.data).toMatchObject({ lastDay: '2027-02-22', countedFrom: '2027-02-01', appeal: 2 })
    expect(() =>
      dismissAppeal(received().header, { ...given, appeal: appealOf(inTime) }, as('decider')),
    ).toThrow('AppealInTime')
    expect(() =>
      dismissAppeal(received().header, { ...given, appeal: appealOf(tooLate) }, as('officer')),
    ).toThrow('NotYourRole')
  })

  test('leaves the task standing while another appeal waits', () => {
    const given = {
      ...court,
      appeal: appealOf(),
      timeliness: 'not-tried' as const,
      countedFrom: null,
      documents: [],
    }
    const { header } = handOverAppeal(received().header, { ...given, othersWait: true }, as('decider'))
    expect(header.flags).toEqual(['appeal-waiting'])
  })
})
