import * as z from 'zod'
import { type Criterion, documentedNeed } from './criteria.ts'
import { missingContent } from './errors.ts'

/** One assessor's marks, 0–3 by criterion id. */
export const assessment = z.record(z.string(), z.int().min(0).max(3))
export type Assessment = z.infer<typeof assessment>

type Weighed = Pick<Criterion, 'id' | 'weight'>

/**
 * Weighted mean of the criteria, averaged over the assessors, scaled to 0–9999 and rounded half up; 0 before any
 * assessment. Exact integers throughout, so the order of assessors and criteria never matters (DESIGN 5).
 * Throws MissingContent when the documented need is no criterion, or with the id of a criterion left unmarked.
 */
export const scoreOf = (criteria: readonly Weighed[], assessments: readonly Assessment[]): number => {
  if (!criteria.some(({ id }) => id === documentedNeed)) throw missingContent(documentedNeed)
  if (assessments.length === 0) return 0
  let marks = 0
  let best = 0
  for (const { id, weight } of criteria) {
    for (const marked of assessments) {
      const mark = marked[id]
      if (mark === undefined) throw missingContent(id)
      marks += weight * mark
      best += weight * 3
    }
  }
  return Math.floor((2 * 9999 * marks + best) / (2 * best))
}
