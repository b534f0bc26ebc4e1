import { commitLog } from '../../shared/aws/log.ts'
import type { Table } from '../../shared/aws/table.ts'
import type { Write } from '../../shared/aws/write.ts'
import type { Actor } from '../../shared/domain/advance.ts'
import type { Event, EventKind } from '../../shared/domain/event.ts'
import type { SignedVisit } from '../../shared/web/http/route.ts'
import { type Response, redirect } from '../../shared/web/response.ts'
import { checkStaff } from './act-on-case.ts'
import { type OfficerDeps, storeOf } from './deps.ts'
import { doOnce } from './once.ts'

type Plan = {
  kind: EventKind
  data: Event['data']
  also: readonly Write[]
  /** Holds that the manager is one; for whoever changes their own roles the item itself carries the condition. */
  staffCheck?: readonly Write[]
}
type CountyAct = {
  to: string
  /** In which role, where it is not the manager's to do. */
  as?: Actor['role']
  plan: (acting: { county: string; table: Table; actor: Actor }) => Promise<Plan | Response>
}

/** A manager's or registrar's act: an event of the county's own log, with the setting it is about, in one transaction (DESIGN 3.5). */
export const actInCounty = (
  deps: OfficerDeps,
  visit: SignedVisit,
  { to, as = 'manager', plan }: CountyAct,
): Promise<Response> =>
  doOnce(deps, visit, async (mark) => {
    const { county, table } = storeOf(deps, visit.session)
    const actor: Actor = { subject: visit.session.subject, role: as, at: visit.request.receivedAt }
    const planned = await plan({ county, table, actor })
    if (!('data' in planned)) return planned
    const { kind, data, also, staffCheck = [checkStaff(county, actor)] } = planned
    await commitLog(table, `C#${county}`, { kind, actor, data }, [...staffCheck, mark(to), ...also])
    return redirect(to)
  })
