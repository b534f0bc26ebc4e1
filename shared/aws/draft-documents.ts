import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import { type CaseDocument, caseDocument } from '../domain/submission.ts'
import { keys } from './keys.ts'
import type { Item, Table } from './table.ts'
import { put, update, type Write } from './write.ts'

export const draftDocumentItem = (orgId: string, draft: string, document: CaseDocument): Item => ({
  ...keys.draftDocument(orgId, draft, document.id),
  ...(document.description === undefined ? {} : { description: document.description }),
  document,
})
/** The description stands at the top, so that it and a check's outcome never overwrite each other. */
export const documentOf = (item: Item): CaseDocument => {
  const { document, description } = z
    .object({ document: caseDocument, description: caseDocument.shape.description })
    .parse(item)
  return description === undefined ? document : { ...document, description }
}

/** What a document shows, in its people's words. Throws ChangedMeanwhile when there is no such document. */
export const describeWrite = (orgId: string, draft: string, document: string, description: string): Write =>
  update(keys.draftDocument(orgId, draft, document), { set: { description } }, { pk: { exists: true } }, () =>
    changedMeanwhile('document'),
  )

export const readDraftDocument = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  id: string,
  document: string,
): Promise<CaseDocument | null> => {
  const item = await table.get(keys.draftDocument(orgId, id, document))
  return item === null ? null : documentOf(item)
}

/** A document whose upload has come back: which version it is and how large. Stored once per version. */
export const confirmDocument = (
  table: Pick<Table, 'write'>,
  orgId: string,
  draft: string,
  document: CaseDocument,
): Promise<void> =>
  table.write(
    put(draftDocumentItem(orgId, draft, document), { pk: { exists: false } }, () =>
      changedMeanwhile('document'),
    ),
  )
