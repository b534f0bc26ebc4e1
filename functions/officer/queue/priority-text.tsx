import type { CaseHeader } from '../../../shared/domain/case.ts'
import { prioritise } from '../../../shared/domain/priority.ts'
import { standing } from '../../../shared/domain/tuple.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { sv } from '../text/sv.ts'

/** Class with reason and paragraph of each measure, the best placed first (6 §). */
export const prioritiesOf = (header: CaseHeader) => {
  const policy = policyOf(header.policy)
  const reasons = new Map(prioritise(header.measures, policy).map((priority) => [priority.id, priority]))
  return header.measures
    .toSorted((a, b) => standing(a, header, policy) - standing(b, header, policy))
    .flatMap(({ id }) => reasons.get(id) ?? [])
}

/** Why the case stands where it stands: its best measure's reason. */
export const PriorityText = ({ header }: { header: CaseHeader }) => {
  const [best, ...others] = prioritiesOf(header)
  return (
    <>
      {best?.reasons[0]?.reason.sv}
      {others.length > 0 && <> {sv.queue.more(others.length)}</>}
    </>
  )
}
