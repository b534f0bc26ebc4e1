import { commitAct } from '../../../shared/aws/cases.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { moveInstalment } from '../../../shared/aws/payables.ts'
import { retryChanged, type Table } from '../../../shared/aws/table.ts'
import { check, type Write } from '../../../shared/aws/write.ts'
import type { PlanAct } from '../../../shared/domain/acts/payment-plan.ts'
import type { Actor } from '../../../shared/domain/advance.ts'
import { notYourRole } from '../../../shared/domain/errors.ts'
import type { Payable } from '../../../shared/exports/payment-line.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type FinanceDeps, storeOf } from '../deps.ts'
import { readLine } from './line.ts'

export type Line = { county: string; table: Table; payable: Payable; by: Actor & { name: string } }
type Planned = PlanAct & { also: readonly Write[] }

/**
 * One act on one line: the case's event, the instalment as it has become and what must hold with them, in one
 * transaction with the role. Null from the plan: it is so already, and nothing is done.
 */
export const commitLine = (
  deps: FinanceDeps,
  { request, session }: SignedVisit,
  plan: (line: Line) => Promise<Planned | null>,
): Promise<void> =>
  retryChanged(async () => {
    const { county, table } = storeOf(deps, session)
    const { subject, name } = session
    const payable = await readLine(table, county, request)
    const by = { subject, name, role: 'finance' as const, at: request.receivedAt }
    const planned = await plan({ county, table, payable, by })
    if (planned === null) return
    const staff = check(keys.staff(county, subject), { roles: { contains: 'finance' } }, () =>
      notYourRole(planned.act.action),
    )
    await commitAct(table, payable.header, planned.act, [
      staff,
      moveInstalment(county, payable.instalment, planned.after),
      ...planned.also,
    ])
  })
