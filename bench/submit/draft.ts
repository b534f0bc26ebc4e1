import { draftDocumentItem } from '../../shared/aws/draft-documents.ts'
import { newDraftWrites } from '../../shared/aws/draft-writes.ts'
import { memberItem } from '../../shared/aws/people.ts'
import type { Table } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { sectionNames } from '../../shared/form/definition.ts'
import { emptySections } from '../../shared/form/empty-sections.ts'
import { newestForm } from '../../shared/form/forms.ts'
import { anApplication } from '../../test/rules/build.ts'
import { commonItems, county, openRound, orgId, sessionOf } from '../first-call/given.ts'

export const draftId = '01JZ0000000000000000000001'
const documentId = '01JZ0000000000000000000002'

const document = {
  id: documentId,
  name: 'plan.pdf',
  key: `drafts/${orgId}/${draftId}/${documentId}/plan.pdf`,
  versionId: 'v1',
  size: 1000,
  state: 'waiting' as const,
  sha256: null,
  scanner: null,
  reason: null,
}

/** A draft with a document, its round, and a signatory who is signed in. */
export const writeDraft = async (table: Table): Promise<void> => {
  const { subject, name, email } = sessionOf('APPLICANT', 'organisation', ['signatory'])
  const roles = ['applicant' as const, 'signatory' as const]
  const sections = emptySections()
  const items = [
    ...commonItems(),
    memberItem(orgId, { subject, name, email, roles, confirmed: true }),
    draftDocumentItem(orgId, draftId, document),
  ]
  for (const item of items) await table.write(put(item))
  await table.transact(
    newDraftWrites(
      {
        id: draftId,
        round: openRound().id,
        county,
        formVersion: newestForm,
        applicant: { ...anApplication().applicant, orgId, county },
        confirmed: { authority: true, seat: true },
        createdAt: toInstant(Date.now()),
        createdBy: { subject, name },
      },
      sectionNames.map((section) => ({ name: section, values: sections[section] })),
    ),
  )
}
