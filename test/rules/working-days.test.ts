import { describe, expect, test } from 'vitest'
import { daysAfter } from '../../shared/domain/time.ts'
import { easterOf, isWorkingDay, workingDaysAfter } from '../../shared/domain/working-days.ts'

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2029, '2029-04-01'],
  [2030, '2030-04-21'],
  [2035, '2035-03-25'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter Sunday %d', (year, day) => {
  expect(easterOf(year)).toBe(day)
})

describe('lag 1989:253 and lag 1930:173, 2 §', () => {
  // The days of 2026 and 2027 that are neither Saturday nor Sunday and on which no one works.
  const free = {
    2026: '01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31',
    2027: '01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31',
  }
  test.each(Object.entries(free))('%s', (year, days) => {
    const all = Array.from({ length: 365 }, (_, n) => daysAfter(`${year}-01-01`, n))
    const weekdays = all.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    expect(weekdays.filter((day) => !isWorkingDay(day)).map((day) => day.slice(5))).toEqual(days.split(' '))
    expect(all.filter((day) => !weekdays.includes(day)).some(isWorkingDay)).toBe(false)
  })
})

test.each([
  ['a week without holidays', '2027-02-01', 5, '2027-02-08'],
  ['from a Saturday', '2027-02-06', 1, '2027-02-08'],
  ['over Easter', '2027-03-24', 5, '2027-04-02'],
  ['over Ascension Day', '2027-05-05', 1, '2027-05-07'],
  ['over Midsummer', '2027-06-24', 2, '2027-06-29'],
  ['over Christmas and New Year', '2026-12-22', 5, '2027-01-04'],
  ['none', '2027-03-26', 0, '2027-03-26'],
])('%s', (_, from, days, day) => {
  expect(workingDaysAfter(from, days)).toBe(day)
})
