import { describe, expect, test } from 'vitest'
import { entriesOf, listWrites, moveCounters } from '../../shared/aws/lists.ts'
import { ageOf } from '../../shared/domain/age.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { nextDeadline } from '../../shared/domain/deadline.ts'
import { countersOf, listsOf, movedBy } from '../../shared/domain/lists.ts'
import { aMeasure, caseId } from './build.ts'
import { aSubmittedCase } from './case-header.ts'

const aCase = (change: Partial<CaseHeader> = {}): CaseHeader => ({
  ...aSubmittedCase().header,
  status: 'in-review',
  ...change,
})

describe('the lists of a case', () => {
  test.each<[string, Partial<CaseHeader>, string[]]>([
    ['not placed yet', { status: 'submitted', flags: ['late'] }, []],
    [
      'parked before its place',
      { status: 'submitted', parked: { at: 'Prioritise', since: 1 }, flags: ['parked'] },
      ['status-submitted', 'kind-leaving-violence', 'parked'],
    ],
    ['in review', {}, ['status-in-review', 'kind-leaving-violence']],
    [
      'asked',
      { status: 'completion-asked' },
      ['status-completion-asked', 'kind-leaving-violence', 'waiting'],
    ],
    [
      'communicated',
      { communicationLastDay: '2027-03-01' },
      ['status-in-review', 'kind-leaving-violence', 'waiting'],
    ],
    [
      'with flags',
      { flags: ['authority-not-shown', 'incomplete', 'late', 'message-waiting'] },
      ['status-in-review', 'kind-leaving-violence', 'late', 'authority-not-shown', 'message-waiting'],
    ],
    [
      'decided: late no longer matters',
      { status: 'decided', flags: ['authority-not-shown', 'late'] },
      ['status-decided', 'kind-leaving-violence', 'authority-not-shown'],
    ],
    [
      'closed: what is written is read',
      { status: 'closed', flags: ['authority-not-shown', 'late', 'message-waiting'] },
      ['status-closed', 'kind-leaving-violence', 'message-waiting'],
    ],
  ])('%s', (_name, change, lists) => {
    expect(listsOf(aCase(change))).toEqual(lists)
  })

  test('has each kind of its measures once, as an officer has confirmed them', () => {
    const { header } = aSubmittedCase({
      measures: [
        aMeasure({ id: 'M1', kind: 'other' }),
        aMeasure({ id: 'M2', kind: 'other' }),
        aMeasure({ id: 'M3', kind: 'resource-centre' }),
      ],
    })
    const kinds = (of: CaseHeader) => listsOf({ ...of, status: 'in-review' }).slice(1)
    expect(kinds(header)).toEqual(['kind-other', 'kind-resource-centre'])
    const measures = header.measures.map((each) => ({ ...each, confirmedKind: 'other' as const }))
    expect(kinds({ ...header, measures })).toEqual(['kind-other'])
  })
})

describe('what an act moves', () => {
  const free = aCase()
  const given = aCase({ assignee: 'OFFICER-1' })

  test.each<[string, CaseHeader, CaseHeader, Record<string, number>]>([
    ['nothing, when nothing counted differs', free, { ...free, version: 9 }, {}],
    ['a case given', free, given, { unassigned: -1, 'desk#OFFICER-1': 1 }],
    [
      'a case given on',
      given,
      aCase({ assignee: 'OFFICER-2' }),
      { 'desk#OFFICER-1': -1, 'desk#OFFICER-2': 1 },
    ],
    [
      'a decision: nobody’s open case any more',
      given,
      { ...given, status: 'decided' },
      { 'status-in-review': -1, 'desk#OFFICER-1': -1, 'status-decided': 1 },
    ],
  ])('%s', (_name, before, after, moved) => {
    expect(movedBy(before, after)).toEqual(moved)
  })

  test('a round’s counters and an officer’s stand in one item each', () => {
    const writes = moveCounters('01', '2027-1', { 'status-proposed': 1, unassigned: -1, 'desk#OFFICER-1': 1 })
    expect(writes).toMatchObject([
      { key: { sk: 'LISTS' }, add: { 'status-proposed': 1, unassigned: -1 } },
      { key: { sk: 'DESK#OFFICER-1' }, add: { 'desk#OFFICER-1': 1 } },
    ])
  })

  test('placing counts everything the case then stands in', () => {
    expect(Object.keys(movedBy(aCase({ status: 'submitted' }), free))).toEqual(countersOf(free))
  })
})

