import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { documentOf } from './draft-documents.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { putNew, remove, type Write } from './write.ts'

/** What files wait for: the next answer to a completion request, or the next change of the application. */
export type WaitsFor = 'ANSWER' | 'CHANGE'

/** Files that will go with what is sent next, and documents that it will take out of the application. */
export type Waiting = { added: CaseDocument[]; out: CaseDocument[] }

const gone = () => changedMeanwhile('document')

/** A file that will go with what is sent next: the organisation's own until then (TF 2:13). */
export const waitingWrite = (orgId: string, draft: string, kind: WaitsFor, document: CaseDocument): Write =>
  putNew({ ...keys.waitingDocument(orgId, draft, kind, document.id), document }, gone)

/** A document that the next change takes out; until it is sent the application has it. */
export const takenOutWrite = (orgId: string, draft: string, document: CaseDocument): Write =>
  putNew({ ...keys.waitingDocument(orgId, draft, 'CHANGE', document.id), document, out: true }, gone)

/** It waits no more: it has gone, or is not to go. Throws ChangedMeanwhile when it was there no more. */
export const removeWaiting = (orgId: string, draft: string, kind: WaitsFor, document: string): Write =>
  remove(keys.waitingDocument(orgId, draft, kind, document), { pk: { exists: true } }, gone)

const isOut = (item: Item): boolean => z.object({ out: z.boolean().default(false) }).parse(item).out

/** What waits, in the order it came, with what a check has said of it. */
export const readWaiting = async (
  table: Pick<Table, 'query'>,
  orgId: string,
  draft: string,
  kind: WaitsFor,
): Promise<Waiting> => {
  const { pk } = keys.draft(orgId, draft)
  const [waiting, checked] = await Promise.all([
    queryAll(table, { pk, prefix: `${kind}#` }),
    queryAll(table, { pk, prefix: 'DOC#' }),
  ])
  const known = checked.map(documentOf)
  const asChecked = (document: CaseDocument): CaseDocument => {
    const found = known.find(({ id, versionId }) => id === document.id && versionId === document.versionId)
    return found === undefined
      ? document
      : { ...found, ...(document.description === undefined ? {} : { description: document.description }) }
  }
  return {
    added: waiting.filter((item) => !isOut(item)).map((item) => asChecked(documentOf(item))),
    out: waiting.filter(isOut).map(documentOf),
  }
}
