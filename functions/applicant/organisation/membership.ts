import { keys } from '../../../shared/aws/keys.ts'
import { type Member, type MemberRole, memberItem } from '../../../shared/aws/people.ts'
import type { Item } from '../../../shared/aws/table.ts'
import { put, remove, type Write } from '../../../shared/aws/write.ts'
import type { Space } from './space.ts'

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
