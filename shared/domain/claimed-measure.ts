import type { Application } from './application.ts'
import { requestedFor } from './budget.ts'
import type { CaseMeasure } from './case.ts'

/** A measure as it was claimed: nothing confirmed, assessed or proposed. Amounts in öre. */
export const measureOf = ({
  id,
  kind,
  costs,
  smallestUseful,
}: Application['measures'][number]): CaseMeasure => ({
  id,
  claimedKind: kind,
  confirmedKind: null,
  class: kind === 'other' ? 2 : 1,
  exception: 'none',
  score: 0,
  requested: requestedFor(costs),
  eligible: null,
  proposed: null,
  granted: null,
  smallestUseful,
})
