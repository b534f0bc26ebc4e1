import { readRound } from '../../../shared/aws/rounds.ts'
import { readScenario, scenarioWrite } from '../../../shared/aws/scenarios.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import type { Write } from '../../../shared/aws/write.ts'
import { DomainError, notYourRole } from '../../../shared/domain/errors.ts'
import type { Scenario } from '../../../shared/domain/scenario.ts'
import { computeScenario, resultHashOf } from '../../../shared/domain/scenario-result.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { checkStaff } from '../act-on-case.ts'
import { type OfficerDeps, storeOf } from '../deps.ts'
import { doOnce } from '../once.ts'
import { namedIn, scenarioAddress } from './address.ts'
import { mayTry } from './may-try.ts'
import { type RoundNow, readRoundNow } from './read.ts'

export const makers = ['officer', 'decider'] as const

/** Holds in the write: the person still has the role in which scenarios are made. */
export const checkMaker = (county: string, { roles, subject }: Session): Write => {
  const role = makers.find((each) => roles.includes(each))
  if (role === undefined) throw notYourRole('scenario')
  return checkStaff(county, { subject, role })
}

/** Who saved it and when, and the hash of what it gives. */
export const stamped = (
  scenario: Omit<Scenario, 'savedAt' | 'savedBy' | 'resultHash'>,
  { request, session }: SignedVisit,
): Scenario => ({
  ...scenario,
  savedAt: request.receivedAt,
  savedBy: { subject: session.subject, name: session.name },
  resultHash: resultHashOf(computeScenario(scenario)),
})

type Changed = Pick<Scenario, 'name' | 'kept' | 'basis' | 'input'>
type Change = {
  /** The part of the scenario's address that follows. */
  to?: string
  plan: (given: RoundNow & { scenario: Scenario }) => Promise<Partial<Changed> | Response>
  /** The cases it is about, where it is not the list as a whole. */
  about?: (scenario: Scenario) => readonly string[]
}

export const mustBeOpen = ({ chosen, id }: Scenario): void => {
  if (chosen !== null) throw new DomainError('ScenarioIsChosen', { scenario: id })
}

/**
 * A change of a scenario: working material, so no event tells of it and nothing of it is in the diary (DESIGN 3.5). Two
 * people who change different rows at once both get theirs in.
 */
export const changeScenario = (
  deps: OfficerDeps,
  visit: SignedVisit,
  { to = '', plan, about = () => [] }: Change,
): Promise<Response> =>
  doOnce(deps, visit, (mark) =>
    retryChanged(async () => {
      const { county, table } = storeOf(deps, visit.session)
      const named = namedIn(visit.request)
      const scenario = await readScenario(table, county, named.round, named.id)
      const now = await readRoundNow({ county, table }, await readRound(table, county, named.round))
      const store = { county, table }
      const asked = { store, round: named.round, headers: now.headers, about: about(scenario) }
      const declare = await mayTry(deps, visit, asked)
      if (declare !== null) return declare
      const change = await plan({ ...now, scenario })
      if ('kind' in change) return change
      mustBeOpen(scenario)
      const after = stamped({ ...scenario, ...change, version: scenario.version + 1 }, visit)
      const address = scenarioAddress(scenario, to)
      await table.transact([
        checkMaker(county, visit.session),
        mark(address),
        await scenarioWrite(scenario, after),
      ])
      return redirect(address)
    }),
  )
