import type { DeskFor } from '../../shared/aws/desk-uploads.ts'
import type { CountyStore, WithCounty } from '../../shared/deps.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { notAllowed, notFound, notYourRole } from '../../shared/domain/errors.ts'
import { ulid } from '../../shared/domain/ids.ts'
import { type Action, priorStatuses } from '../../shared/domain/lifecycle.ts'
import type { Role } from '../../shared/domain/roles.ts'
import type { Route, SignedVisit, WebDeps } from '../../shared/web/http/route.ts'
import type { Request } from '../../shared/web/request.ts'
import type { Response } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'

/** `table` of WebDeps is for sessions only: a county's data is reached through `forCounty` alone (DESIGN 3.4). */
export type OfficerDeps = WebDeps & WithCounty & { deskFor: DeskFor }
export type OfficerRoute = Route<OfficerDeps>
export type Page = (deps: OfficerDeps, visit: SignedVisit) => Promise<Response>

export const readers = ['officer', 'decider', 'manager', 'registrar'] as const satisfies readonly Role[]

/** The store of the county the person acts for, and of no other. Throws NotYourRole for whoever acts for an organisation. */
export const storeOf = (
  { forCounty }: Pick<OfficerDeps, 'forCounty'>,
  { tenant }: Pick<Session, 'tenant'>,
): CountyStore => {
  if (tenant?.kind !== 'county') throw notYourRole('county')
  return forCounty(tenant.id)
}

/** The case an address names. Throws NotFound for what no case can be called. */
export const caseIdOf = ({ params }: Pick<Request, 'params'>): string => {
  const id = ulid.safeParse(params.id)
  if (!id.success) throw notFound('case')
  return id.data
}

export const holds = ({ roles }: Pick<Session, 'roles'>, ...asked: readonly Role[]): boolean =>
  roles.some((role) => asked.includes(role))

/** A form is shown only while its act is possible, so that nobody writes in vain. Throws NotAllowedInStatus. */
export const mustAllow = ({ status }: Pick<CaseHeader, 'status'>, action: Action): void => {
  if (!priorStatuses(action).includes(status)) throw notAllowed(action, status)
}
