import { readScenarios } from '../../../shared/aws/scenarios.ts'
import { plainInput } from '../../../shared/domain/scenario.ts'
import { basisOf } from '../../../shared/domain/scenario-basis.ts'
import { computed } from '../../../shared/domain/scenario-difference.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { type Page, storeOf } from '../deps.ts'
import { chooseRound } from '../queue/choose-round.ts'
import { sv } from '../text/sv.ts'
import { Differences, type Side, Sums } from './differences.tsx'
import { roundPage } from './layout.tsx'
import { asIs, listPage } from './list.tsx'
import { readRoundNow } from './read.ts'

const text = sv.scenarioCompare

/** Two scenarios or more side by side, the list as it stands among them when asked for. */
export const compareScenarios: Page = async (deps, visit) => {
  const { request, session } = visit
  const store = storeOf(deps, session)
  const asked = new Set(request.query.getAll('s'))
  const { round } = await chooseRound(store, request.query)
  if (round === null || asked.size < 2) return listPage(deps, visit, [{ field: 's', text: text.tooFew }])
  const saved = await readScenarios(store.table, store.county, round.id)
  const sides: Side[] = saved
    .filter(({ id }) => asked.has(id))
    .toReversed()
    .map(({ name, basis, input }) => ({ name, tried: computed({ basis, input }) }))
  if (asked.has(asIs)) {
    const { headers, frame } = await readRoundNow(store, round)
    const plain = { basis: basisOf(headers, frame), input: plainInput(policyOf(round.policy)) }
    sides.unshift({ name: sv.scenarios.asIs, tried: computed(plain) })
  }
  if (sides.length < 2) return listPage(deps, visit, [{ field: 's', text: text.tooFew }])
  return roundPage(
    { session, title: text.title, caption: sv.scenarios.caption(round.title), round: round.id },
    <>
      <Sums sides={sides} />
      <Differences sides={sides} />
    </>,
  )
}
