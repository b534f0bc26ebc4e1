import type { Role } from '../../shared/domain/roles.ts'
import type { Session } from '../../shared/web/session.ts'

const desk: readonly Role[] = ['officer', 'decider', 'manager', 'registrar']

/** Where somebody who is signed in begins. */
export const homeOf = ({
  tenant,
  roles,
  canChange,
}: Pick<Session, 'tenant' | 'roles' | 'canChange'>): string => {
  if (tenant === null) return canChange ? '/valj-organisation' : '/ansok/organisation'
  if (tenant.kind === 'organisation') return '/ansok'
  if (roles.some((role) => desk.includes(role))) return '/lan'
  return roles.includes('finance') ? '/ekonomi' : '/'
}
