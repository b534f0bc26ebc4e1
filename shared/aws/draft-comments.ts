import * as z from 'zod'
import { changedMeanwhile, DomainError } from '../domain/errors.ts'
import { instant, orgId, subject, ulid } from '../domain/ids.ts'
import { keys } from './keys.ts'
import type { Owned } from './partner-invitations.ts'
import type { Item } from './table.ts'
import { check, putNew, type Write } from './write.ts'

export const draftComment = z.object({
  id: ulid,
  section: z.string(),
  text: z.string(),
  at: instant,
  by: z.object({ subject, name: z.string(), orgId, organisation: z.string() }),
})
export type DraftComment = z.infer<typeof draftComment>

export const commentOf = (item: Item): DraftComment => z.object({ comment: draftComment }).parse(item).comment

/** A comment on a part of a draft that has not been sent. Its id is the form's own instance: ActAlreadyDone when it is there. */
export const commentWrites = (owned: Owned, comment: DraftComment): Write[] => [
  check(keys.draft(owned.orgId, owned.draft), { submittedAs: { exists: false } }, () =>
    changedMeanwhile('draft'),
  ),
  putNew(
    { ...keys.draftComment(owned.orgId, owned.draft, comment.id), comment },
    () => new DomainError('ActAlreadyDone'),
  ),
]
