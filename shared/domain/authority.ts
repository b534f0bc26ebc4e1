import * as z from 'zod'
import { day, type Instant, ulid } from './ids.ts'
import { dayOf, daysAfter } from './time.ts'

/** What a signatory's right to act for the organisation rests on. */
export const authorityGrounds = [
  'authorised-signatory',
  'delegation',
  'power-of-attorney',
  'board-decision',
] as const
export const authorityGround = z.enum(authorityGrounds)
export type AuthorityGround = z.infer<typeof authorityGround>

/** The ground as the signatory stated it, and what shows it: a document that came along, or one promised by a day. */
export const authority = z.strictObject({
  ground: authorityGround.nullable(),
  document: ulid.nullable(),
  promisedBy: day.nullable(),
})
export type Authority = z.infer<typeof authority>

const usualDays = 14

/**
 * By which day a promised document is to come in: the round's own, else 14 days after the last day to apply. Who
 * applies when that day is near or past has 14 days from the day of sending.
 */
export const authorityDay = (
  { lastDay, authorityBy }: { lastDay: string; authorityBy?: string | undefined },
  at: Instant,
): string => {
  const set = authorityBy ?? daysAfter(lastDay, usualDays)
  return set > dayOf(at) ? set : daysAfter(dayOf(at), usualDays)
}

/** A promised document whose day has passed. `today` is a day in Stockholm. */
export const isOverdue = ({ promisedBy }: Authority, today: string): boolean =>
  promisedBy !== null && today > promisedBy
