import { keys } from '../../../shared/aws/keys.ts'
import { commitLog } from '../../../shared/aws/log.ts'
import { invitationItem } from '../../../shared/aws/member-invitations.ts'
import type { MemberRole } from '../../../shared/aws/people.ts'
import { putNew, update } from '../../../shared/aws/write.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Instant, Subject } from '../../../shared/domain/ids.ts'
import { toInstant, toMilliseconds } from '../../../shared/domain/time.ts'
import { stillMember } from '../acting.ts'

const holds = 14 * 24 * 3_600_000
/** So that nobody uses the service to send mail to the many. */
export const mostOpen = 20

type By = { orgId: string; by: Subject; at: Instant }
/** The form's own instance is the invitation's id: a second press invites nobody more. */
type Inviting = By & { id: string; email: string; roles: MemberRole[] }

const alreadyDone = () => new DomainError('InvitationAlreadyDone')
const once = async (act: Promise<unknown>): Promise<void> => {
  try {
    await act
  } catch (error) {
    if (!(error instanceof DomainError) || error.name !== 'InvitationAlreadyDone') throw error
  }
}

/** A signatory asks somebody in; the mail and its secret follow from the event. Throws NotYourRole. */
export const invite = (
  { table }: WithTable,
  { orgId, by, at, id, email, roles }: Inviting,
): Promise<void> => {
  const endsAt = toInstant(toMilliseconds(at) + holds)
  const state = 'open' as const
  const mail = 'waiting' as const
  return once(
    commitLog(
      table,
      `O#${orgId}`,
      {
        kind: 'MemberInvited',
        actor: { subject: by, role: 'signatory', at },
        data: { invitation: id, roles },
      },
      [
        stillMember(orgId, by, 'signatory'),
        putNew(
          invitationItem(orgId, { id, email, roles, by, at, endsAt, state, mail, hashes: [] }),
          alreadyDone,
        ),
      ],
    ),
  )
}

/** The link is worth nothing from now on. What is used or withdrawn already stays so. Throws NotYourRole. */
export const withdrawInvitation = (
  { table }: WithTable,
  { orgId, by, at, id }: By & { id: string },
): Promise<void> =>
  once(
    commitLog(
      table,
      `O#${orgId}`,
      {
        kind: 'InvitationWithdrawn',
        actor: { subject: by, role: 'signatory', at },
        data: { invitation: id },
      },
      [
        stillMember(orgId, by, 'signatory'),
        update(
          keys.memberInvitation(orgId, id),
          { set: { state: 'withdrawn' } },
          { state: { equals: 'open' } },
          alreadyDone,
        ),
      ],
    ),
  )
