import * as z from 'zod'
import { day, instant, subject, ulid } from './ids.ts'

/**
 * A document that came in to or went out of a case outside the service: its four fields of the diary (OSL 5 kap. 2 §),
 * its files, and who registered it. `version` is its event's. `day` is a day in Stockholm.
 */
export const paper = z.strictObject({
  version: z.int().min(1),
  direction: z.enum(['in', 'out']),
  party: z.string(),
  day,
  about: z.string(),
  /** Sender or receiver and matter stand here and not in the diary, so that the diary can be public. */
  leftOut: z.boolean(),
  documents: z.array(ulid),
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
})
export type Paper = z.infer<typeof paper>
