import { type Draft, readDraft } from '../../../shared/aws/drafts.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import type { Session } from '../../../shared/web/session.ts'
import { organisationOf } from '../acting.ts'

/** A draft of the organisation the person acts for. Throws NotFound: the same for another's draft as for none. */
export const loadDraft = async (
  { table }: WithTable,
  session: Session,
  id: string | undefined,
): Promise<Draft> => {
  const wanted = ulid.safeParse(id)
  const draft = wanted.success ? await readDraft(table, organisationOf(session), wanted.data) : null
  if (draft === null) throw notFound('draft')
  return draft
}
