import type { CaseMeasure } from './case.ts'
import type { Policy } from './policy.ts'
import { classOf, rankingKind } from './priority.ts'

type Assessed = Pick<CaseMeasure, 'claimedKind' | 'confirmedKind' | 'exception' | 'score'>
type Rankable = { id: string; measures: readonly Assessed[] }

/** Behind everything: class 2, last order, no score. */
const last = 299_999

/**
 * Class (1 digit) · policy order (1) · 9999 − score (4) as one six-digit number; lower goes first, the same
 * number means equals (6 §, DESIGN 5). Written out it always has six digits, so it sorts the same as text.
 */
export const standing = (
  measure: Assessed,
  { measures }: Pick<Rankable, 'measures'>,
  policy: Policy,
): number =>
  classOf(measure, measures, policy) * 100_000 +
  policy.order[rankingKind(measure)] * 10_000 +
  (9999 - measure.score)

/** The sorting key of one measure: its standing and the case id, 32 digits and upper-case letters. */
export const measureTuple = (measure: Assessed, header: Rankable, policy: Policy): string =>
  `${standing(measure, header, policy)}${header.id}`

/** The sorting key of a case in the indexes: its best measure's; a case without measures comes last. */
export const caseTuple = (header: Rankable, policy: Policy): string =>
  `${Math.min(last, ...header.measures.map((measure) => standing(measure, header, policy)))}${header.id}`
