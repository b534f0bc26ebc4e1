import * as z from 'zod'
import { day } from './ids.ts'

/** When the county reminds, and how long it waits for a decision to be opened, by its own choice. */
/** A day of every year. The 29th of February is none. */
export const monthDay = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .refine((written) => day.safeParse(`2027-${written}`).success)

export const notices = z.strictObject({
  /** Days before the last day of a completion request; 0 reminds nobody. */
  reminderDays: z.int().min(0).max(30),
  /** Working days until a decision nobody has opened is to be sent in another way (FL 33 §); 0 waits for nobody. */
  unopenedDays: z.int().min(0).max(30).default(5),
  /** From which day of a year, `MM-DD`, everything that is to be paid of it and is not in a batch is a task of finance's. */
  yearEnd: monthDay.default('11-01'),
})
export type Notices = z.infer<typeof notices>

/** Where the county has set nothing. */
export const usualNotices: Notices = { reminderDays: 3, unopenedDays: 5, yearEnd: '11-01' }
