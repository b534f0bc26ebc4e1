import { readHeader } from '../../../shared/aws/case-items.ts'
import { readDraftMeta } from '../../../shared/aws/drafts.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import type { Request } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { organisationOf } from '../acting.ts'

/** The county of a case: by the organisation's index, or by the draft it was made of when the index lags behind. */
const countyOfCase = async (
  { table }: WithTable,
  orgId: string,
  id: string,
  draft: string | null,
): Promise<string> => {
  const { items } = await table.query({ index: 'organisation', pk: `O#${orgId}#CASES`, prefix: id })
  const [item] = items
  if (item !== undefined) return readHeader(item).county
  const meta = ulid.safeParse(draft).success ? await readDraftMeta(table, orgId, draft ?? '') : null
  if (meta?.submittedAs?.case !== id) throw notFound('case')
  return meta.submittedAs.county
}

/**
 * Where one of the organisation's own cases lies. Throws NotFound: the same for another's case as for none.
 */
export const findCase = async (
  deps: WithTable,
  session: Session,
  { params, query }: Pick<Request, 'params' | 'query'>,
): Promise<{ county: string; id: string; orgId: string }> => {
  const orgId = organisationOf(session)
  const wanted = ulid.safeParse(params.id)
  if (!wanted.success) throw notFound('case')
  const id = wanted.data
  return { id, orgId, county: await countyOfCase(deps, orgId, id, query.get('utkast')) }
}
