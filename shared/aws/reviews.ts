import * as z from 'zod'
import { type FormalReview, formalReview } from '../domain/formal-review.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

/** A formal review stays with the case under the version of its event; what it says is never changed. */
export const reviewItem = (county: string, caseId: string, content: FormalReview): Item => ({
  ...keys.review(county, caseId, content.version),
  review: content,
})

const stored = z.object({ review: formalReview, voided: z.int().optional() })

/** The formal reviews of a case that count, the latest first: one by somebody with a decided conflict does not (FL 17 §). */
export const readReviews = async (
  table: Pick<Table, 'query'>,
  county: string,
  caseId: string,
): Promise<FormalReview[]> => {
  const { pk } = keys.review(county, caseId, 1)
  return (await queryAll(table, { pk, prefix: 'REVIEW#', descending: true }))
    .map((item) => stored.parse(item))
    .filter(({ voided }) => voided === undefined)
    .map(({ review }) => review)
}
