import { keys } from '../../../shared/aws/keys.ts'
import { check } from '../../../shared/aws/write.ts'
import { assign } from '../../../shared/domain/acts/review.ts'
import { notFound, notYourRole } from '../../../shared/domain/errors.ts'
import { subject } from '../../../shared/domain/ids.ts'
import { one } from '../../../shared/web/request.ts'
import { type Acting, actOnCase } from '../act-on-case.ts'
import { holds, type Page } from '../deps.ts'

const readAssignee = (written: string): string | null => {
  if (written === '') return null
  const read = subject.safeParse(written)
  if (!read.success) throw notFound('officer')
  return read.data
}

const isOfficer = ({ county }: Acting, assignee: string) =>
  check(keys.staff(county, assignee), { roles: { contains: 'officer' } }, () => notFound('officer'))

/** To an officer of the county, or to nobody. An officer takes or leaves a case; a manager gives it to anyone. */
export const assignCase: Page = async (deps, visit) => {
  const { request, session } = visit
  const assignee = readAssignee(one(request.form, 'till'))
  const own = assignee === session.subject
  if (assignee !== null && !own && !holds(session, 'manager')) throw notYourRole('assign')
  return actOnCase(deps, visit, {
    action: 'assign',
    ...(own && holds(session, 'officer') ? { as: 'officer' as const } : {}),
    done: assignee === null ? 'unassigned' : 'assigned',
    plan: async (acting) => ({
      act: assign(acting.header, assignee, acting.actor),
      also:
        // Whose role as an officer is held already is not asked for twice: a transaction touches an item once.
        assignee === null || (own && acting.actor.role === 'officer') ? [] : [isOfficer(acting, assignee)],
    }),
  })
}
