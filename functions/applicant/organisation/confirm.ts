import { readAskedCode, readOfficialMailbox } from '../../../shared/aws/confirmation-codes.ts'
import { readMember } from '../../../shared/aws/people.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { orgId } from '../../../shared/domain/ids.ts'
import { normalise } from '../../../shared/form/read-text.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { texts } from '../text/texts.ts'
import { askCode } from './ask-code.ts'
import { askCounty } from './ask-county.ts'
import { confirmedPage, confirmPage } from './confirm-page.tsx'
import { enterCode } from './enter-code.ts'
import { readSpace, type Space } from './space.ts'

/** The space of the address, for somebody who has come to it: for others it is no page at all. Throws NotFound. */
const findOwn = async (
  { table }: ApplicantDeps,
  { request, session }: SignedVisit,
): Promise<{ space: Space; inside: boolean }> => {
  const id = orgId.safeParse(request.params.org)
  if (!id.success) throw notFound('organisation')
  const [space, member] = await Promise.all([
    readSpace(table, id.data),
    readMember(table, id.data, session.subject),
  ])
  if (space === null || member === null) throw notFound('organisation')
  return { space, inside: member.roles.length > 0 }
}

const show = async (
  deps: ApplicantDeps,
  visit: SignedVisit,
  space: Space,
  problems: readonly Problem[] = [],
): Promise<Response> => {
  const { orgId: id } = space
  const { session, request } = visit
  const [mailbox, asked] = await Promise.all([
    readOfficialMailbox(deps.table, id),
    readAskedCode(deps.table, id, session.subject, deps.now()),
  ])
  const view = { space, mailbox, asked, problems, told: request.query.has('ombedd') }
  return html(confirmPage(session, view), problems.length > 0 ? 422 : 200)
}

export const showConfirm: Page = async (deps, visit) => {
  const { space, inside } = await findOwn(deps, visit)
  return space.confirmed ? html(confirmedPage(visit.session, space, inside)) : show(deps, visit, space)
}

const enter = async (deps: ApplicantDeps, visit: SignedVisit, space: Space): Promise<Response> => {
  const { session, request } = visit
  const text = texts.confirm
  const code = normalise(one(request.form, 'kod'))
  const fail = (problem: string) => show(deps, visit, space, [{ field: 'kod', text: problem }])
  if (code === '') return fail(text.codeMissing)
  const entered = await enterCode(deps, {
    orgId: space.orgId,
    subject: session.subject,
    code,
    at: request.receivedAt,
  })
  if (entered === 'confirmed') return redirect(`/ansok/organisation/${space.orgId}/bekrafta`)
  return fail(entered === 'wrong' ? text.codeWrong : text.codeEnded)
}

/** One of three: asks for a code, enters it, or asks the county. Each done again changes nothing more. */
export const actConfirm: Page = async (deps, visit) => {
  const { space } = await findOwn(deps, visit)
  const { session, request } = visit
  const address = `/ansok/organisation/${space.orgId}/bekrafta`
  const act = one(request.form, 'act')
  if (space.confirmed) return redirect(address)
  if (act === 'kod') return enter(deps, visit, space)
  if (act === 'skicka') {
    await askCode(deps, { orgId: space.orgId, person: session, at: request.receivedAt })
    return redirect(address)
  }
  if (act !== 'lansstyrelsen') throw notFound('act')
  await askCounty(deps, { orgId: space.orgId, subject: session.subject, at: request.receivedAt })
  return redirect(`${address}?ombedd`)
}
