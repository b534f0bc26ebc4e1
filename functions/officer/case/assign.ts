import { keys } from '../../../shared/aws/keys.ts'
import { check } from '../../../shared/aws/write.ts'
import { assign } from '../../../shared/domain/acts/review.ts'
import { notFound, notYourRole } from '../../../shared/domain/errors.ts'
import { subject } from '../../../shared/domain/ids.ts'
import { one } from '../../../shared/web/request.ts'
import type { Session } from '../../../shared/web/session.ts'
import { type Acting, actOnCase, type Plan } from '../act-on-case.ts'
import { holds, type Page } from '../deps.ts'

/** The officer a form names. Throws NotFound for what nobody can be called. */
export const readOfficer = (written: string): string => {
  const read = subject.safeParse(written)
  if (!read.success) throw notFound('officer')
  return read.data
}

const isOfficer = ({ county }: Acting, assignee: string) =>
  check(keys.staff(county, assignee), { roles: { contains: 'officer' } }, () => notFound('officer'))

/** Whoever takes a case does it as the officer they are, a manager too. Throws NotFound for who is none. */
export const takingAs = (session: Session, assignee: string | null): { as?: 'officer' } => {
  if (assignee !== session.subject) return {}
  if (!holds(session, 'officer')) throw notFound('officer')
  return { as: 'officer' }
}

/**
 * To an officer of the county, or to nobody. An officer takes any case and leaves their own; a manager gives it to
 * anyone. Throws NotYourRole.
 */
export const assignPlan = (session: Session, assignee: string | null, acting: Acting): Plan => {
  const { header } = acting
  const own = (assignee ?? header.assignee ?? session.subject) === session.subject
  if (!own && !holds(session, 'manager')) throw notYourRole('assign')
  return {
    act: assign(header, assignee, acting.actor),
    also: assignee === null || assignee === session.subject ? [] : [isOfficer(acting, assignee)],
  }
}

export const assignCase: Page = async (deps, visit) => {
  const written = one(visit.request.form, 'till')
  const assignee = written === '' ? null : readOfficer(written)
  return actOnCase(deps, visit, {
    action: 'assign',
    ...takingAs(visit.session, assignee),
    done: assignee === null ? 'unassigned' : 'assigned',
    plan: async (acting) => assignPlan(visit.session, assignee, acting),
  })
}
