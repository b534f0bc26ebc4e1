import * as z from 'zod'

/** When the county reminds, and how long it waits for a decision to be opened, by its own choice. */
export const notices = z.strictObject({
  /** Days before the last day of a completion request; 0 reminds nobody. */
  reminderDays: z.int().min(0).max(30),
  /** Working days until a decision nobody has opened is to be sent in another way (FL 33 §); 0 waits for nobody. */
  unopenedDays: z.int().min(0).max(30).default(5),
})
export type Notices = z.infer<typeof notices>

/** Where the county has set nothing. */
export const usualNotices: Notices = { reminderDays: 3, unopenedDays: 5 }
