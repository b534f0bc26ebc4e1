import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import { isRemoved } from '../domain/removed-document.ts'
import { type CaseDocument, caseDocument } from '../domain/submission.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { check, put, update, type Write } from './write.ts'

export const draftDocumentItem = (orgId: string, draft: string, document: CaseDocument): Item => ({
  ...keys.draftDocument(orgId, draft, document.id),
  ...(document.description === undefined ? {} : { description: document.description }),
  // Stands at the top as well, so that what was taken out cannot be handed in by a form of before.
  ...(isRemoved(document) ? { gone: true } : {}),
  document,
})
/** The description stands at the top, so that it and a check's outcome never overwrite each other. */
export const documentOf = (item: Item): CaseDocument => {
  const { document, description } = z
    .object({ document: caseDocument, description: caseDocument.shape.description })
    .parse(item)
  return description === undefined ? document : { ...document, description }
}

/** What takes a document's place, or becomes another's, is described as it was. */
export const describedAs = (old: CaseDocument | undefined): Pick<CaseDocument, 'description'> =>
  old?.description === undefined ? {} : { description: old.description }

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

/** Everything a draft has been given, also what was taken out. */
export const readDraftDocuments = async (
  table: Pick<Table, 'query'>,
  orgId: string,
  draft: string,
): Promise<CaseDocument[]> =>
  (await queryAll(table, { pk: keys.draft(orgId, draft).pk, prefix: 'DOC#' })).map(documentOf)

/** Holds as long as the draft has not been sent. */
export const stillDraft = (orgId: string, draft: string): Write =>
  check(keys.draft(orgId, draft), { pk: { exists: true }, submittedAs: { exists: false } }, () =>
    changedMeanwhile('draft'),
  )

/** Holds as long as nobody has taken a file away, and its time is not over. */
export const notDropped = (orgId: string, draft: string, document: string): Write =>
  check(keys.draftDocument(orgId, draft, document), { gone: { exists: false } }, () =>
    changedMeanwhile('document'),
  )

/** A document whose upload has come back: which version it is and how large. Stored once per version, in a draft that has not been sent. */
export const confirmDocument = (
  table: Pick<Table, 'transact'>,
  orgId: string,
  draft: string,
  document: CaseDocument,
): Promise<void> =>
  table.transact([
    stillDraft(orgId, draft),
    put(draftDocumentItem(orgId, draft, document), { pk: { exists: false } }, () =>
      changedMeanwhile('document'),
    ),
  ])
