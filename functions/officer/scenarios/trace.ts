import { readScenario } from '../../../shared/aws/scenarios.ts'
import type { Scenario } from '../../../shared/domain/scenario.ts'
import { scenarioCsv, scenarioJson } from '../../../shared/exports/scenario-trace.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Response } from '../../../shared/web/response.ts'
import { type OfficerDeps, type Page, storeOf } from '../deps.ts'
import { namedIn } from './address.ts'

const readNamed = async (deps: OfficerDeps, { request, session }: SignedVisit): Promise<Scenario> => {
  const { county, table } = storeOf(deps, session)
  const { round, id } = namedIn(request)
  return readScenario(table, county, round, id)
}

const file = ({ round, id }: Scenario, ending: string, type: string, text: string): Response => ({
  kind: 'file',
  content: Buffer.from(text, 'utf8'),
  type: `${type}; charset=utf-8`,
  name: `scenario-${round}-${id}.${ending}`,
})

/** Everything of a scenario, the same bytes however often it is fetched. */
export const openJson: Page = async (deps, visit) => {
  const scenario = await readNamed(deps, visit)
  return file(scenario, 'json', 'application/json', scenarioJson(scenario))
}

export const openCsv: Page = async (deps, visit) => {
  const scenario = await readNamed(deps, visit)
  return file(scenario, 'csv', 'text/csv', await scenarioCsv(scenario))
}