describe('the places of a case', () => {
  const before = aCase({ flags: ['late'] })

  test('an act that changes nothing listed writes none', () => {
    expect(listWrites(before, { ...before, version: 7, assignee: 'OFFICER-1' })).toEqual([])
  })
  test('another status writes over one place and leaves the rest', () => {
    expect(listWrites(before, { ...before, status: 'proposed' })).toMatchObject([
      { do: 'put', item: { sk: 'LIST#STATUS', deskPk: 'C#01#DESK#2027-1#STATUS-PROPOSED', case: before.id } },
    ])
  })
  test('a flag that goes leaves its place empty', () => {
    const { pk, sk } = { pk: `C#01#CASE#${before.id}`, sk: 'LIST#LATE' }
    expect(listWrites(before, { ...before, flags: [] })).toMatchObject([{ do: 'put', item: { pk, sk } }])
    expect(listWrites(before, { ...before, flags: [] })[0]).not.toHaveProperty('item.deskPk')
  })
  test('another score moves every place to where the case then stands', () => {
    const scored = { ...before, measures: before.measures.map((each) => ({ ...each, score: 9000 })) }
    expect(listWrites(before, scored)).toHaveLength(entriesOf(before).length)
    expect(entriesOf(scored)[0]?.deskSk).toMatch(/^1\d0999/)
  })
})

describe('age', () => {
  test.each<[string, string, string, number, boolean]>([
    ['the same day', '2027-01-11T08:00:00.000Z', '2027-01-11T20:00:00.000Z', 0, false],
    ['past midnight in Stockholm', '2027-01-11T22:30:00.000Z', '2027-01-11T23:30:00.000Z', 1, false],
    ['over the change of clocks', '2027-03-27T12:00:00.000Z', '2027-03-29T11:00:00.000Z', 2, false],
    ['the day before six months', '2027-01-11T08:00:00.000Z', '2027-07-10T21:59:59.999Z', 180, false],
    ['the day six months have passed', '2027-01-11T08:00:00.000Z', '2027-07-10T22:00:00.000Z', 181, true],
    ['no 31 February', '2027-08-31T10:00:00.000Z', '2028-02-29T10:00:00.000Z', 182, true],
    ['the day before that', '2027-08-31T10:00:00.000Z', '2028-02-28T10:00:00.000Z', 181, false],
    ['over a year’s end', '2027-11-15T10:00:00.000Z', '2028-05-15T10:00:00.000Z', 182, true],
  ])('%s', (_name, receivedAt, now, days, halfYear) => {
    expect(ageOf(receivedAt, now)).toEqual({ days, halfYear })
  })
})

describe('the next deadline', () => {
  test.each<[string, Partial<CaseHeader>, ReturnType<typeof nextDeadline>]>([
    ['none', {}, null],
    [
      'an answer to come',
      { status: 'completion-asked', completionLastDay: '2027-03-01' },
      { kind: 'completion', day: '2027-03-01' },
    ],
    [
      'an opinion to come',
      { communicationLastDay: '2027-03-02' },
      { kind: 'communication', day: '2027-03-02' },
    ],
    ['authority promised', { promisedBy: '2027-03-04' }, { kind: 'authority', day: '2027-03-04' }],
    [
      'the first of two',
      { completionLastDay: '2027-03-10', promisedBy: '2027-03-04' },
      { kind: 'authority', day: '2027-03-04' },
    ],
    ['none once decided', { status: 'decided', promisedBy: '2027-03-04' }, null],
  ])('%s', (_name, change, deadline) => {
    expect(nextDeadline(aCase({ id: caseId(5), ...change }))).toEqual(deadline)
  })
})
