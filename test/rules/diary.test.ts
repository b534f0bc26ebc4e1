import { describe, expect, test } from 'vitest'
import { caseEffects, logEffects } from '../../functions/events/effects/by-kind.ts'
import { mailApplicant } from '../../functions/events/effects/mails.ts'
import { sv } from '../../functions/officer/text/sv.ts'
import { actionsOf } from '../../infra/invariants/event-actions.ts'
import {
  type DiaryRule,
  diaryDayOf,
  diaryRules,
  directionOf,
  hasDiaryLine,
} from '../../shared/domain/diary.ts'
import { type CaseRole, type Event, type EventKind, eventKinds } from '../../shared/domain/event.ts'

const ruleOf = (kind: EventKind): DiaryRule => diaryRules[kind]
const made = (kind: EventKind, role: CaseRole = 'officer', data: Event['data'] = {}): Event => ({
  version: 1,
  kind,
  at: '2027-01-31T23:30:00.000Z',
  role,
  actor: 'A',
  data,
  prevHash: '0'.repeat(64),
  hash: '0'.repeat(64),
})
const lines = eventKinds.filter((kind) => hasDiaryLine({ kind }))

describe('the diary (OSL 5 kap. 1–2 §§)', () => {
  test.each(eventKinds)('%s is registered by one effect, or says why it is not', (kind) => {
    const effects = caseEffects(kind).filter(({ name }) => name === 'DIARY')
    expect(effects).toHaveLength(hasDiaryLine({ kind }) ? 1 : 0)
    expect((logEffects[kind] ?? []).filter(({ name }) => name === 'DIARY')).toEqual([])
    const rule = ruleOf(kind)
    if (typeof rule === 'object') expect(rule.none).toMatch(/^[A-Z].{20,}\.$/)
  })

  test('has a line for whatever an applicant hands in, and it comes in', () => {
    const party = ['applicant', 'signatory'] as const
    // To open a letter is to hand nothing in.
    const acted = eventKinds.filter((kind) => kind !== 'LetterOpened')
    const handed = acted.filter((kind) => party.some((role) => actionsOf(made(kind, role)).length > 0))
    expect(handed.length).toBeGreaterThan(8)
    for (const kind of handed)
      for (const role of party)
        expect([hasDiaryLine({ kind }), directionOf(made(kind, role))]).toEqual([true, 'in'])
  })

  test('has a line for whatever the applicant is told of by mail', () => {
    const told = eventKinds.filter((kind) => caseEffects(kind).includes(mailApplicant))
    expect(told.length).toBeGreaterThan(10)
    expect(told.filter((kind) => !hasDiaryLine({ kind }))).toEqual([])
  })

  test('says in words what each line is about', () => {
    expect(lines.filter((kind) => !Object.hasOwn(sv.diary.matters, kind))).toEqual([])
  })

  test.each<[EventKind, CaseRole, string]>([
    ['MessageSent', 'officer', 'out'],
    ['MessageSent', 'applicant', 'in'],
    ['NoteWritten', 'registrar', 'own'],
    ['Decided', 'decider', 'own'],
    ['LetterIssued', 'system', 'out'],
  ])('%s by %s goes %s', (kind, role, direction) => {
    expect(directionOf(made(kind, role))).toBe(direction)
  })

  test('has the day in Stockholm, the arrival where it was stated, and the registrar’s own day', () => {
    expect(diaryDayOf(made('Decided'))).toBe('2027-02-01')
    const arrived = { channel: 'post', arrivedAt: '2027-01-08T10:00:00.000Z' }
    expect(diaryDayOf(made('Submitted', 'registrar', arrived))).toBe('2027-01-08')
    const paper = made('PaperRegistered', 'registrar', { direction: 'out', day: '2027-01-09' })
    expect([diaryDayOf(paper), directionOf(paper)]).toEqual(['2027-01-09', 'out'])
  })
})
