import * as z from 'zod'
import { applicant } from '../domain/application.ts'
import { countyCode, instant, roundId, subject, ulid } from '../domain/ids.ts'
import { questions } from '../domain/questions.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { type MailState, mailState } from './confirmation-codes.ts'
import { commentOf, type DraftComment } from './draft-comments.ts'
import { documentOf } from './draft-documents.ts'
import { keys } from './keys.ts'
import { type DraftPartner, partnerOf } from './partners.ts'
import { type Presence, presenceOf } from './presence.ts'
import { type Item, queryAll, type Table } from './table.ts'

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
  /** How the mail about its end has gone, once it has been tried. Only the organisation is told. */
  endMail?: MailState | undefined
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
  const { draft, submittedAs, partnerActs, endMail } = z
    .object({
      draft: draftMeta,
      submittedAs: sentAs.optional(),
      partnerActs: z.int().default(0),
      endMail: mailState.optional(),
    })
    .parse(item)
  return { ...draft, submittedAs: submittedAs ?? null, partnerActs, endMail }
}

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

const pointer = z.object({ id: ulid, round: roundId, createdAt: instant })

/** The organisation's drafts, newest first, sent ones included. */
export const readDraftPointers = async (
  table: Pick<Table, 'query'>,
  orgId: string,
): Promise<z.infer<typeof pointer>[]> =>
  (await queryAll(table, { pk: keys.organisation(orgId).pk, prefix: 'DRAFT#', descending: true })).map(
    (item) => pointer.parse(item),
  )
