import type { Instant } from './ids.ts'

const hour = 3_600_000

/** Milliseconds since the epoch to an instant in UTC. */
export const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString()

/** Milliseconds since the epoch of an instant. */
export const toMilliseconds = (value: Instant): number => Date.parse(value)

/** 01.00 UTC on the last Sunday of a month that has 31 days. */
const turnOfClock = (year: number, month: 'March' | 'October'): number => {
  const last = new Date(Date.UTC(year, month === 'March' ? 2 : 9, 31, 1))
  return last.getTime() - last.getUTCDay() * 24 * hour
}

/**
 * How far Swedish time is ahead of UTC, in milliseconds: summer time from the last Sunday of March to that of October
 * (directive 2000/84/EC). Node's own time zones say the same (docs/decisions/0007), but cost each new function 10 ms.
 */
const aheadOfUtc = (milliseconds: number): number => {
  const year = new Date(milliseconds).getUTCFullYear()
  const summer = milliseconds >= turnOfClock(year, 'March') && milliseconds < turnOfClock(year, 'October')
  return (summer ? 2 : 1) * hour
}

/** What the clock on the wall shows in Stockholm, `yyyy-mm-ddThh:mm:ss…`, to be cut where it is wanted. */
const wallClock = (milliseconds: number): string =>
  new Date(milliseconds + aheadOfUtc(milliseconds)).toISOString()

/** 00.00 in Stockholm `days` days after a day. Throws RangeError further on when the text is no day. */
const midnight = (date: string, days = 0): number => {
  const inUtc = Date.parse(`${date}T00:00:00.000Z`) + days * 24 * hour
  return inUtc - aheadOfUtc(inUtc - hour)
}

/**
 * The first instant after a day in Stockholm: 00.00 the next day, also on DST nights (DESIGN 3.8).
 * What comes in before it came in that day.
 */
export const endOfDay = (date: string): Instant => toInstant(midnight(date, 1))

/** The first instant of a day in Stockholm. */
export const startOfDay = (date: string): Instant => toInstant(midnight(date))

/** The instant of a day and a clock (`hh:mm`) in Stockholm; an hour that comes twice means the later one. */
export const instantAt = (date: string, clock: string): Instant => {
  const inUtc = Date.parse(`${date}T${clock}:00.000Z`)
  return toInstant(inUtc - aheadOfUtc(inUtc - hour))
}

/** In time means strictly before 00.00 Stockholm the day after the last day (5 §). */
export const isInTime = (receivedAt: Instant, lastDay: string): boolean =>
  toMilliseconds(receivedAt) < toMilliseconds(endOfDay(lastDay))

/** The calendar day in Stockholm of an instant, `yyyy-mm-dd`. */
export const dayOf = (value: Instant): string => wallClock(toMilliseconds(value)).slice(0, 10)

/** A day `n` days after another, `yyyy-mm-dd`. */
export const daysAfter = (date: string, days: number): string => wallClock(midnight(date, days)).slice(0, 10)

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
)

/** A wall clock's day in words, with spaces that do not break. */
const dayInWords = (clock: string): string => {
  const [year, month, dayOfMonth] = clock.slice(0, 10).split('-').map(Number)
  return `${dayOfMonth}\u00a0${months[(month ?? 1) - 1]}\u00a0${year}`
}

/** `18 februari 2026`. */
export const formatDay = (date: string): string => dayInWords(wallClock(midnight(date)))

/** A day of every year, written `MM-DD`: `1 november`. */
export const formatMonthDay = (monthDay: string): string =>
  formatDay(`2027-${monthDay}`).replace(/.2027$/u, '')

/** `kl. 23.59`, Swedish local time. */
export const formatClock = (value: Instant): string => clockInWords(wallClock(toMilliseconds(value)))

const clockInWords = (clock: string): string => `kl.\u00a0${clock.slice(11, 13)}.${clock.slice(14, 16)}`

/** `18 februari 2026 kl. 23.59`, Swedish local time. */
export const formatInstant = (value: Instant): string => {
  const clock = wallClock(toMilliseconds(value))
  return `${dayInWords(clock)}\u00a0${clockInWords(clock)}`
}
