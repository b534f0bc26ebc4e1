import * as z from 'zod'
import { changedMeanwhile, notFound } from '../domain/errors.ts'
import { ulid } from '../domain/ids.ts'
import { ore } from '../domain/money.ts'
import {
  type Batch,
  batch,
  batchId,
  batchIdOf,
  batchNumberOf,
  budgetYearOf,
  type Format,
  type KeptFile,
} from '../exports/batch.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { update, type Write } from './write.ts'

const counted = z.object({ batch, lines: z.int().min(0), total: ore, files: z.unknown().optional() })

/** `status`, `lines` and `total` stand at the top so that claims count up and the lock is one condition. */
export const batchItem = (content: Batch): Item => ({
  ...keys.batch(content.county, content.id),
  status: content.status,
  lines: content.lines,
  total: content.total,
  batch: content,
})

/** The county's list of batches is one query: each pointer holds what the list shows. */
export const batchPointerItem = (content: Batch): Item => ({
  ...keys.batchPointer(content.county, content.id),
  batch: content,
})

export const findBatch = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
): Promise<Batch | null> => {
  const item = await table.get(keys.batch(county, id))
  if (item === null) return null
  const { batch: content, lines, total, files = content.files } = counted.parse(item)
  return batch.parse({ ...content, lines, total, files })
}

/** Notes on an open batch that a file of the lines it has now is kept. Throws ChangedMeanwhile when a line came in. */
export const noteFile = ({ county, id, lines, total, files }: Batch, format: Format, file: KeptFile): Write =>
  update(
    keys.batch(county, id),
    { set: { files: { ...files, [format]: file } } },
    { status: { equals: 'open' }, lines: { equals: lines }, total: { equals: total } },
    () => changedMeanwhile('batch'),
  )

/** Throws NotFound: the same for another county's batch as for none. */
export const readBatch = async (table: Pick<Table, 'get'>, county: string, id: string): Promise<Batch> => {
  const found = await findBatch(table, county, id)
  if (found === null) throw notFound('batch')
  return found
}

const listed = (county: string) => ({
  pk: keys.batchPointer(county, '').pk,
  from: '0',
  to: '9999-~',
  descending: true,
})

/** A county's batches by number, highest first, a page at a time from after one of them. */
export const readBatches = async (
  table: Pick<Table, 'query'>,
  county: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ batches: Batch[]; more: boolean }> => {
  const { items, next } = await table.query({
    ...listed(county),
    limit,
    after: after === undefined ? undefined : keys.batchPointer(county, after),
  })
  return { batches: items.map((item) => z.object({ batch }).parse(item).batch), more: next !== undefined }
}

/** Every batch of a budget year, highest number first. */
export const readYearBatches = async (
  table: Pick<Table, 'query'>,
  county: string,
  year: number,
): Promise<Batch[]> =>
  (await queryAll(table, { ...listed(county), from: `${year}-`, to: `${year}-~` })).map(
    (item) => z.object({ batch }).parse(item).batch,
  )

/**
 * The locked batches of a budget year after one of its numbers, in order, a page at a time. One that is being locked
 * is the highest of its year, so nothing ever comes in before what has been listed.
 */
export const readLockedBatches = async (
  table: Pick<Table, 'query'>,
  county: string,
  { since, limit }: { since: string; limit: number },
): Promise<{ batches: Batch[]; more: boolean }> => {
  const year = budgetYearOf(since)
  const { items, next } = await table.query({
    ...listed(county),
    from: batchIdOf(year, batchNumberOf(since) + 1),
    to: `${year}-~`,
    descending: false,
    limit,
  })
  const batches = items.map((item) => z.object({ batch }).parse(item).batch)
  return { batches: batches.filter(({ status }) => status === 'locked'), more: next !== undefined }
}

/** Every batch of a county, oldest number first: for lists, never for a page somebody waits for. */
export const readEveryBatch = async (table: Pick<Table, 'query'>, county: string): Promise<Batch[]> =>
  (await queryAll(table, { ...listed(county), descending: false })).map(
    (item) => z.object({ batch }).parse(item).batch,
  )

/** The number the next batch of a budget year gets. */
export const nextBatchId = async (
  table: Pick<Table, 'query'>,
  county: string,
  year: number,
): Promise<string> => {
  const { items } = await table.query({ ...listed(county), from: `${year}-`, to: `${year}-~`, limit: 1 })
  const last = z.array(z.object({ sk: batchId })).parse(items)[0]
  return batchIdOf(year, last === undefined ? 1 : batchNumberOf(last.sk) + 1)
}

/** The one batch of a county that is being locked: which instalments it is for, each in the place of its line. */
const openOrder = z.object({
  of: batchId,
  plan: z.array(z.object({ case: ulid, number: z.int().min(1) })),
})
export type OpenOrder = z.infer<typeof openOrder>

export const openKey = (county: string) => keys.batchPointer(county, 'OPEN')

export const readOpenOrder = async (table: Pick<Table, 'get'>, county: string): Promise<OpenOrder | null> => {
  const item = await table.get(openKey(county))
  return item === null ? null : openOrder.parse(item)
}
