import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import * as z from 'zod'
import { canonical } from '../domain/chain.ts'
import { changedMeanwhile, notFound } from '../domain/errors.ts'
import { ulid } from '../domain/ids.ts'
import { type Scenario, scenario } from '../domain/scenario.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, remove, type Write } from './write.ts'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

const parse = async (item: Item): Promise<Scenario> => {
  const { content } = z.object({ content: z.instanceof(Uint8Array) }).parse(item)
  return scenario.parse(JSON.parse((await decompress(content)).toString('utf8')))
}

/** Throws NotFound. */
export const readScenario = async (
  table: Pick<Table, 'get'>,
  county: string,
  round: string,
  id: string,
): Promise<Scenario> => {
  const item = await table.get(keys.scenario(county, round, id))
  if (item === null) throw notFound('scenario')
  return parse(item)
}

/** Every scenario of a round, the newest first: one query. */
export const readScenarios = async (
  table: Pick<Table, 'query'>,
  county: string,
  round: string,
): Promise<Scenario[]> => {
  const { pk } = keys.scenario(county, round, '')
  return Promise.all((await queryAll(table, { pk, descending: true })).map(parse))
}

/** A scenario with its inputs and what it was computed on, compressed: the next version of what was read, or a new one. */
export const scenarioWrite = async (before: Scenario | null, after: Scenario): Promise<Write> =>
  put(
    {
      ...keys.scenario(after.county, after.round, after.id),
      version: after.version,
      content: await compress(canonical(after), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    },
    before === null ? { pk: { exists: false } } : { version: { equals: before.version } },
    () => changedMeanwhile('scenario'),
  )

/** A scenario as it was read goes away; one that was changed or chosen meanwhile stays. */
export const scenarioRemoval = ({ county, round, id, version }: Scenario): Write =>
  remove(keys.scenario(county, round, id), { version: { equals: version } }, () =>
    changedMeanwhile('scenario'),
  )

const caseOutcome = z.object({ case: ulid, proposal: z.int().nullable(), why: z.string().nullable() })
/** What became of a case of a chosen scenario: the number of its proposal, or why there is none. */
export type CaseOutcome = z.infer<typeof caseOutcome>

export const readCaseOutcomes = async (
  table: Pick<Table, 'query'>,
  county: string,
  scenarioId: string,
): Promise<Map<string, CaseOutcome>> => {
  const items = await queryAll(table, { pk: keys.scenarioCase(county, scenarioId, '').pk })
  const outcomes = items.map((item) => caseOutcome.parse(item))
  return new Map(outcomes.map((outcome) => [outcome.case, outcome]))
}

/** Written once with its proposal: going on never proposes again what was proposed before. */
export const caseOutcomeWrite = (county: string, scenarioId: string, outcome: CaseOutcome): Write =>
  put(
    {
      ...keys.scenarioCase(county, scenarioId, outcome.case),
      ...outcome,
      ...(outcome.proposal === null ? {} : { done: true }),
    },
    { done: { exists: false } },
    () => changedMeanwhile('scenario'),
  )
