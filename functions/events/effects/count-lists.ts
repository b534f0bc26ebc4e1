import { moveCounters } from '../../../shared/aws/lists.ts'
import type { CaseSubject, Effect } from './effect.ts'

/** The county's counters, moved by what the act moved: moves add up whatever their order, each once under its mark. */
export const countLists: Effect<CaseSubject> = {
  name: 'LISTS',
  concerns: ({ moved }) => Object.keys(moved).length > 0,
  run: async (_deps, { header: { county, round }, moved }) => moveCounters(county, round, moved),
}
