import * as z from 'zod'
import { applicant } from '../domain/application.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import { countyCode, instant, roundId, subject, ulid } from '../domain/ids.ts'
import { questions } from '../domain/questions.ts'
import { type CaseDocument, caseDocument } from '../domain/submission.ts'
import { keys } from './keys.ts'
import { commentOf, type DraftComment, type DraftPartner, partnerOf } from './partners.ts'
import { type Presence, presenceOf } from './presence.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, putNew, update, type Write } from './write.ts'

export const draftMeta = z.object({
  id: ulid,
  round: roundId,
  county: countyCode,
  formVersion: z.int(),
  applicant,
  /** Whether the organisation's authority and a kommunalförbund's seat were shown when the draft was made (5 §). */
  confirmed: z.object({ authority: z.boolean(), seat: z.boolean() }),
  /** The round's questions when the draft was made; all of them when left out. */
  questions: questions.optional(),
  createdAt: instant,
  createdBy: z.object({ subject, name: z.string() }),
})
export type DraftMeta = z.infer<typeof draftMeta>

const sentAs = z.object({ county: countyCode, case: ulid })
export type StoredDraft = DraftMeta & {
  submittedAs: z.infer<typeof sentAs> | null
  /** How many times something of the partners has changed. */
  partnerActs: number
}

/** One section: its own version, so that two people never overwrite each other; sealed once it has been sent. */
export const draftSection = z.object({
  name: z.string(),
  version: z.int().min(1),
  values: z.record(z.string(), z.json()),
  changedAt: instant,
  changedBy: z.object({ subject, name: z.string() }),
  sealed: ulid.optional(),
})
export type DraftSection = z.infer<typeof draftSection>

export type Draft = {
  meta: StoredDraft
  sections: DraftSection[]
  documents: CaseDocument[]
  partners: DraftPartner[]
  comments: DraftComment[]
  /** Who was last seen writing where: a hint, never a lock. */
  present: Presence[]
}

const metaOf = (item: Item): StoredDraft => {
  const { draft, submittedAs, partnerActs } = z
    .object({ draft: draftMeta, submittedAs: sentAs.optional(), partnerActs: z.int().default(0) })
    .parse(item)
  return { ...draft, submittedAs: submittedAs ?? null, partnerActs }
}

export const draftDocumentItem = (orgId: string, draft: string, document: CaseDocument): Item => ({
  ...keys.draftDocument(orgId, draft, document.id),
  ...(document.description === undefined ? {} : { description: document.description }),
  document,
})
/** The description stands at the top, so that it and a check's outcome never overwrite each other. */
const documentOf = (item: Item): CaseDocument => {
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

/** Everything of a draft in one query, strongly consistent; null when the organisation has no such draft. */
export const readDraft = async (
  table: Pick<Table, 'query'>,
  orgId: string,
  id: string,
): Promise<Draft | null> => {
  const items = await queryAll(table, { pk: keys.draft(orgId, id).pk })
  const meta = items.find(({ sk }) => sk === 'META')
  if (meta === undefined) return null
  const under = (prefix: string) => items.filter(({ sk }) => typeof sk === 'string' && sk.startsWith(prefix))
  return {
    meta: metaOf(meta),
    sections: under('SECTION#').map((item) => draftSection.parse(item)),
    documents: under('DOC#').map(documentOf),
    partners: under('PARTNER#').map(partnerOf),
    comments: under('COMMENT#').map(commentOf),
    present: under('PRESENCE#').map(presenceOf),
  }
}

export const readDraftMeta = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  id: string,
): Promise<StoredDraft | null> => {
  const item = await table.get(keys.draft(orgId, id))
  return item === null ? null : metaOf(item)
}

export const readDraftSection = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  id: string,
  name: string,
): Promise<DraftSection | null> => {
  const item = await table.get(keys.draftSection(orgId, id, name))
  return item === null ? null : draftSection.parse(item)
}

export const readDraftDocument = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  id: string,
  document: string,
): Promise<CaseDocument | null> => {
  const item = await table.get(keys.draftDocument(orgId, id, document))
  return item === null ? null : documentOf(item)
}

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

const pointer = z.object({ id: ulid, round: roundId, createdAt: instant })

/** The organisation's drafts, newest first, sent ones included. */
export const readDraftPointers = async (
  table: Pick<Table, 'query'>,
  orgId: string,
): Promise<z.infer<typeof pointer>[]> =>
  (await queryAll(table, { pk: keys.organisation(orgId).pk, prefix: 'DRAFT#', descending: true })).map(
    (item) => pointer.parse(item),
  )

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
