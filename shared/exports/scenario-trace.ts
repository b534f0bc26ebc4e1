import { canonical } from '../domain/chain.ts'
import type { Reason } from '../domain/decision.ts'
import type { Scenario } from '../domain/scenario.ts'
import { computeScenario, type ScenarioRow } from '../domain/scenario-result.ts'
import { toCsv } from './csv.ts'
import type { Column } from './decision-columns.ts'

const reasons = (all: readonly Reason[]): string =>
  all.map(({ reason, paragraph }) => `${reason.sv.replace(/[.]$/, '')} [${paragraph}]`).join('. ')

const outcomes: Record<ScenarioRow['result'], string> = {
  full: 'hela beloppet',
  partial: 'en del',
  'does-not-fit': 'ryms inte',
  'choice-needed': 'val behövs',
  'not-reached': 'nås inte',
  'not-eligible': 'inget bidragsgrundande',
  'left-out': 'utelämnad',
}

const columns: readonly Column<ScenarioRow>[] = [
  { name: 'Plats', meaning: 'Likvärdiga delar plats', type: 'integer', value: (row) => row.place },
  { name: 'Ärende', meaning: 'Ärendets beteckning', type: 'code', value: (row) => row.caseId },
  { name: 'Sökande', meaning: 'Sökandens namn', type: 'text', value: (row) => row.name },
  { name: 'Åtgärd', meaning: 'Åtgärdens nummer i ansökan', type: 'code', value: (row) => row.measureId },
  { name: 'Sökt', meaning: 'Kronor med två decimaler', type: 'amount', value: (row) => row.requested },
  {
    name: 'Bidragsgrundande',
    meaning: 'Det granskningen har lämnat (4 §)',
    type: 'amount',
    value: (row) => row.eligible,
  },
  {
    name: 'Prövat belopp',
    meaning: 'Det åtgärden konkurrerar om i scenariot',
    type: 'amount',
    value: (row) => row.asked,
  },
  {
    name: 'Minsta belopp',
    meaning: 'Minsta belopp som gör nytta, tomt om inget är angivet',
    type: 'amount',
    value: (row) => row.smallestUseful,
  },
  { name: 'Får', meaning: 'Beloppet i scenariot', type: 'amount', value: (row) => row.amount },
  { name: 'Utfall', meaning: 'Hela, en del eller inget', type: 'text', value: (row) => outcomes[row.result] },
  {
    name: 'Varför platsen',
    meaning: 'Varje skäl med sin bestämmelse',
    type: 'text',
    value: (row) => reasons(row.standing),
  },
  {
    name: 'Varför beloppet',
    meaning: 'Skälet med sin bestämmelse',
    type: 'text',
    value: (row) => reasons([row.why]),
  },
]

/** What a scenario was computed on, what it tries and what comes out of it: canonical JSON, the same bytes every time. */
export const scenarioJson = (scenario: Scenario): string => {
  const { basis, input, resultHash, ...about } = scenario
  return canonical({ scenario: about, basis, input, result: computeScenario(scenario), resultHash })
}

/** The list of a scenario, why every row stands where it stands among it. */
export const scenarioCsv = async (scenario: Scenario): Promise<string> => {
  let text = ''
  for await (const part of toCsv(columns, computeScenario(scenario).rows)) text += part
  return text
}
