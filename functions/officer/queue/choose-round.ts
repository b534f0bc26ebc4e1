import { readRound, readRoundIds } from '../../../shared/aws/rounds.ts'
import type { CountyStore } from '../../../shared/deps.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { Round } from '../../../shared/domain/round.ts'

export type Chosen = { ids: string[]; round: Round | null }

/** The round an address names, else the newest; null while the county has none. Throws NotFound for a round it does not have. */
export const chooseRound = async (
  { county, table }: Pick<CountyStore, 'county' | 'table'>,
  query: URLSearchParams,
): Promise<Chosen> => {
  const ids = await readRoundIds(table, county)
  const id = query.get('utlysning') ?? ids[0]
  if (id === undefined) return { ids, round: null }
  if (!ids.includes(id)) throw notFound('round')
  return { ids, round: await readRound(table, county, id) }
}
