import type { Application } from './application.ts'
import type { CaseMeasure } from './case.ts'
import { measureOf } from './claimed-measure.ts'

const same = (a: CaseMeasure, b: CaseMeasure): boolean =>
  a.requested === b.requested && a.smallestUseful === b.smallestUseful

/**
 * A case's measures after the applicant has changed the application. What an officer has set stays where the claim it was set
 * on stays; a changed kind is a claim again (6 §), and a changed amount has no eligible part until it is set anew (4 §). Öre.
 */
export const remeasure = (before: readonly CaseMeasure[], measures: Application['measures']): CaseMeasure[] =>
  measures.map((measure) => {
    const claimed = measureOf(measure)
    const known = before.find(({ id }) => id === measure.id)
    if (known === undefined || known.claimedKind !== claimed.claimedKind) return claimed
    return same(known, claimed)
      ? known
      : {
          ...known,
          requested: claimed.requested,
          smallestUseful: claimed.smallestUseful,
          eligible: null,
          proposed: null,
        }
  })
