import * as z from 'zod'
import { day, instant, subject } from './ids.ts'

/** What a letter between applicant and county is about. Only plain messages go both ways. */
export const about = z.enum(['message', 'more-time', 'change', 'declined'])
export type About = z.infer<typeof about>

/** A letter in a case: its text lies beside the chain, its hash in the event of the same version. */
export const message = z.strictObject({
  version: z.int().min(1),
  about,
  from: z.enum(['applicant', 'county']),
  text: z.string(),
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
  /** The last day that is asked for; null when no more time is. */
  wantedDay: day.nullable(),
})
export type Message = z.infer<typeof message>
