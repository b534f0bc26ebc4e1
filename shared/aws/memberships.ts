import { keys } from './keys.ts'
import { type Member, type MemberRole, memberItem } from './people.ts'
import type { Space } from './spaces.ts'
import type { Item } from './table.ts'
import { put, remove, type Write } from './write.ts'

type Of = Pick<Space, 'orgId' | 'name'>

const personRole = ({ orgId, name }: Of, { subject, roles }: Pick<Member, 'subject' | 'roles'>): Item => ({
  ...keys.personRole(subject, orgId),
  tenant: { kind: 'organisation', id: orgId, name },
  roles,
})

/** What a member may do stands twice: with the organisation, and with the person for the next sign-in. Never one without the other. */
export const memberWrites = (of: Of, member: Member): Write[] => [
  put(memberItem(of.orgId, member)),
  member.roles.length === 0 ? remove(keys.personRole(member.subject, of.orgId)) : put(personRole(of, member)),
]

export const every: MemberRole[] = ['applicant', 'signatory']
export const paused = (member: Member): Member => ({ ...member, roles: [] })

/**
 * The members when some of them have shown that they represent the organisation. One who stood outside gets every right,
 * and those inside who have shown nothing are then set aside: the space was opened by somebody else.
 */
export const takenOver = (
  members: readonly Member[],
  subjects: readonly string[],
): { shown: Member[]; aside: Member[] } => {
  const named = members.filter(({ subject }) => subjects.includes(subject))
  const outside = named.some(({ roles }) => roles.length === 0)
  return {
    shown: named.map((member) => ({
      ...member,
      roles: member.roles.length === 0 ? every : member.roles,
      confirmed: true,
    })),
    aside: outside
      ? members.filter((one) => !one.confirmed && one.roles.length > 0 && !subjects.includes(one.subject))
      : [],
  }
}
