import * as z from 'zod'
import { arrival } from './arrival.ts'
import { administrativeCourt } from './court.ts'
import { day, type Instant, instant, subject, ulid } from './ids.ts'
import { daysAfter, isInTime } from './time.ts'
import { workingDaysAfter } from './working-days.ts'

/**
 * Why an appeal goes on to the court (FL 45–46 §§): it came in time; its time is not tried, because the decision cannot be
 * appealed; or it is late and must not be dismissed: what the authority said of how to appeal was wrong, or the court had
 * it in time.
 */
export const timeliness = z.enum(['in-time', 'not-tried', 'late-misguided', 'late-at-court'])
export type Timeliness = z.infer<typeof timeliness>

/** A file that goes with an appeal: a version of the application, a decision's letter or a document of the case. */
export const enclosure = z.strictObject({
  target: z.string().regex(/^(application\.\d{1,8}|letter\.\d{1,8}|document\.[0-9A-HJKMNP-TV-Z]{26})$/),
  label: z.string(),
})
export type Enclosure = z.infer<typeof enclosure>

const settled = {
  /** The version of the event that settled it. */
  event: z.int().min(1),
  at: instant,
  by: z.strictObject({ subject, name: z.string(), role: z.enum(['officer', 'decider']) }),
  court: administrativeCourt,
}

/** Handed over to the court, or dismissed because it came too late, with the day the three weeks are counted from. */
export const appealRuling = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.literal('handed-over'),
    ...settled,
    timeliness,
    /** Null where the time is not tried. */
    countedFrom: day.nullable(),
    /** The decision in force when it was handed over: another than the one appealed when that has been changed. */
    standing: z.int().min(1),
    enclosures: z.array(enclosure),
  }),
  z.strictObject({ how: z.literal('dismissed'), ...settled, countedFrom: day, reasons: z.string() }),
])
export type AppealRuling = z.infer<typeof appealRuling>

/**
 * An appeal that has come in although the decision cannot be appealed (15 §). It is registered as a paper of the same
 * number, which is the version of its event; `asks` is in short how the decision is to be changed (FL 43 §).
 */
export const appeal = z.strictObject({
  number: z.int().min(1),
  decision: z.int().min(1),
  arrival,
  from: z.string(),
  asks: z.string(),
  documents: z.array(ulid),
})
export type Appeal = z.infer<typeof appeal>

/**
 * The last day to appeal: three weeks from the day the party got the decision, or for whoever represents the public from
 * the day it was given (FL 44 §), moved to the next weekday where it must be (lagen 1930:173). Days in Stockholm.
 */
export const lastDayToAppeal = (countedFrom: string): string =>
  workingDaysAfter(daysAfter(countedFrom, 20), 1)

/** Whether an appeal that reached the authority at an instant (UTC) came in too late (FL 44–45 §§). */
export const isLateAppeal = (cameInAt: Instant, countedFrom: string): boolean =>
  !isInTime(cameInAt, lastDayToAppeal(countedFrom))
