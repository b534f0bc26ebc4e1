import { dropUpload, readUnsent, type Unsent } from '../../../shared/aws/beside-documents.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { check } from '../../../shared/aws/write.ts'
import { changedMeanwhile } from '../../../shared/domain/errors.ts'
import { one } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { type Page, stillMember } from '../acting.ts'
import { ignoreGone } from '../completion/waiting-files.ts'
import type { ApplicantDeps } from '../deps.ts'
import { loadCase, type OwnCase } from './load-case.ts'

/** The files that have been uploaded after the application and not handed in. */
export const unsentOf = async (
  { table }: Pick<ApplicantDeps, 'table'>,
  { header: { orgId, draft }, documents }: Pick<OwnCase, 'header' | 'documents'>,
): Promise<Unsent[]> =>
  (await readUnsent(table, orgId, draft)).filter(
    ({ document }) => !documents.some(({ id }) => id === document.id),
  )

/** Takes such a file away. What has become the case's stays; the same again changes nothing. */
export const takeUnsentAway: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const { county, id, orgId, draft } = own.header
  const wanted = one(request.form, 'document')
  const found = (await unsentOf(deps, own)).find(({ document }) => document.id === wanted)
  if (found !== undefined)
    await deps.table
      .transact([
        stillMember(orgId, session.subject, 'applicant'),
        check(keys.document(county, id, wanted), { pk: { exists: false } }, () =>
          changedMeanwhile('document'),
        ),
        ...dropUpload(orgId, draft, found.document, deps.now()),
      ])
      .catch(ignoreGone)
  return redirect(`/ansok/arende/${id}?borttagen`)
}
