import type { Instant } from './ids.ts'
import { dayOf } from './time.ts'

const day = 86_400_000
const atNoon = (date: string): number => Date.parse(`${date}T12:00:00.000Z`)

/** The same day of the month so many months later, or the month's last when it has no such day. */
const monthsAfter = (date: string, months: number): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const then = Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))
  return new Date(then).toISOString().slice(0, 10)
}

export type Age = { days: number; halfYear: boolean }

/**
 * Whole days since an application came in, counted in Stockholm's days, and whether six months have passed
 * (förvaltningslagen 12 §). The mark informs: whether a kommun is an "enskild part" there is an open question.
 */
export const ageOf = (receivedAt: Instant, now: Instant): Age => {
  const [from, today] = [dayOf(receivedAt), dayOf(now)]
  return {
    days: Math.round((atNoon(today) - atNoon(from)) / day),
    halfYear: today >= monthsAfter(from, 6),
  }
}
