import { readCase } from '../../../shared/aws/cases.ts'
import type { Action } from '../../../shared/domain/lifecycle.ts'
import { caseIdOf, type Page, storeOf } from '../deps.ts'
import { roleFor } from '../role-for.ts'
import { firstDeclare } from './first-declare.ts'

/** A form by which somebody can influence a decision is shown only to who may, and has declared: nobody writes in vain. */
export const beforeForm =
  (action: Action, page: Page): Page =>
  async (deps, visit) => {
    const { request, session } = visit
    const { county, table } = storeOf(deps, session)
    const header = await readCase(table, county, caseIdOf(request))
    const actor = { subject: session.subject, role: roleFor(session, action) }
    return (await firstDeclare(deps, visit, { table, header, action, actor })) ?? page(deps, visit)
  }
