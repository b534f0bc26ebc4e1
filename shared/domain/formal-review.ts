import * as z from 'zod'
import { measureKind } from './application.ts'
import { check } from './check.ts'
import { barredLine } from './eligibility.ts'
import { instant, subject } from './ids.ts'
import { amount } from './money.ts'

/** What an officer sets on one measure: its kind under 6 § and why it was corrected, what 4 § bars and why. Öre. */
export const reviewedMeasure = z.strictObject({
  id: z.string(),
  kind: measureKind,
  kindReason: z.string(),
  barred: z.array(barredLine),
  barReason: z.string(),
  eligible: amount,
})
export type ReviewedMeasure = z.infer<typeof reviewedMeasure>

/** A formal review as it was saved. It carries facts of the case and stays with it, a version for each event (TF 2:12). */
export const formalReview = z.strictObject({
  version: z.int().min(1),
  at: instant,
  by: z.strictObject({ subject, name: z.string() }),
  checks: z.array(check),
  measures: z.array(reviewedMeasure).max(10),
})
export type FormalReview = z.infer<typeof formalReview>
