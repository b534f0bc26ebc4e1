import * as z from 'zod'
import type { Actor } from './domain/advance.ts'
import { countyCode, ulid } from './domain/ids.ts'
import { toInstant } from './domain/time.ts'

/** What every step is given and gives on: which case, and the last event this execution has taken in. */
export const place = z.object({ caseId: ulid, county: countyCode, since: z.int().min(0) })
export type Place = z.infer<typeof place>

/** A step acts like a user whose role is `system` (DESIGN 3.3). */
export const systemActor = (now: () => number): Actor => ({
  subject: 'SYSTEM',
  role: 'system',
  at: toInstant(now()),
})
