import * as z from 'zod'
import { type Paper, paper } from '../domain/paper.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { putNew, type Write } from './write.ts'

export const parsePaper = (item: Item): Paper => z.object({ paper }).parse(item).paper

/** Everything that was registered by hand in a case, the oldest first. */
export const readPapers = async (table: Pick<Table, 'query'>, county: string, id: string): Promise<Paper[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'PAPER#' })).map(parsePaper)

export const readPaper = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  version: number,
): Promise<Paper | null> => {
  const item = await table.get(keys.paper(county, id, version))
  return item === null ? null : parsePaper(item)
}

export const paperWrite = (county: string, id: string, content: Paper): Write =>
  putNew({ ...keys.paper(county, id, content.version), paper: content })
