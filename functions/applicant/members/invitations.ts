import { readOpenInvitations } from '../../../shared/aws/member-invitations.ts'
import type { MemberRole } from '../../../shared/aws/people.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { type Form, one } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { organisationOf, type Page } from '../acting.ts'
import { texts } from '../text/texts.ts'
import { invite, mostOpen, withdrawInvitation } from './invite.ts'
import { membersAnswer, path } from './members.ts'

const rolesOf = (written: string): MemberRole[] | null => {
  if (written === 'signatory') return ['applicant', 'signatory']
  return written === 'applicant' ? ['applicant'] : null
}

const emailProblem = (email: string): string | undefined =>
  email === ''
    ? texts.invitations.emailMissing
    : textProblem({ kind: 'email', name: 'email', label: '', characters: 200 }, email)

const problemsOf = (form: Form, open: readonly { email: string }[]): Problem[] => {
  const text = texts.invitations
  const email = normalise(one(form, 'email'))
  const same = open.some((each) => each.email.toLowerCase() === email.toLowerCase())
  const full = open.length >= mostOpen ? text.tooMany(mostOpen) : undefined
  const found = [
    { field: 'email', text: emailProblem(email) ?? (same ? text.open : full) },
    { field: 'role', text: rolesOf(one(form, 'role')) === null ? text.roleMissing : undefined },
  ]
  return found.flatMap(({ field, text: problem }) =>
    problem === undefined ? [] : [{ field, text: problem }],
  )
}

/** Asks somebody in by mail, with the right to write or to sign as well. */
export const inviteMember: Page = async (deps, visit) => {
  const { form, receivedAt: at } = visit.request
  const orgId = organisationOf(visit.session)
  const id = ulid.safeParse(one(form, 'instance')).data ?? deps.newId()
  const open = await readOpenInvitations(deps.table, orgId, deps.now())
  const others = open.filter((each) => each.id !== id)
  const problems = problemsOf(form, others)
  const roles = rolesOf(one(form, 'role'))
  if (roles === null || problems.length > 0) {
    const written = { email: normalise(one(form, 'email')), role: one(form, 'role') }
    return membersAnswer(deps, visit, { written, problems })
  }
  const email = normalise(one(form, 'email'))
  await invite(deps, { orgId, by: visit.session.subject, at, id, email, roles })
  return redirect(`${path}?klart=inbjuden`)
}

export const takeBackInvitation: Page = async (deps, { request, session }) => {
  const id = ulid.safeParse(request.params.id)
  if (!id.success) throw notFound('invitation')
  const by = { orgId: organisationOf(session), by: session.subject, at: request.receivedAt }
  await withdrawInvitation(deps, { ...by, id: id.data })
  return redirect(`${path}?klart=atertagen`)
}
