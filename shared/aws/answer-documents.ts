import { changedMeanwhile } from '../domain/errors.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { documentOf } from './draft-documents.ts'
import { keys } from './keys.ts'
import { queryAll, type Table } from './table.ts'
import { putNew, remove, type Write } from './write.ts'

const gone = () => changedMeanwhile('document')

/** A file that will go with the next answer to a completion request: the organisation's own until it is sent (TF 2:13). */
export const answerDocumentWrite = (orgId: string, draft: string, document: CaseDocument): Write =>
  putNew({ ...keys.answerDocument(orgId, draft, document.id), document }, gone)

/** It goes with no answer, or has gone with one. Throws ChangedMeanwhile when it is there no more. */
export const removeAnswerDocument = (orgId: string, draft: string, document: string): Write =>
  remove(keys.answerDocument(orgId, draft, document), { pk: { exists: true } }, gone)

/** The files that wait to be sent, in the order they came, with what a check has said of them. */
export const readAnswerDocuments = async (
  table: Pick<Table, 'query'>,
  orgId: string,
  draft: string,
): Promise<CaseDocument[]> => {
  const { pk } = keys.draft(orgId, draft)
  const [waiting, checked] = await Promise.all(
    ['ANSWER#', 'DOC#'].map(async (prefix) => (await queryAll(table, { pk, prefix })).map(documentOf)),
  )
  return (waiting ?? []).map(
    (document) =>
      checked?.find(({ id, versionId }) => id === document.id && versionId === document.versionId) ??
      document,
  )
}
