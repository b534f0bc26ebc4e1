import { removeWorkingNotes } from '../../../shared/aws/working-notes.ts'
import type { CaseSubject, Effect } from './effect.ts'

/**
 * A closed case is archived (arkivförordningen 3 §), and what nobody took care of for that by then is no document of the
 * authority's and goes (TF 2 kap. 12 §). Each note is removed by itself: a case may have more than a transaction holds.
 */
export const clearWorkingNotes: Effect<CaseSubject> = {
  name: 'WORKING-NOTES',
  run: async ({ table }, { header: { county, id } }) => {
    await removeWorkingNotes(table, county, id)
    return []
  },
}
