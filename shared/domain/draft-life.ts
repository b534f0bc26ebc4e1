import type { Instant } from './ids.ts'
import { dayOf, daysAfter, endOfDay, toInstant, toMilliseconds } from './time.ts'

const keptDays = 90
const warnedDays = 14

/**
 * A draft's last day and the day its people are told: it lives 90 days after its round's last day, or after it was
 * made when that was later (a late application is received too). Days in Stockholm.
 */
export const draftLife = (roundLastDay: string, createdAt: Instant): { last: string; warnOn: string } => {
  const created = dayOf(createdAt)
  const last = daysAfter(roundLastDay > created ? roundLastDay : created, keptDays)
  return { last, warnOn: daysAfter(last, -warnedDays) }
}

/** When it goes, told of at an instant (ms, UTC): after its last day, and never sooner than 14 days from then. */
export const draftEnd = (last: string, toldAt: number): Instant => {
  const soonest = toInstant(toldAt + warnedDays * 86_400_000)
  return toMilliseconds(soonest) > toMilliseconds(endOfDay(last)) ? soonest : endOfDay(last)
}
