import { commitLog } from '../../../shared/aws/log.ts'
import { memberWrites } from '../../../shared/aws/memberships.ts'
import { type Member, type MemberRole, readMembers } from '../../../shared/aws/people.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { notFound, notYourRole } from '../../../shared/domain/errors.ts'
import type { Instant, Subject } from '../../../shared/domain/ids.ts'
import { stillMember } from '../acting.ts'
import { readSpace } from '../organisation/space.ts'

const memberActs = {
  admit: ['applicant'],
  give: ['applicant', 'signatory'],
  take: ['applicant'],
  'shut-out': [],
} as const satisfies Record<string, readonly MemberRole[]>
export type MemberAct = keyof typeof memberActs

/** Which acts make sense for a member as they stand. */
export const actsFor = ({ roles }: Pick<Member, 'roles'>): MemberAct[] => {
  if (roles.length === 0) return ['admit']
  return roles.includes('signatory') ? ['take', 'shut-out'] : ['give', 'shut-out']
}

type Change = { orgId: string; by: Subject; subject: string; act: MemberAct; at: Instant }

/**
 * A signatory changes what another may do, from that moment. Nobody changes their own, so an organisation never
 * loses its last signatory. Throws NotYourRole or NotFound.
 */
export const changeMember = async ({ table }: WithTable, change: Change): Promise<void> => {
  const { orgId, by, subject, act, at } = change
  if (subject === by) throw notYourRole('change-own-role')
  const [space, members] = await Promise.all([readSpace(table, orgId), readMembers(table, orgId)])
  const member = members.find((one) => one.subject === subject)
  if (space === null || member === undefined) throw notFound('member')
  const roles = [...memberActs[act]]
  await commitLog(
    table,
    `O#${orgId}`,
    { kind: 'MemberChanged', actor: { subject: by, role: 'signatory', at }, data: { subject, roles } },
    [stillMember(orgId, by, 'signatory'), ...memberWrites(space, { ...member, roles })],
  )
}
