import type { CaseHeader } from '../../../shared/domain/case.ts'
import { caseTuple } from '../../../shared/domain/tuple.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import type { Cursor } from '../cursor.ts'

export type Placed = { header: CaseHeader; place: number; shared: boolean }

/** Class, order and score of the sorting tuple: cases with the same are equals. */
const groupOf = (header: CaseHeader): string => caseTuple(header, policyOf(header.policy)).slice(0, 6)

/** The place is counted when the list is read; equals share it, also over the edge of a page (6 §). */
export const placesOf = (
  headers: readonly CaseHeader[],
  before: Pick<Cursor, 'shown' | 'place' | 'group'> | null,
): { placed: Placed[]; last: Pick<Cursor, 'shown' | 'place' | 'group'> } => {
  let { shown, place, group } = before ?? { shown: 0, place: 0, group: '' }
  const counted = headers.map((header) => {
    const own = groupOf(header)
    shown += 1
    if (own !== group) place = shown
    group = own
    return { header, place, group }
  })
  const placed = counted.map(({ header, place: at }, index) => ({
    header,
    place: at,
    shared: at === before?.place || counted.some((other, n) => n !== index && other.place === at),
  }))
  return { placed, last: { shown, place, group } }
}
