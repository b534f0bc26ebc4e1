import { dueItem } from '../../../shared/aws/due.ts'
import { readRound } from '../../../shared/aws/rounds.ts'
import { readScenario, scenarioRemoval, scenarioWrite } from '../../../shared/aws/scenarios.ts'
import { put } from '../../../shared/aws/write.ts'
import { plainInput } from '../../../shared/domain/scenario.ts'
import { basisOf } from '../../../shared/domain/scenario-basis.ts'
import { dayOf, daysAfter, startOfDay, toMilliseconds } from '../../../shared/domain/time.ts'
import { policyOf } from '../../../shared/policy/policies.ts'
import { redirect } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { doOnce } from '../once.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { listAddress, namedIn, roundIn, scenarioAddress } from './address.ts'
import { listPage } from './list.tsx'
import { mayTry } from './may-try.ts'
import { readRoundNow } from './read.ts'
import { changeScenario, checkMaker, mustBeOpen, stamped } from './save.ts'

export const nameLength = 80

/** A new scenario is the list as it stands, under a name; from tomorrow on it is looked at whether it is still needed. */
export const createScenario: Page = (deps, visit) =>
  doOnce(deps, visit, async (mark) => {
    const { request, session } = visit
    const { county, table } = storeOf(deps, session)
    const round = await readRound(table, county, roundIn(request))
    const read = reader(request.form)
    const name = read.text('name', { characters: nameLength, required: sv.scenarios.nameMissing })
    if (read.problems.length > 0) return listPage(deps, visit, read.problems)
    const { headers, frame } = await readRoundNow({ county, table }, round)
    const declare = await mayTry(deps, visit, { store: { county, table }, round: round.id, headers })
    if (declare !== null) return declare
    const scenario = stamped(
      {
        id: deps.newId(),
        county,
        round: round.id,
        name,
        version: 1,
        kept: false,
        chosen: null,
        basis: basisOf(headers, frame),
        input: plainInput(policyOf(round.policy)),
      },
      visit,
    )
    const to = scenarioAddress(scenario)
    const tomorrow = toMilliseconds(startOfDay(daysAfter(dayOf(request.receivedAt), 1)))
    await table.transact([
      checkMaker(county, session),
      mark(to),
      await scenarioWrite(null, scenario),
      put(dueItem(county, 'SCENARIOS', round.id, tomorrow)),
    ])
    return redirect(to)
  })

/** The same inputs under another name and as one's own: what was chosen stays as it was. */
export const copyScenario: Page = (deps, visit) =>
  doOnce(deps, visit, async (mark) => {
    const { county, table } = storeOf(deps, visit.session)
    const { round, id } = namedIn(visit.request)
    const before = await readScenario(table, county, round, id)
    const name = sv.scenarios.copyOf(before.name).slice(0, nameLength)
    const fresh = { id: deps.newId(), name, version: 1, kept: false, chosen: null }
    const copy = stamped({ ...before, ...fresh }, visit)
    const to = scenarioAddress(copy)
    await table.transact([checkMaker(county, visit.session), mark(to), await scenarioWrite(null, copy)])
    return redirect(to)
  })

/** Working material goes when nobody needs it; what has become proposals stays. */
export const removeScenario: Page = (deps, visit) =>
  doOnce(deps, visit, async (mark) => {
    const { county, table } = storeOf(deps, visit.session)
    const { round, id } = namedIn(visit.request)
    const scenario = await readScenario(table, county, round, id)
    mustBeOpen(scenario)
    const to = listAddress(round)
    await table.transact([checkMaker(county, visit.session), mark(to), scenarioRemoval(scenario)])
    return redirect(to)
  })

/** The same inputs on the cases and the frame as they stand now. */
export const recompute: Page = (deps, visit) =>
  changeScenario(deps, visit, {
    plan: async ({ headers, frame }) => ({ basis: basisOf(headers, frame) }),
  })
