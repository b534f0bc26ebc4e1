import * as z from 'zod'
import { type CaseDocument, caseDocument } from '../domain/submission.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

/** `state` and `versionId` stand at the top so that a check's outcome can be written by condition. */
export const documentItem = (county: string, id: string, document: CaseDocument): Item => ({
  ...keys.document(county, id, document.id),
  state: document.state,
  document,
})

export const parseDocument = (item: Item): CaseDocument =>
  z.object({ document: caseDocument }).parse(item).document

export const readCaseDocument = async (
  table: Pick<Table, 'get'>,
  county: string,
  id: string,
  document: string,
): Promise<CaseDocument | null> => {
  const item = await table.get(keys.document(county, id, document))
  return item === null ? null : parseDocument(item)
}

export const readCaseDocuments = async (
  table: Pick<Table, 'query'>,
  county: string,
  id: string,
): Promise<CaseDocument[]> =>
  (await queryAll(table, { pk: keys.case(county, id).pk, prefix: 'DOC#' })).map(parseDocument)
