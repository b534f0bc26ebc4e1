import { describe, expect, test } from 'vitest'
import {
  dayOf,
  daysAfter,
  endOfDay,
  formatDay,
  formatInstant,
  instantAt,
  isInTime,
  startOfDay,
  toInstant,
  toMilliseconds,
} from '../../shared/domain/time.ts'

describe('5 § second paragraph: in time is before 00.00 Stockholm the next day', () => {
  test.each([
    ['winter', '2026-02-18', '2026-02-18T22:59:59.999Z', '2026-02-18T23:00:00.000Z'],
    ['summer', '2026-06-30', '2026-06-30T21:59:59.999Z', '2026-06-30T22:00:00.000Z'],
    [
      'the day before summer time begins',
      '2026-03-28',
      '2026-03-28T22:59:59.999Z',
      '2026-03-28T23:00:00.000Z',
    ],
    [
      'the day summer time begins (23 hours)',
      '2026-03-29',
      '2026-03-29T21:59:59.999Z',
      '2026-03-29T22:00:00.000Z',
    ],
    [
      'the day before winter time begins',
      '2026-10-24',
      '2026-10-24T21:59:59.999Z',
      '2026-10-24T22:00:00.000Z',
    ],
    [
      'the day winter time begins (25 hours)',
      '2026-10-25',
      '2026-10-25T22:59:59.999Z',
      '2026-10-25T23:00:00.000Z',
    ],
    ['the last day of the year', '2026-12-31', '2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z'],
    ['a leap day', '2028-02-29', '2028-02-29T22:59:59.999Z', '2028-02-29T23:00:00.000Z'],
  ])('%s', (_, lastDay, lastInstant, firstLate) => {
    expect(isInTime(lastInstant, lastDay)).toBe(true)
    expect(isInTime(firstLate, lastDay)).toBe(false)
    expect(endOfDay(lastDay)).toBe(firstLate)
    expect(dayOf(lastInstant)).toBe(lastDay)
    expect(dayOf(firstLate)).toBe(daysAfter(lastDay, 1))
    expect(startOfDay(daysAfter(lastDay, 1))).toBe(firstLate)
  })

  test('both of the hours that happen twice belong to the day', () => {
    expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].map(dayOf)).toEqual([
      '2026-10-25',
      '2026-10-25',
    ])
    expect(formatInstant('2026-10-25T00:30:00.000Z')).toBe(formatInstant('2026-10-25T01:30:00.000Z'))
  })
})

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days is %s', (date, days, after) => {
  expect(daysAfter(date, days)).toBe(after)
})

test.each([
  ['2027-01-08', '14:20', '2027-01-08T13:20:00.000Z'],
  ['2027-07-08', '00:00', '2027-07-07T22:00:00.000Z'],
  ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  ['2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
  ['2027-10-31', '02:30', '2027-10-31T01:30:00.000Z'],
  ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
])('%s at %s in Stockholm is %s', (day, clock, instant) => {
  expect(instantAt(day, clock)).toBe(instant)
})

test('days and instants are shown in Swedish with non-breaking spaces', () => {
  expect(formatDay('2026-02-18')).toBe('18\u00a0februari\u00a02026')
  expect(formatInstant('2026-02-18T22:59:59.999Z')).toBe('18\u00a0februari\u00a02026\u00a0kl.\u00a023.59')
  expect(formatInstant('2026-03-29T01:00:00.000Z')).toBe('29\u00a0mars\u00a02026\u00a0kl.\u00a003.00')
})

test('an instant is UTC with milliseconds, there and back', () => {
  expect(toInstant(1_771_455_599_999)).toBe('2026-02-18T22:59:59.999Z')
  expect(toMilliseconds('2026-02-18T22:59:59.999Z')).toBe(1_771_455_599_999)
})

describe('the same as the time zones of Node say', () => {
  const zone = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'long',
    timeStyle: 'short',
  })
  const hour = 3_600_000

  test.each(Array.from({ length: 65 }, (_, n) => 1996 + n))(
    'around both turns of the clock in %i',
    (year) => {
      for (const month of [2, 9])
        for (let at = Date.UTC(year, month, 24); at < Date.UTC(year, month + 1, 1, 2); at += hour / 2)
          expect(formatInstant(toInstant(at)).replaceAll('\u00a0', ' ')).toBe(
            zone.format(at).replace(':', '.'),
          )
    },
  )

  test('on any day of the year, from its first instant to its last', () => {
    for (let day = '2026-01-01'; day < '2029-01-01'; day = daysAfter(day, 1)) {
      const [first, last] = [toMilliseconds(startOfDay(day)), toMilliseconds(endOfDay(day)) - 1]
      const clock = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/Stockholm',
        dateStyle: 'short',
        timeStyle: 'medium',
      })
      expect(clock.format(first)).toBe(`${day} 00:00:00`)
      expect(clock.format(last)).toBe(`${day} 23:59:59`)
    }
  })
})

test.each(['', 'in May', '2026-xx-01'])('what is no day is never shown as one: %s', (date) => {
  expect(() => [startOfDay(date), formatDay(date), daysAfter(date, 1)].join()).toThrow(RangeError)
})
