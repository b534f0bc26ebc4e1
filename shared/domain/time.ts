import { TZDate } from '@date-fns/tz'
import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { sv } from 'date-fns/locale/sv'
import type { Instant } from './ids.ts'

const stockholm = 'Europe/Stockholm'

/** Milliseconds since the epoch to an instant in UTC. */
export const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString()

/** Milliseconds since the epoch of an instant. */
export const toMilliseconds = (value: Instant): number => Date.parse(value)

/**
 * The first instant after a day in Stockholm: 00.00 the next day, also on DST nights (DESIGN 3.8).
 * What comes in before it came in that day.
 */
export const endOfDay = (date: string): Instant => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  return new Date(addDays(new TZDate(year, month - 1, dayOfMonth, stockholm), 1).getTime()).toISOString()
}

/** The first instant of a day in Stockholm. */
export const startOfDay = (date: string): Instant => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  return new Date(new TZDate(year, month - 1, dayOfMonth, stockholm).getTime()).toISOString()
}

/** In time means strictly before 00.00 Stockholm the day after the last day (5 §). */
export const isInTime = (receivedAt: Instant, lastDay: string): boolean =>
  toMilliseconds(receivedAt) < toMilliseconds(endOfDay(lastDay))

/** The calendar day in Stockholm of an instant, `yyyy-mm-dd`. */
export const dayOf = (value: Instant): string =>
  format(new TZDate(toMilliseconds(value), stockholm), 'yyyy-MM-dd')

/** A day `n` days after another, `yyyy-mm-dd`. */
export const daysAfter = (date: string, days: number): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  return format(addDays(new TZDate(year, month - 1, dayOfMonth, stockholm), days), 'yyyy-MM-dd')
}

const nonBreaking = (text: string): string => text.replaceAll(' ', '\u00a0')

/** `18 februari 2026`. */
export const formatDay = (date: string): string =>
  nonBreaking(format(new TZDate(startOfDay(date), stockholm), 'd MMMM yyyy', { locale: sv }))

/** `18 februari 2026 kl. 23.59`, Swedish local time. */
export const formatInstant = (value: Instant): string =>
  nonBreaking(format(new TZDate(toMilliseconds(value), stockholm), "d MMMM yyyy 'kl.' HH.mm", { locale: sv }))
