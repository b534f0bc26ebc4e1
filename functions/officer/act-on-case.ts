import { commitActs, readCase } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { retryChanged, type Table } from '../../shared/aws/table.ts'
import { check, type Write } from '../../shared/aws/write.ts'
import type { Act, Actor } from '../../shared/domain/advance.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { notYourRole } from '../../shared/domain/errors.ts'
import type { CaseRole } from '../../shared/domain/event.ts'
import type { Action } from '../../shared/domain/lifecycle.ts'
import type { SignedVisit } from '../../shared/web/http/route.ts'
import { type Response, redirect } from '../../shared/web/response.ts'
import { firstDeclare } from './conflict/first-declare.ts'
import { caseIdOf, type OfficerDeps, storeOf } from './deps.ts'
import { doOnce } from './once.ts'
import { roleFor } from './role-for.ts'
import type { sv } from './text/sv.ts'

export type Acting = { county: string; table: Table; header: CaseHeader; actor: Actor }
/** The act, another that goes with it, what must hold with them, and where it leads when it is not the usual page. */
export type Plan = { act: Act; further?: readonly Act[]; also?: readonly Write[]; to?: string }
type CaseAct = {
  action: Action
  /** In which role, where the action can be done in more than one. */
  as?: CaseRole | undefined
  /** Which case, where it is not the address's: one of several acts of one form. */
  id?: string
  /** The page of the case that follows, unless the plan names another, and what it says has been done. */
  to?: string
  done: keyof typeof sv.done
  /** The act and what must hold with it, or a page with what is wrong in the form. */
  plan: (acting: Acting) => Promise<Plan | Response>
}

/** Holds in the act's transaction: the person still has the role in this county (DESIGN 8). */
export const checkStaff = (county: string, { subject, role }: Pick<Actor, 'subject' | 'role'>): Write =>
  check(keys.staff(county, subject), { roles: { contains: role } }, () => notYourRole(role))

/**
 * One act on a case in one transaction with the role and what else must hold with it. A lost race is read and decided
 * again. Who may have a conflict is stopped before the form is read, and who has not declared declares first (FL 16–18 §§).
 * Gives the header it was done on, or the page that says what is wrong in the form.
 */
export const commitOnCase = (
  deps: OfficerDeps,
  visit: SignedVisit,
  id: string,
  {
    action,
    as,
    plan,
    also = () => [],
  }: Pick<CaseAct, 'action' | 'as' | 'plan'> & { also?: (planned: Plan) => readonly Write[] },
): Promise<Response | CaseHeader> =>
  retryChanged(async () => {
    const { request, session } = visit
    const { county, table } = storeOf(deps, session)
    const header = await readCase(table, county, id)
    const actor = { subject: session.subject, role: roleFor(session, action, as), at: request.receivedAt }
    const declare = await firstDeclare(deps, visit, { table, header, action, actor })
    if (declare !== null) return declare
    const planned = await plan({ county, table, header, actor })
    if ('kind' in planned) return planned
    const acts = [planned.act, ...(planned.further ?? [])] as const
    await commitActs(table, header, acts, [
      checkStaff(county, actor),
      ...also(planned),
      ...(planned.also ?? []),
    ])
    return planned.act.header
  })

/** What one form asks of one case, done once. */
export const actOnCase = (
  deps: OfficerDeps,
  visit: SignedVisit,
  { action, as, id, to = '', done, plan }: CaseAct,
): Promise<Response> =>
  doOnce(
    deps,
    visit,
    async (mark) => {
      const named = id ?? caseIdOf(visit.request)
      let leadsTo = to
      const also = (planned: Plan) => {
        leadsTo = `/lan/arende/${named}${planned.to ?? to}?klart=${done}`
        return [mark(leadsTo)]
      }
      const answer = await commitOnCase(deps, visit, named, { action, as, plan, also })
      return 'kind' in answer ? answer : redirect(leadsTo)
    },
    id === undefined ? '' : `#${id}`,
  )
