import { draftDocumentItem } from '../../../shared/aws/draft-documents.ts'
import type { Draft } from '../../../shared/aws/drafts.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { check, put } from '../../../shared/aws/write.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { changedMeanwhile, notFound } from '../../../shared/domain/errors.ts'
import type { Session } from '../../../shared/web/session.ts'
import { stillMember } from '../acting.ts'
import { removed } from './attached.ts'

/** Takes a document out of a draft that has not been sent. The same again changes nothing. Throws NotFound. */
export const removeDocument = async (
  { table }: WithTable,
  { subject }: Session,
  { meta, documents }: Draft,
  id: string,
): Promise<void> => {
  const { orgId } = meta.applicant
  const document = documents.find((one) => one.id === id)
  if (document === undefined) throw notFound('document')
  await table.transact([
    stillMember(orgId, subject, 'applicant'),
    check(keys.draft(orgId, meta.id), { submittedAs: { exists: false } }, () => changedMeanwhile('draft')),
    put(draftDocumentItem(orgId, meta.id, removed(document)), { pk: { exists: true } }),
  ])
}
