import { readCase } from '../../../shared/aws/cases.ts'
import { readDeclared } from '../../../shared/aws/declarations.ts'
import { readStaff } from '../../../shared/aws/people.ts'
import type { Table } from '../../../shared/aws/table.ts'
import type { Actor } from '../../../shared/domain/advance.ts'
import type { CaseHeader } from '../../../shared/domain/case.ts'
import { isDeclared } from '../../../shared/domain/conflict.ts'
import { notYourRole } from '../../../shared/domain/errors.ts'
import { influences, mayInfluence } from '../../../shared/domain/influence.ts'
import type { Action } from '../../../shared/domain/lifecycle.ts'
import { isKeptFrom } from '../../../shared/domain/suspension.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { park } from '../../../shared/web/parked.ts'
import { type Response, redirect } from '../../../shared/web/response.ts'
import { type OfficerDeps, storeOf } from '../deps.ts'

type Asked = {
  table: Table
  header: CaseHeader
  action: Action
  actor: Pick<Actor, 'subject' | 'role'>
}

/** Where to go on to after declaring: to the form that was asked for, or to the one that was sent, which is kept. */
export const goingOn = async (
  deps: OfficerDeps,
  { request, session }: SignedVisit,
): Promise<[string, string]> =>
  request.method === 'POST' ? ['kvar', await park(deps, request, session)] : ['efter', request.path]

/**
 * Null when this person may go on with an action on this case; the way to the declaration when they have not declared
 * for its applicant. Throws SuspendedOnCase for whoever is kept away from it, NotYourRole.
 */
export const firstDeclare = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  { table, header, action, actor }: Asked,
): Promise<Response | null> => {
  mayInfluence(header, action, actor)
  if (!influences(action, actor.role)) return null
  const { county, round, id } = header
  const { declared } = await readDeclared(table, county, round, actor.subject)
  if (isDeclared(declared, header)) return null
  const staff = await readStaff(table, county, actor.subject)
  if (!staff?.roles.some((role) => role === actor.role)) throw notYourRole(action)
  const query = new URLSearchParams([['arende', id], await goingOn(deps, visit)])
  return redirect(`/lan/jav/${round}?${query}`)
}

type AskedOfMany = { action: Action; role: Actor['role']; ids: readonly string[] }

/** The same for an act on many cases, before the first of them: where somebody is kept away, the case's own act says so. */
export const firstDeclareForAll = async (
  deps: OfficerDeps,
  visit: SignedVisit,
  { action, role, ids }: AskedOfMany,
): Promise<Response | null> => {
  const { county, table } = storeOf(deps, visit.session)
  const actor = { subject: visit.session.subject, role }
  for (const id of ids) {
    const header = await readCase(table, county, id)
    if (isKeptFrom(header, actor.subject, action)) continue
    const declare = await firstDeclare(deps, visit, { table, header, action, actor })
    if (declare !== null) return declare
  }
  return null
}
