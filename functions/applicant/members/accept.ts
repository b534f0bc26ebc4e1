import { keys } from '../../../shared/aws/keys.ts'
import { commitLog } from '../../../shared/aws/log.ts'
import { type Invitation, isOpen, readInvitation } from '../../../shared/aws/member-invitations.ts'
import { every, memberWrites } from '../../../shared/aws/memberships.ts'
import { readMember } from '../../../shared/aws/people.ts'
import { update } from '../../../shared/aws/write.ts'
import type { Base, WithTable } from '../../../shared/deps.ts'
import { invitationHash } from '../../../shared/domain/confirmation-code.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import { type Instant, orgId, type Subject, ulid } from '../../../shared/domain/ids.ts'
import { readSpace, type Space } from '../organisation/space.ts'

type Deps = WithTable & Pick<Base, 'now'>
export type Link = { org: string; id: string; secret: string }
export type Offered = { invitation: Invitation; space: Space }

/** The invitation a link leads to, or null: the same for one that has ended as for one that never was. */
export const findOffered = async ({ table, now }: Deps, link: Link): Promise<Offered | null> => {
  if (!orgId.safeParse(link.org).success || !ulid.safeParse(link.id).success) return null
  const [invitation, space] = await Promise.all([
    readInvitation(table, link.org, link.id),
    readSpace(table, link.org),
  ])
  if (invitation === null || space === null || !isOpen(invitation, now())) return null
  return invitation.hashes.includes(invitationHash(link.id, link.secret)) ? { invitation, space } : null
}

type Person = { subject: Subject; name: string; email: string }

/**
 * Whoever is signed in with the link joins with the rights it gives, and keeps those they had. It is used in the same
 * transaction: of two at once, one joins. False when it was used meanwhile.
 */
export const accept = async (
  { table }: Pick<Deps, 'table'>,
  { invitation, space }: Offered,
  { subject, name, email }: Person,
  at: Instant,
): Promise<boolean> => {
  const { orgId: org } = space
  const known = await readMember(table, org, subject)
  const held = [...(known?.roles ?? []), ...invitation.roles]
  const roles = every.filter((role) => held.includes(role))
  const member = { subject, name, email, roles, confirmed: known?.confirmed ?? false }
  const used = () => new DomainError('InvitationUsed')
  try {
    await commitLog(
      table,
      `O#${org}`,
      {
        kind: 'MemberJoined',
        actor: { subject, role: 'applicant', at },
        data: { subject, roles, confirmed: false, paused: [], invitation: invitation.id },
      },
      [
        update(
          keys.memberInvitation(org, invitation.id),
          { set: { state: 'used' } },
          { state: { equals: 'open' } },
          used,
        ),
        ...memberWrites(space, member),
      ],
    )
    return true
  } catch (error) {
    if (!(error instanceof DomainError) || error.name !== 'InvitationUsed') throw error
    return false
  }
}
