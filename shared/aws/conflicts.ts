import * as z from 'zod'
import { type ConflictReport, conflictReport } from '../domain/conflict.ts'
import { changedMeanwhile, notFound } from '../domain/errors.ts'
import { indexKeys, keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, putNew, type Write } from './write.ts'

const stored = z.object({ case: z.string(), orgName: z.string(), conflict: conflictReport })
export type StoredConflict = z.infer<typeof stored>
type Of = { county: string; id: string; orgName: string }

/** Among what waits for the manager while nothing is decided of it. */
const itemOf = ({ county, id, orgName }: Of, conflict: ConflictReport): Item => ({
  ...keys.conflict(county, id, conflict.report),
  ...(conflict.state === 'reported' ? indexKeys.attention(county, 'CONFLICT', conflict.at, id) : {}),
  case: id,
  orgName,
  state: conflict.state,
  conflict,
})

export const newConflict = (of: Of, conflict: ConflictReport): Write => putNew(itemOf(of, conflict))

export const changedConflict = (of: Of, before: ConflictReport, after: ConflictReport): Write =>
  put(itemOf(of, after), { state: { equals: before.state } }, () => changedMeanwhile('conflict'))

/** Throws NotFound. */
export const readConflict = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  report: number,
): Promise<ConflictReport> => {
  const item = await table.get(keys.conflict(county, id, report))
  if (item === null) throw notFound('conflict')
  return stored.parse(item).conflict
}

/** Every report of a case, the oldest first. */
export const readConflicts = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<ConflictReport[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'CONFLICT#' })).map(
    (item) => stored.parse(item).conflict,
  )

/** The reports of a county that nobody has decided, the oldest first. */
export const readWaitingConflicts = async (
  table: Pick<Table, 'query'>,
  county: string,
): Promise<StoredConflict[]> => {
  const { attentionPk: pk } = indexKeys.attention(county, 'CONFLICT', '', '')
  return (await queryAll(table, { index: 'attention', pk })).map((item) => stored.parse(item))
}
