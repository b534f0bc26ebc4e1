import * as z from 'zod'
import { readOpenInvitations } from '../../../shared/aws/member-invitations.ts'
import { readMembers } from '../../../shared/aws/people.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import { organisationOf, type Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { readSpace } from '../organisation/space.ts'
import { texts } from '../text/texts.ts'
import { changeMember } from './change-member.ts'
import { membersPage } from './members-page.tsx'

export const path = '/ansok/medlemmar'
const memberAct = z.enum(['admit', 'give', 'take', 'shut-out'])

const doneOf = (done: string | null): string | undefined => {
  if (done === 'andrad') return texts.organisation.members.changed
  if (done === 'inbjuden') return texts.invitations.sent
  return done === 'atertagen' ? texts.invitations.withdrawn : undefined
}

type Written = { written: { email: string; role: string }; problems: readonly Problem[] }

/** The page as it now stands, with what was written in it and what is wrong. */
export const membersAnswer = async (
  deps: ApplicantDeps,
  { request, session }: SignedVisit,
  form: Written = { written: { email: '', role: '' }, problems: [] },
): Promise<Response> => {
  const { table } = deps
  const orgId = organisationOf(session)
  const [space, all, invitations] = await Promise.all([
    readSpace(table, orgId),
    readMembers(table, orgId),
    readOpenInvitations(table, orgId, deps.now()),
  ])
  if (space === null) throw notFound('organisation')
  const view = { members: all, space, done: doneOf(request.query.get('klart')) }
  const inviting = { ...form, invitations, instance: deps.newId() }
  return html(membersPage(session, { ...view, ...inviting }), form.problems.length > 0 ? 422 : 200)
}

export const showMembers: Page = (deps, visit) => membersAnswer(deps, visit)

export const editMember: Page = async (deps, { request, session }) => {
  const act = memberAct.safeParse(one(request.form, 'act'))
  if (!act.success) throw notFound('act')
  await changeMember(deps, {
    orgId: organisationOf(session),
    by: session.subject,
    subject: one(request.form, 'subject'),
    act: act.data,
    at: request.receivedAt,
  })
  return redirect(`${path}?klart=andrad`)
}
