import * as z from 'zod'
import { readMembers } from '../../../shared/aws/people.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { organisationOf, type Page } from '../acting.ts'
import { readSpace } from '../organisation/space.ts'
import { changeMember } from './change-member.ts'
import { membersPage } from './members-page.tsx'

const path = '/ansok/medlemmar'
const memberAct = z.enum(['admit', 'give', 'take', 'shut-out'])

export const showMembers: Page = async ({ table }, { request, session }) => {
  const orgId = organisationOf(session)
  const [space, all] = await Promise.all([readSpace(table, orgId), readMembers(table, orgId)])
  if (space === null) throw notFound('organisation')
  return html(
    membersPage(session, {
      members: all,
      confirmed: space.confirmed,
      changed: request.query.has('andrad'),
    }),
  )
}

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
  return redirect(`${path}?andrad`)
}
