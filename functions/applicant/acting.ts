import { keys } from '../../shared/aws/keys.ts'
import type { MemberRole } from '../../shared/aws/people.ts'
import { check, type Write } from '../../shared/aws/write.ts'
import type { Actor } from '../../shared/domain/advance.ts'
import { notYourRole } from '../../shared/domain/errors.ts'
import type { Instant } from '../../shared/domain/ids.ts'
import type { Route, SignedVisit } from '../../shared/web/http/route.ts'
import type { Response } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'
import type { ApplicantDeps } from './deps.ts'

export type ApplicantRoute = Route<ApplicantDeps>
export type Page = (deps: ApplicantDeps, visit: SignedVisit) => Promise<Response>
export const members = ['applicant', 'signatory'] as const satisfies readonly MemberRole[]
export const signatories = ['signatory'] as const satisfies readonly MemberRole[]

/** The organisation the person acts for. Throws NotYourRole for anyone else's session. */
export const organisationOf = ({ tenant }: Pick<Session, 'tenant'>): string => {
  if (tenant?.kind !== 'organisation') throw notYourRole('applicant')
  return tenant.id
}

/** Roles come from the table: an act holds only if the membership does (DESIGN 8). */
export const stillMember = (orgId: string, subject: string, role: MemberRole): Write =>
  check(keys.member(orgId, subject), { roles: { contains: role } }, () => notYourRole(role))

export const maySign = ({ roles }: Pick<Session, 'roles'>): boolean => roles.includes('signatory')

/** Who acts on a case: as undertecknare when the person is one. `at` is the edge instant. */
export const actorOf = (session: Session, at: Instant): Actor => ({
  subject: session.subject,
  role: maySign(session) ? 'signatory' : 'applicant',
  at,
})
