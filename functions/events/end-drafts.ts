import * as z from 'zod'
import { documentOf } from '../../shared/aws/draft-documents.ts'
import { type Draft, readDraft } from '../../shared/aws/drafts.ts'
import { type DraftDue, draftDueItem, dueKey, readDraftDues } from '../../shared/aws/due.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readPublicRound } from '../../shared/aws/rounds.ts'
import { type Item, queryAll } from '../../shared/aws/table.ts'
import { put, remove, type Write } from '../../shared/aws/write.ts'
import { draftEnd, draftLife } from '../../shared/domain/draft-life.ts'
import { changedMeanwhile } from '../../shared/domain/errors.ts'
import { dayOf, startOfDay, toInstant, toMilliseconds } from '../../shared/domain/time.ts'
import { mailDraftEnds } from './effects/draft-mails.ts'
import type { EffectDeps } from './effects/effect.ts'

const itemKey = z.object({ pk: z.string(), sk: z.string() })

/** A draft that has not been sent, and every way to it. */
const removal = ({ meta, partners }: Draft): Write[] => [
  remove(keys.draft(meta.applicant.orgId, meta.id), { submittedAs: { exists: false } }, () =>
    changedMeanwhile('draft'),
  ),
  remove(keys.draftPointer(meta.applicant.orgId, meta.id)),
  ...partners.map(({ orgId }) => remove(keys.partnerPointer(orgId, meta.id))),
]

/** A file before the item that knows where it lies. */
const clearItem = async ({ table, uploads }: EffectDeps, item: Item): Promise<void> => {
  const { pk, sk } = itemKey.parse(item)
  if (sk.startsWith('DOC#')) await uploads.remove(documentOf(item).key)
  await table.write(remove({ pk, sk }))
}

/** Whatever is left of a draft once nothing leads to it, and last of all what is due: a second time finishes a first. */
const clear = async (deps: EffectDeps, due: DraftDue): Promise<void> => {
  const { pk } = keys.draft(due.orgId, due.draft)
  for (const item of await queryAll(deps.table, { pk })) await clearItem(deps, item)
  await deps.table.write(remove(dueKey(due)))
}

const end = async (deps: EffectDeps, due: DraftDue, draft: Draft): Promise<void> => {
  await deps.table.transact(removal(draft))
  deps.log.info('draft-ended', { draft: due.draft })
  await clear(deps, due)
}

/** The round is read anew each time: its last day may have been moved since. */
const look = async (deps: EffectDeps, due: DraftDue): Promise<void> => {
  const draft = await readDraft(deps.table, due.orgId, due.draft)
  if (draft === null) return clear(deps, due)
  if (draft.meta.submittedAs !== null) return deps.table.write(remove(dueKey(due)))

  const { county, round, createdAt } = draft.meta
  const { lastDay } = await readPublicRound(deps.table, county, round)
  const { last, warnOn } = draftLife(lastDay, createdAt)
  const again = (toldOf: string | null, at: number) =>
    deps.table.transact([
      remove(dueKey(due)),
      put(draftDueItem({ orgId: due.orgId, draft: due.draft, toldOf }, at)),
    ])
  if (dayOf(toInstant(deps.now())) < warnOn) return again(null, toMilliseconds(startOfDay(warnOn)))
  if (due.toldOf === last) return end(deps, due, draft)
  const goes = draftEnd(last, deps.now())
  await mailDraftEnds(deps, draft, { last, goes })
  await again(last, toMilliseconds(goes))
}

/** Drafts whose end comes near are told of, and those whose end has come go. What fails is tried again next time. */
export const endDrafts = async (deps: EffectDeps): Promise<{ drafts: number }> => {
  let drafts = 0
  for (const due of await readDraftDues(deps.table, deps.now())) {
    try {
      await look(deps, due)
      drafts += 1
    } catch (error) {
      deps.log.error('draft-due-failed', {
        draft: due.draft,
        error: error instanceof Error ? error.name : 'unknown',
      })
    }
  }
  return { drafts }
}
