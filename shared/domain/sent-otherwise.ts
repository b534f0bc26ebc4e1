import * as z from 'zod'
import { day, instant, subject } from './ids.ts'

/** How a decision reaches an applicant that has not opened it (FL 33 §: the authority chooses the way). */
export const letterWay = z.enum(['post', 'handed-over', 'other-address'])

/** A decision sent in another way: to whom and where stands here, never in the event. */
export const sentOtherwise = z.strictObject({
  decision: z.int().min(1),
  way: letterWay,
  /** The day it was sent or handed over. */
  day,
  to: z.string().min(1),
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
})
export type SentOtherwise = z.infer<typeof sentOtherwise>
