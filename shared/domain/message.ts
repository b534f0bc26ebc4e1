import * as z from 'zod'
import { day, instant, subject } from './ids.ts'

/** What an applicant can write to the county. Only plain messages go both ways. */
export const about = z.enum(['message', 'more-time', 'change', 'declined', 'statement'])
export type About = z.infer<typeof about>

/** A letter in a case: its text lies beside the chain, its hash in the event of the same version. */
export const message = z.strictObject({
  version: z.int().min(1),
  /** A communication is the county's: material of importance, to make a statement on by a day (FL 25 §). */
  about: z.enum([...about.options, 'communication']),
  from: z.enum(['applicant', 'county']),
  text: z.string(),
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
  /** The last day that is asked for; null when no more time is. */
  wantedDay: day.nullable(),
  /** The last day to answer a communication. */
  lastDay: day.optional(),
})
export type Message = z.infer<typeof message>
