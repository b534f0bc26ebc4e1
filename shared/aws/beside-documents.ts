import * as z from 'zod'
import { changedMeanwhile } from '../domain/errors.ts'
import { instant } from '../domain/ids.ts'
import { removed } from '../domain/removed-document.ts'
import type { CaseDocument } from '../domain/submission.ts'
import { documentOf, draftDocumentItem } from './draft-documents.ts'
import { uploadDueItem } from './due.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { put, type Write } from './write.ts'

const times = z.object({ cameAt: instant, goesAt: instant })
type Times = z.infer<typeof times>

/** A file that came in after the application, when that was, and when it goes if nobody hands it in. */
export const besideItem = (
  orgId: string,
  draft: string,
  document: CaseDocument,
  { cameAt, goesAt }: Times,
): Item => ({ ...draftDocumentItem(orgId, draft, document), cameAt, goesAt })

/** A file beside a draft; `late` where it came in after the application and has not been handed in. */
export type Beside = { document: CaseDocument; late: Times | null }

const besideOf = (item: Item): Beside => ({
  document: documentOf(item),
  late: times.safeParse(item).data ?? null,
})

export const readBeside = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  draft: string,
  document: string,
): Promise<Beside | null> => {
  const item = await table.get(keys.draftDocument(orgId, draft, document))
  return item === null ? null : besideOf(item)
}

const itemPlace = z.object({ sk: z.string() })
const startsWith =
  (prefix: string) =>
  (item: Item): boolean =>
    itemPlace.parse(item).sk.startsWith(prefix)

/** A file that came in after the application, by no act of anybody's: the case knows nothing of it. */
export type Unsent = { document: CaseDocument } & Times

/** The files beside a draft that has been sent, and that wait for no answer or change, the first one first. The case's own are among them. */
export const readUnsent = async (
  table: Pick<Table, 'query'>,
  orgId: string,
  draft: string,
): Promise<Unsent[]> => {
  const { pk } = keys.draft(orgId, draft)
  const items = await queryAll(table, { pk, from: 'ANSWER#', to: 'DOC#~' })
  const waiting = [...items.filter(startsWith('ANSWER#')), ...items.filter(startsWith('CHANGE#'))].map(
    (item) => documentOf(item).id,
  )
  return items
    .filter(startsWith('DOC#'))
    .map(besideOf)
    .flatMap(({ document, late }) =>
      late === null || waiting.includes(document.id) ? [] : [{ document, ...late }],
    )
}

/** A file that waits beside a draft goes: a check that comes late does not bring it back, and its object leaves the bucket. */
export const dropUpload = (orgId: string, draft: string, document: CaseDocument, now: number): Write[] => [
  put(draftDocumentItem(orgId, draft, removed(document)), { gone: { exists: false } }, () =>
    changedMeanwhile('document'),
  ),
  put(uploadDueItem(document, now)),
]
