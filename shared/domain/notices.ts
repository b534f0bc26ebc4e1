import * as z from 'zod'

/** How long before a last day the applicant is reminded, by the county's choice. */
export const notices = z.strictObject({
  /** Days before the last day of a completion request; 0 reminds nobody. */
  reminderDays: z.int().min(0).max(30),
})
export type Notices = z.infer<typeof notices>

/** Where the county has set nothing. */
export const usualNotices: Notices = { reminderDays: 3 }
