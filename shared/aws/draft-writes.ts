import { changedMeanwhile } from '../domain/errors.ts'
import type { Draft, DraftMeta } from './drafts.ts'
import { keys } from './keys.ts'
import type { Item, Table } from './table.ts'
import { putNew, update, type Write } from './write.ts'

/** A new draft with all its sections at version 1, and the organisation's pointer to it. */
export const newDraftWrites = (
  meta: DraftMeta,
  sections: readonly { name: string; values: Item }[],
): Write[] => [
  putNew({ ...keys.draft(meta.applicant.orgId, meta.id), draft: meta }),
  putNew({
    ...keys.draftPointer(meta.applicant.orgId, meta.id),
    id: meta.id,
    round: meta.round,
    createdAt: meta.createdAt,
  }),
  ...sections.map(({ name, values }) =>
    putNew({
      ...keys.draftSection(meta.applicant.orgId, meta.id, name),
      name,
      version: 1,
      values,
      changedAt: meta.createdAt,
      changedBy: meta.createdBy,
    }),
  ),
]

export type SectionSave = {
  orgId: string
  draft: string
  name: string
  version: number
  values: Item
  at: string
  by: { subject: string; name: string }
}

/** One section on condition of the version the writer saw, and that it has not been sent; ChangedMeanwhile otherwise. */
export const sectionWrite = ({ orgId, draft, name, version, values, at, by }: SectionSave): Write =>
  update(
    keys.draftSection(orgId, draft, name),
    { set: { values, version: version + 1, changedAt: at, changedBy: by } },
    { version: { equals: version }, sealed: { exists: false } },
    () => changedMeanwhile('section'),
  )

/** Saves one section alone. Throws ChangedMeanwhile. */
export const saveSection = (table: Pick<Table, 'write'>, section: SectionSave): Promise<void> =>
  table.write(sectionWrite(section))

/** Seals each section at the version whose content was hashed, and marks the draft as sent (DESIGN 5). */
export const sealWrites = ({ meta, sections }: Draft, sent: { county: string; case: string }): Write[] => {
  const orgId = meta.applicant.orgId
  return [
    update(
      keys.draft(orgId, meta.id),
      { set: { submittedAs: sent } },
      {
        submittedAs: { exists: false },
        partnerActs: meta.partnerActs === 0 ? { exists: false } : { equals: meta.partnerActs },
      },
      () => changedMeanwhile('draft'),
    ),
    ...sections.map(({ name, version }) =>
      update(
        keys.draftSection(orgId, meta.id, name),
        { set: { sealed: sent.case } },
        { version: { equals: version }, sealed: { exists: false } },
        () => changedMeanwhile('section'),
      ),
    ),
  ]
}

/** How the mail about a draft's end went. Throws ChangedMeanwhile when the draft is no more. */
export const endMailWrite = (orgId: string, draft: string, endMail: 'sent' | 'failed'): Write =>
  update(keys.draft(orgId, draft), { set: { endMail } }, { pk: { exists: true } }, () =>
    changedMeanwhile('draft'),
  )
