import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import type { Policy } from '../policy.ts'
import { prioritise } from '../priority.ts'

/** The preliminary class of each measure with its reasons, written once (DESIGN 3.3). */
export const prioritised = (header: CaseHeader, policy: Policy, actor: Actor): Act => {
  const priorities = prioritise(header.measures, policy)
  return advance(header, {
    action: 'prioritise',
    kind: 'Prioritised',
    actor,
    change: {
      measures: header.measures.map((measure, n) => ({
        ...measure,
        class: priorities[n]?.class ?? measure.class,
      })),
    },
    data: {
      policy: policy.id,
      measures: priorities.map((priority) => ({
        id: priority.id,
        class: priority.class,
        reasons: priority.reasons.map(({ code, paragraph }) => ({ code, paragraph })),
      })),
    },
  })
}

/** The case takes its place in the county's lists. */
export const placedInQueue = (header: CaseHeader, actor: Actor): Act =>
  advance(header, {
    action: 'place-in-queue',
    kind: 'PlacedInQueue',
    actor,
    data: { county: header.county, round: header.round },
  })
