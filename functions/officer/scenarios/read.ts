import { readHeader } from '../../../shared/aws/case-items.ts'
import { indexKeys } from '../../../shared/aws/keys.ts'
import { readFrame, readRound } from '../../../shared/aws/rounds.ts'
import { readScenario } from '../../../shared/aws/scenarios.ts'
import { queryAll } from '../../../shared/aws/table.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Frame, Round } from '../../../shared/domain/round.ts'
import type { Scenario } from '../../../shared/domain/scenario.ts'
import { type Changes, changesSince } from '../../../shared/domain/scenario-basis.ts'
import { type Computed, computed } from '../../../shared/domain/scenario-difference.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type OfficerDeps, storeOf } from '../deps.ts'
import { namedIn } from './address.ts'

type Store = Pick<CountyStore, 'county' | 'table'>
/** A round as it stands now: what a new scenario is computed on. */
export type RoundNow = { round: Round; headers: CaseHeader[]; frame: Frame | null }

/** Every case of a round in one query, with the year's frame. */
export const readRoundNow = async ({ county, table }: Store, round: Round): Promise<RoundNow> => {
  const { roundPk } = indexKeys.round(county, round.id, '')
  const [items, frame] = await Promise.all([
    queryAll(table, { index: 'round', pk: roundPk }),
    readFrame(table, county, round.budgetYear),
  ])
  return { round, headers: items.map(readHeader), frame }
}

export type ScenarioView = RoundNow & {
  store: CountyStore
  scenario: Scenario
  tried: Computed
  changes: Changes
}

export const hasChanged = ({ cases, frame }: Changes): boolean => cases.length > 0 || frame

/** A scenario computed anew, and what has changed since it was saved. Throws NotFound. */
export const readView = async (
  deps: Pick<OfficerDeps, 'forCounty'>,
  { request, session }: SignedVisit,
): Promise<ScenarioView> => {
  const store = storeOf(deps, session)
  const { round: roundId, id } = namedIn(request)
  const scenario = await readScenario(store.table, store.county, roundId, id)
  const now = await readRoundNow(store, await readRound(store.table, store.county, roundId))
  const chosen = scenario.chosen !== null
  const { basis, input } = scenario
  return {
    ...now,
    store,
    scenario,
    tried: computed({ basis, input }),
    changes: changesSince(basis, { ...now, chosen }),
  }
}
