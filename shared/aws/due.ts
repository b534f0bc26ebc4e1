import * as z from 'zod'
import { type Instant, orgId, ulid } from '../domain/ids.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { toInstant } from '../domain/time.ts'
import { type Key, keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

export const dueKinds = [
  'EXECUTION',
  'COMPLETION',
  'COMMUNICATION',
  'AUTHORITY',
  'SCENARIOS',
  'LETTER',
] as const
export type DueKind = (typeof dueKinds)[number]

const due = z.object({
  pk: z.string(),
  sk: z.string(),
  kind: z.enum(dueKinds),
  case: z.string(),
  decision: z.int().optional(),
})
export type Due = z.infer<typeof due>

/** Something to look at when an instant (ms, UTC) has come: a reminder, a daily check. */
export const dueItem = (county: string, kind: DueKind, caseId: string, at: number): Item => ({
  ...keys.due(`C#${county}`, toInstant(at), kind, caseId),
  kind,
  case: caseId,
})

const draftDue = z.object({
  pk: z.string(),
  sk: z.string(),
  orgId,
  draft: ulid,
  /** The last day of the life its people have been told of, when they have. */
  toldOf: z.iso.date().nullable(),
})
export type DraftDue = z.infer<typeof draftDue>

/** Organisations' dues are one list for all of them, as their outbox is. */
const organisations = 'O'

/** A draft to look at when an instant (ms, UTC) has come: its end comes near, or is here. */
export const draftDueItem = (
  { orgId: owner, draft, toldOf }: Pick<DraftDue, 'orgId' | 'draft' | 'toldOf'>,
  at: number,
): Item => ({
  ...keys.due(organisations, toInstant(at), 'DRAFT', `${owner}-${draft}`),
  orgId: owner,
  draft,
  toldOf,
})

const uploadDue = z.object({ pk: z.string(), sk: z.string(), upload: z.string() })
export type UploadDue = z.infer<typeof uploadDue>

/** A file that was taken out of a draft at an instant (ms, UTC), and is still in the bucket. */
export const uploadDueItem = ({ id, key }: Pick<CaseDocument, 'id' | 'key'>, at: number): Item => ({
  ...keys.due(organisations, toInstant(at), 'UPLOAD', id),
  upload: key,
})

const unsentDue = z.object({
  pk: z.string(),
  sk: z.string(),
  unsent: z.object({ orgId, draft: ulid, document: ulid, key: z.string() }),
})
export type UnsentDue = z.infer<typeof unsentDue>

/** A file that came in after an application, to be looked at when it has not been handed in by an instant. */
export const unsentDueItem = (unsent: UnsentDue['unsent'], at: Instant): Item => ({
  ...keys.due(organisations, at, 'UNSENT', unsent.document),
  unsent,
})

const dueOf = async (table: Pick<Table, 'query'>, owner: string, now: number): Promise<Item[]> =>
  queryAll(table, { pk: keys.due(owner, '', '', '').pk, to: `${toInstant(now)}#~` })

/** The drafts that are due at an instant, oldest first. */
export const readDraftDues = async (table: Pick<Table, 'query'>, now: number): Promise<DraftDue[]> =>
  (await dueOf(table, organisations, now))
    .filter(({ draft }) => draft !== undefined)
    .map((item) => draftDue.parse(item))

/** The files that are to go from the bucket, oldest first. */
export const readUploadDues = async (table: Pick<Table, 'query'>, now: number): Promise<UploadDue[]> =>
  (await dueOf(table, organisations, now))
    .filter(({ upload }) => upload !== undefined)
    .map((item) => uploadDue.parse(item))

/** The files that may not have been handed in, oldest first. */
export const readUnsentDues = async (table: Pick<Table, 'query'>, now: number): Promise<UnsentDue[]> =>
  (await dueOf(table, organisations, now))
    .filter(({ unsent }) => unsent !== undefined)
    .map((item) => unsentDue.parse(item))

/** What is due in a county at an instant, oldest first. */
export const readDue = async (table: Pick<Table, 'query'>, county: string, now: number): Promise<Due[]> =>
  (await dueOf(table, `C#${county}`, now)).map((item) => due.parse(item))

export const dueKey = ({ pk, sk }: Pick<Due, 'pk' | 'sk'>): Key => ({ pk, sk })
