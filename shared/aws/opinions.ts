import * as z from 'zod'
import { type Opinion, opinion } from '../domain/opinion.ts'
import { endOfDay } from '../domain/time.ts'
import { indexKeys, keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

/** An opinion as a task of the case: in the county's list by its last day until it has come. */
export const opinionItem = (county: string, caseId: string, content: Opinion): Item => ({
  ...keys.task(county, caseId, 'OPINION', content.number),
  ...(content.answer === null
    ? indexKeys.attention(county, 'OPINION', endOfDay(content.lastDay), caseId)
    : {}),
  opinion: content,
})

export const parseOpinion = (item: Item): Opinion => z.object({ opinion }).parse(item).opinion

/** Every opinion that has been asked for in a case, the first one first. */
export const readOpinions = async (
  table: Pick<Table, 'query'>,
  county: string,
  caseId: string,
): Promise<Opinion[]> =>
  (await queryAll(table, { pk: keys.case(county, caseId).pk, prefix: 'TASK#OPINION#' })).map(parseOpinion)

/** One of them, or null. */
export const readOpinion = async (
  table: Pick<Table, 'get'>,
  county: string,
  caseId: string,
  number: number,
): Promise<Opinion | null> => {
  const item = await table.get(keys.task(county, caseId, 'OPINION', number))
  return item === null ? null : parseOpinion(item)
}
