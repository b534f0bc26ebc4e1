import { commentWrites } from '../../../shared/aws/draft-comments.ts'
import type { Draft } from '../../../shared/aws/drafts.ts'
import type { Write } from '../../../shared/aws/write.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import { type Instant, ulid } from '../../../shared/domain/ids.ts'
import type { TextField } from '../../../shared/form/definition.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { organisationOf, stillMember } from '../acting.ts'
import { doOnce } from '../case/once-per-instance.ts'
import { texts } from '../text/texts.ts'
import { commentable, everything } from './part-names.ts'

export const commentField: TextField = { kind: 'text', name: 'text', label: '', words: 200 }
const mostComments = 200

export type WrittenComment = { section: string; text: string; problems: Problem[] }

const problemOf = (draft: Draft, text: string): string | undefined => {
  if (draft.comments.length >= mostComments) return texts.partners.commentFull
  return text === '' ? texts.partners.commentMissing : textProblem(commentField, text)
}

export const readComment = (draft: Draft, form: Form): WrittenComment => {
  const section = commentable.find((name) => name === one(form, 'section')) ?? everything
  const text = normalise(one(form, 'text'))
  const problem = problemOf(draft, text)
  return { section, text, problems: problem === undefined ? [] : [{ field: 'text', text: problem }] }
}

type Saving = { draft: Draft; written: WrittenComment; instance: string; at: Instant }

/** A comment for the applicant and every partner; the same form again writes nothing more. */
export const saveComment = (
  { table, newId }: WithTable & Pick<Base, 'newId'>,
  session: Session,
  { draft, written, instance, at }: Saving,
  wall: readonly Write[],
): Promise<boolean> => {
  const orgId = organisationOf(session)
  const { subject, name } = session
  return doOnce(() =>
    table.transact([
      stillMember(orgId, subject, 'applicant'),
      ...wall,
      ...commentWrites(
        { orgId: draft.meta.applicant.orgId, draft: draft.meta.id },
        {
          id: ulid.safeParse(instance).data ?? newId(),
          section: written.section,
          text: written.text,
          at,
          by: { subject, name, orgId, organisation: organisationName(draft, orgId) },
        },
      ),
    ]),
  )
}

const organisationName = ({ meta, partners }: Draft, orgId: string): string =>
  partners.find((partner) => partner.orgId === orgId)?.name ?? meta.applicant.name
