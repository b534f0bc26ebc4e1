import { canonical } from '../domain/chain.ts'
import type { Reason } from '../domain/decision.ts'
import type { Scenario } from '../domain/scenario.ts'
import { computeScenario, type ScenarioRow } from '../domain/scenario-result.ts'
import type { Column } from './column.ts'
import { toCsv } from './csv.ts'

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
  { name: 'Plats', type: 'integer', value: (row) => row.place },
  { name: 'Ärende', type: 'code', value: (row) => row.caseId },
  { name: 'Sökande', type: 'text', value: (row) => row.name },
  { name: 'Åtgärd', type: 'code', value: (row) => row.measureId },
  { name: 'Sökt', type: 'amount', value: (row) => row.requested },
  {
    name: 'Bidragsgrundande',

    type: 'amount',
    value: (row) => row.eligible,
  },
  {
    name: 'Prövat belopp',

    type: 'amount',
    value: (row) => row.asked,
  },
  {
    name: 'Minsta belopp',

    type: 'amount',
    value: (row) => row.smallestUseful,
  },
  { name: 'Får', type: 'amount', value: (row) => row.amount },
  { name: 'Utfall', type: 'text', value: (row) => outcomes[row.result] },
  {
    name: 'Varför platsen',

    type: 'text',
    value: (row) => reasons(row.standing),
  },
  {
    name: 'Varför beloppet',

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
