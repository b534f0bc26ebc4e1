import { draftDocumentItem, stillDraft } from '../../../shared/aws/draft-documents.ts'
import type { Draft } from '../../../shared/aws/drafts.ts'
import { uploadDueItem } from '../../../shared/aws/due.ts'
import { put } from '../../../shared/aws/write.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { removed } from '../../../shared/domain/removed-document.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import type { Session } from '../../../shared/web/session.ts'
import { stillMember } from '../acting.ts'

type Deps = WithTable & Pick<Base, 'now'>

/** A document has no place in a draft that has not been sent, and its file goes from the bucket. The same again changes nothing. */
export const refuseDocument = (
  { table, now }: Deps,
  { subject }: Session,
  { meta }: Draft,
  document: CaseDocument,
) => {
  const { orgId } = meta.applicant
  return table.transact([
    stillMember(orgId, subject, 'applicant'),
    stillDraft(orgId, meta.id),
    put(draftDocumentItem(orgId, meta.id, removed(document))),
    put(uploadDueItem(document, now())),
  ])
}

/** Takes a document out of a draft. Throws NotFound. */
export const removeDocument = async (
  deps: Deps,
  session: Session,
  draft: Draft,
  id: string,
): Promise<void> => {
  const document = draft.documents.find((one) => one.id === id)
  if (document === undefined) throw notFound('document')
  await refuseDocument(deps, session, draft, document)
}
