import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authorityDay, isOverdue } from '../../shared/domain/authority.ts'
import { type Confirmation, hashParts, hashWhole, standingOf } from '../../shared/domain/confirmation.ts'

const names = ['areas', 'bars', 'contact', 'documents', 'measures', 'need', 'statement']
const parts = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.record({ text: fc.string(), amount: fc.nat() })])),
)
const covered = fc.subarray(names, { minLength: 1 })

const confirm = (hashes: Record<string, string>, covers: readonly string[]): Confirmation => {
  const chosen = Object.fromEntries(Object.entries(hashes).filter(([name]) => covers.includes(name)))
  const at = '2027-01-11T08:00:00.000Z'
  return { subject: 'KARIN', name: 'Karin', at, parts: chosen, whole: hashWhole(chosen) }
}

describe('a confirmation', () => {
  test('is voided by exactly the changes that touch what it covers, and names them', () => {
    fc.assert(
      fc.property(parts, parts, covered, fc.subarray(names), (before, after, covers, changing) => {
        const now = Object.fromEntries(
          names.map((name) => [name, changing.includes(name) ? after[name] : before[name]]),
        )
        const moved = names.filter(
          (name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]) && covers.includes(name),
        )
        const { state, changed } = standingOf(confirm(hashParts(before), covers), hashParts(now))
        expect(changed.toSorted()).toEqual(moved.toSorted())
        expect(state).toBe(moved.length === 0 ? 'valid' : 'voided')
      }),
    )
  })

  test('holds again when what was changed is put back, whatever the order of its keys', () => {
    const before = hashParts({ need: { description: 'a', survey: 'b' } })
    const given = confirm(before, ['need'])
    expect(standingOf(given, hashParts({ need: { description: 'x', survey: 'b' } })).state).toBe('voided')
    expect(standingOf(given, hashParts({ need: { survey: 'b', description: 'a' } })).state).toBe('valid')
  })

  test('of a part that no longer exists does not hold', () => {
    const given = confirm(hashParts({ need: 1, bars: 2 }), ['need', 'bars'])
    expect(standingOf(given, hashParts({ bars: 2 }))).toEqual({ state: 'voided', changed: ['need'] })
  })

  test('that nobody gave is missing', () => {
    expect(standingOf(null, hashParts({ need: 1 }))).toEqual({ state: 'missing', changed: [] })
  })
})

describe('the day a promised proof of authority is to come in', () => {
  test.each([
    ['the round’s own day', '2027-03-15', '2027-01-11T08:00:00.000Z', '2027-03-15'],
    ['14 days after the last day', undefined, '2027-01-11T08:00:00.000Z', '2027-03-04'],
    [
      'a late application has 14 days from when it was sent',
      undefined,
      '2027-04-01T08:00:00.000Z',
      '2027-04-15',
    ],
    ['so has one on the day itself', '2027-03-15', '2027-03-15T08:00:00.000Z', '2027-03-29'],
    ['the day is Stockholm’s', '2027-03-15', '2027-03-14T23:30:00.000Z', '2027-03-29'],
  ])('%s', (_what, authorityBy, at, day) => {
    expect(authorityDay({ lastDay: '2027-02-18', authorityBy }, at)).toBe(day)
  })

  test('is passed the day after it, and never for a document that came along', () => {
    const promised = { ground: null, document: null, promisedBy: '2027-03-04' }
    expect(isOverdue(promised, '2027-03-04')).toBe(false)
    expect(isOverdue(promised, '2027-03-05')).toBe(true)
    expect(isOverdue({ ...promised, promisedBy: null }, '2027-03-05')).toBe(false)
  })
})
