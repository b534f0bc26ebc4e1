import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { DomainError } from '../errors.ts'

/**
 * The application belongs to another länsstyrelse (5 § first paragraph): the case ends here and a new one begins there,
 * under the id given. When it came in is kept by both. Throws SameCounty.
 */
export const handOver = (
  header: CaseHeader,
  { to, as, reasonHash }: { to: string; as: string; reasonHash: string },
  actor: Actor,
): Act => {
  if (to === header.county) throw new DomainError('SameCounty', { county: to })
  return advance(header, {
    action: 'hand-over',
    kind: 'HandedOver',
    actor,
    change: { flags: reflag(header.flags, ['handed-over']) },
    data: { to, case: as, reasonHash },
  })
}
