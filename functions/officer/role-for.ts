import { notYourRole } from '../../shared/domain/errors.ts'
import type { CaseRole } from '../../shared/domain/event.ts'
import { type Action, lifecycle } from '../../shared/domain/lifecycle.ts'
import type { Session } from '../../shared/web/session.ts'

/** The first of the roles an action can be done in that this person has. Throws NotYourRole. */
export const roleFor = ({ roles }: Pick<Session, 'roles'>, action: Action, as?: CaseRole): CaseRole => {
  const allowed: readonly CaseRole[] = as === undefined ? lifecycle[action].roles : [as]
  const role = allowed.find((each) => roles.some((held) => held === each))
  if (role === undefined) throw notYourRole(action)
  return role
}
