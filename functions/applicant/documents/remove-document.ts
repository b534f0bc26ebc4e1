import { draftDocumentItem } from '../../../shared/aws/draft-documents.ts'
import type { Draft } from '../../../shared/aws/drafts.ts'
import { uploadDueItem } from '../../../shared/aws/due.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { check, put } from '../../../shared/aws/write.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import { changedMeanwhile, notFound } from '../../../shared/domain/errors.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import type { Session } from '../../../shared/web/session.ts'
import { stillMember } from '../acting.ts'
import { removed } from './attached.ts'

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
    check(keys.draft(orgId, meta.id), { pk: { exists: true }, submittedAs: { exists: false } }, () =>
      changedMeanwhile('draft'),
    ),
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
