import * as z from 'zod'
import { countyCode, day, instant, roundId } from './ids.ts'
import { amount } from './money.ts'
import { questions } from './questions.ts'

/** What a manager's setting rests on. Demonstration data says "exempel". */
export const basis = z.strictObject({ number: z.string(), date: day })

/** The last day moved for every applicant alike, why, and the decision it rests on. */
const extension = z.strictObject({ from: day, to: day, reason: z.string(), basis, at: instant })

/** A county's own round: dates and texts it decided itself (5 §, DESIGN 2 manager). */
export const round = z.strictObject({
  id: roundId,
  county: countyCode,
  title: z.string(),
  opensOn: day,
  /** The last day to apply; in time is before 00.00 Stockholm the next day. */
  lastDay: day,
  /** How the last day has been moved since the round opened, in their order. */
  extensions: z.array(extension).optional(),
  budgetYear: z.int(),
  text: z.string(),
  contact: z.strictObject({ name: z.string(), email: z.string(), phone: z.string() }),
  conditions: z.array(z.string()),
  reportLastDay: day,
  /** By which day a promised proof of authority is to come in; 14 days after the last day when it is not set. */
  authorityBy: day.optional(),
  policy: z.string(),
  /** How many officers assess each case, unseen by each other; one when it is left out. */
  assessors: z.union([z.literal(1), z.literal(2)]).optional(),
  /** Which questions the county asks beside those of 5 § second paragraph; all of them when left out. */
  questions: questions.optional(),
  /** The decision the questions rest on, where they have been set. */
  questionsBasis: basis.optional(),
  basis,
  /** Made with demonstration texts: every page and letter that uses it says so. */
  example: z.boolean(),
  version: z.int().min(1),
  changedAt: instant,
})
export type Round = z.infer<typeof round>

/** Money of one county and budget year, öre. Deciding moves `left` down on condition that it suffices (DESIGN 5). */
export const frame = z.strictObject({
  county: countyCode,
  budgetYear: z.int(),
  limit: amount,
  left: amount,
  basis,
  version: z.int().min(1),
  example: z.boolean(),
})
export type Frame = z.infer<typeof frame>
