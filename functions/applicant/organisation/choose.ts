import { normalise } from '../../../shared/form/read-text.ts'
import { searchRegister } from '../../../shared/register/search-organisations.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { texts } from '../text/texts.ts'
import { enterSpace } from './enter-space.ts'
import { claimedSpace, findSpace } from './find-space.ts'
import { choosePage, waitingPage } from './pages.tsx'
import type { Space } from './space.ts'

/** Goes into a space and on to choosing it, or tells that somebody must let the person in. */
export const enter = async (
  deps: ApplicantDeps,
  { session, request }: SignedVisit,
  space: Space,
): Promise<Response> => {
  const entered = await enterSpace(deps, { space, person: session, at: request.receivedAt })
  return entered === 'asked' ? html(waitingPage(session, space.orgId)) : redirect('/valj-organisation')
}

export const chooseOrganisation: Page = async ({ table }, { request, session }) => {
  const query = normalise((request.query.get('sok') ?? '').slice(0, 100))
  const claimed = await claimedSpace(table, session.organisationNumber)
  return html(choosePage(session, { claimed, query, hits: searchRegister(query) }))
}

export const enterOrganisation: Page = async (deps, visit) => {
  const space = await findSpace(deps.table, one(visit.request.form, 'orgId'))
  if (space !== null) return enter(deps, visit, space)
  const claimed = await claimedSpace(deps.table, visit.session.organisationNumber)
  const problems = [{ field: 'sok', text: texts.organisation.chooseOne }]
  return html(choosePage(visit.session, { claimed, query: '', hits: [], problems }), 422)
}
