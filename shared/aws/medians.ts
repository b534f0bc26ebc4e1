import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import {
  type OthersMedians,
  othersMedians,
  type ReleasedMedians,
  releasedMedians,
} from '../domain/medians.ts'
import { keys } from './keys.ts'
import { queryAll, type Table } from './table.ts'
import { put, putNew, type Write } from './write.ts'

/** Released once: figures of a closed round do not change. */
export const releaseWrite = (county: string, content: ReleasedMedians): Write =>
  putNew({ ...keys.releasedMedians(county, content.round), released: content }, () =>
    changedMeanwhile('medians'),
  )

/** What a county has released, of one year or of all. */
export const readReleased = async (
  table: Pick<Table, 'query'>,
  county: string,
  year?: number,
): Promise<ReleasedMedians[]> => {
  const { pk } = keys.releasedMedians(county, '')
  const prefix = year === undefined ? {} : { prefix: `${year}-` }
  return (await queryAll(table, { pk, ...prefix })).map(
    (item) => z.object({ released: releasedMedians }).parse(item).released,
  )
}

/** What a county may see of the others. `behind` is how many releases it was made of: one made of fewer never replaces it. */
export const othersWrite = (county: string, content: OthersMedians, behind: number): Write =>
  put(
    { ...keys.othersMedians(county, content.budgetYear), behind, medians: content },
    { behind: { atMost: behind } },
    () => changedMeanwhile('medians'),
  )

/** The latest year up to this one of which there are figures; null when there are none. */
export const readOthersMedians = async (
  table: Pick<Table, 'query'>,
  county: string,
  upTo: number,
): Promise<OthersMedians | null> => {
  const { pk, sk } = keys.othersMedians(county, upTo)
  const { items } = await table.query({ pk, to: sk, descending: true, limit: 1 })
  return items[0] === undefined ? null : z.object({ medians: othersMedians }).parse(items[0]).medians
}
