import * as z from 'zod'
import type { RowId } from '../../../shared/domain/allocation.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { roundId, ulid } from '../../../shared/domain/ids.ts'
import type { Request } from '../../../shared/web/request.ts'

type Named = { round: string; id: string }
const base = '/lan/scenarier'

export const listAddress = (round: string): string => `${base}?utlysning=${round}`
export const scenarioAddress = ({ round, id }: Named, tail = ''): string => `${base}/${round}/${id}${tail}`
export const rowAddress = (scenario: Named, page: 'atgard' | 'val', { caseId, measureId }: RowId): string =>
  scenarioAddress(scenario, `/${page}/${caseId}/${measureId}`)

const named = z.object({ round: roundId, scenario: ulid })
const row = z.object({ case: ulid, measure: z.string().regex(/^M\d{1,2}$/) })

/** The scenario an address names. Throws NotFound for what none can be called. */
export const namedIn = ({ params }: Pick<Request, 'params'>): Named => {
  const read = named.safeParse(params)
  if (!read.success) throw notFound('scenario')
  return { round: read.data.round, id: read.data.scenario }
}

/** The round an address names. Throws NotFound for what none can be called. */
export const roundIn = ({ params }: Pick<Request, 'params'>): string => {
  const read = roundId.safeParse(params.round)
  if (!read.success) throw notFound('round')
  return read.data
}

/** The measure an address names. Throws NotFound for what none can be called. */
export const rowIn = ({ params }: Pick<Request, 'params'>): RowId => {
  const read = row.safeParse(params)
  if (!read.success) throw notFound('measure')
  return { caseId: read.data.case, measureId: read.data.measure }
}
