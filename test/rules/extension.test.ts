import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastDayMoved } from '../../shared/domain/acts/last-day.ts'
import { extend, firstLastDay, whyNotExtend } from '../../shared/domain/extension.ts'
import { daysAfter, isInTime, toInstant } from '../../shared/domain/time.ts'
import { aRound } from '../journeys/applicant-world.ts'
import { aSubmittedCase } from './case-header.ts'

const system = { subject: 'SYSTEM', role: 'system' as const, at: '2027-02-20T08:00:00.000Z' }
const round = { opensOn: '2027-01-04', lastDay: '2027-02-18' }
const proposed = { status: 'proposed', outcome: null } as const
const reviewed = { status: 'in-review', outcome: null } as const
const dismissed = { status: 'closed', outcome: 'dismissal' } as const
const writtenOff = { status: 'closed', outcome: 'write-off' } as const

describe('whether the last day may be moved', () => {
  it.each([
    ['before it opens', '2027-01-03', [], 'not-opened'],
    ['on the first day', '2027-01-04', [], null],
    ['while it is open, whatever has been decided', '2027-02-18', [dismissed], null],
    ['closed, with cases under review', '2027-02-19', [reviewed], null],
    ['closed, with a proposal', '2027-02-19', [reviewed, proposed], 'handled'],
    ['closed, with a decision', '2027-02-19', [dismissed], 'handled'],
    ['closed, with one who withdrew', '2027-02-19', [writtenOff], null],
  ] as const)('%s', (_, today, cases, why) => {
    expect(whyNotExtend(round, cases, today)).toBe(why)
  })
})

describe('a moved last day', () => {
  const given = {
    to: '2027-02-25',
    reason: 'Avbrott.',
    basis: { number: '1-2027', date: '2027-02-19' },
    at: system.at,
  }
  it.each([
    [undefined, undefined],
    ['2027-03-01', '2027-03-08'],
  ])('takes a set day for proofs, %s, with it: %s', (authorityBy, moved) => {
    const before = aRound(authorityBy === undefined ? {} : { authorityBy })
    const after = extend(before, given)
    expect(after).toMatchObject({ lastDay: '2027-02-25' })
    expect(after.authorityBy).toBe(moved)
    expect(after.extensions).toEqual([{ from: '2027-02-18', ...given }])
    const again = extend({ ...before, ...after }, { ...given, to: '2027-02-26' })
    expect(again.extensions).toHaveLength(2)
    expect([before, { ...after, ...again }].map(firstLastDay)).toEqual(['2027-02-18', '2027-02-18'])
  })

  it.each([
    ['in time all along', '2027-02-18T22:59:59.999Z', false, false],
    ['late by the old day, in time by the new', '2027-02-18T23:00:00.000Z', true, false],
    ['at the last moment of the new day', '2027-02-25T22:59:59.999Z', true, false],
    ['late by the new day too', '2027-02-25T23:00:00.000Z', true, true],
  ] as const)('%s', (_, receivedAt, before, after) => {
    const header = {
      ...aSubmittedCase().header,
      receivedAt,
      lastDay: '2027-02-18',
      flags: before ? (['incomplete', 'late'] as const).slice() : (['incomplete'] as const).slice(),
      obstacles: before ? (['in-time', 'need'] as const).slice() : [],
    }
    const { header: moved, event } = lastDayMoved(header, '2027-02-25', system)
    expect(moved).toMatchObject({ lastDay: '2027-02-25', version: header.version + 1, status: header.status })
    expect(moved.flags.includes('late')).toBe(after)
    expect(moved.flags).toContain('incomplete')
    expect(moved.obstacles).toEqual(before ? (after ? ['in-time', 'need'] : ['need']) : [])
    expect(event).toMatchObject({
      kind: 'LastDayMoved',
      data: { before: '2027-02-18', lastDay: '2027-02-25' },
    })
  })

  it('treats all alike: who is late afterwards is who came in after the new day, whenever they came', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 * 86_400 }),
        fc.integer({ min: 1, max: 20 }),
        (after, days) => {
          const receivedAt = toInstant(Date.parse('2027-02-10T00:00:00.000Z') + after * 1000)
          const lastDay = daysAfter('2027-02-18', days)
          const late = !isInTime(receivedAt, '2027-02-18')
          const { header } = aSubmittedCase()
          const { header: moved } = lastDayMoved(
            { ...header, receivedAt, lastDay: '2027-02-18', flags: late ? ['late'] : [] },
            lastDay,
            system,
          )
          expect(moved.flags.includes('late')).toBe(!isInTime(receivedAt, lastDay))
        },
      ),
    )
  })
})
