import * as z from 'zod'
import { missingContent } from './errors.ts'

/** A need shown by a national or regional survey: compulsory in every assessment (6 § second paragraph). */
export const documentedNeed = 'documented-need'

/** What officers assess, as dated data. Without a stated weight: 2 for the documented need, 1 for any other. */
export const criterion = z.strictObject({ id: z.string(), weight: z.int().min(1).max(99).optional() })
export type Criterion = z.infer<typeof criterion>

/** One assessor's marks, 0–3 by criterion id. */
export const assessment = z.record(z.string(), z.int().min(0).max(3))
export type Assessment = z.infer<typeof assessment>

export const weightOf = ({ id, weight }: Criterion): number => weight ?? (id === documentedNeed ? 2 : 1)

/**
 * Weighted mean of the criteria, averaged over the assessors, scaled to 0–9999 and rounded half up; 0 before any
 * assessment. Exact integers throughout, so the order of assessors and criteria never matters (DESIGN 5).
 * Throws MissingContent when the documented need is no criterion, or with the id of a criterion left unmarked.
 */
export const scoreOf = (criteria: readonly Criterion[], assessments: readonly Assessment[]): number => {
  if (!criteria.some(({ id }) => id === documentedNeed)) throw missingContent(documentedNeed)
  if (assessments.length === 0) return 0
  let marks = 0
  let best = 0
  for (const one of criteria) {
    for (const marked of assessments) {
      const mark = marked[one.id]
      if (mark === undefined) throw missingContent(one.id)
      marks += weightOf(one) * mark
      best += weightOf(one) * 3
    }
  }
  return Math.floor((2 * 9999 * marks + best) / (2 * best))
}
