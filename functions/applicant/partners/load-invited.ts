import { type Draft, readDraft } from '../../../shared/aws/drafts.ts'
import { type Invitation, readInvitation } from '../../../shared/aws/partner-invitations.ts'
import type { DraftPartner } from '../../../shared/aws/partners.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import type { Session } from '../../../shared/web/session.ts'
import { organisationOf } from '../acting.ts'
import { readSpace } from '../organisation/space.ts'

/**
 * An invitation of the organisation the person acts for. Throws NotFound: the same for another's as for none, and as
 * long as nobody has shown that the space is the organisation's own.
 */
export const loadInvitation = async (
  { table }: WithTable,
  session: Session,
  id: string | undefined,
): Promise<Invitation> => {
  const orgId = organisationOf(session)
  const wanted = ulid.safeParse(id)
  if (!wanted.success) throw notFound('invitation')
  const [space, invitation] = await Promise.all([
    readSpace(table, orgId),
    readInvitation(table, orgId, wanted.data),
  ])
  if (space?.confirmed !== true || invitation === null) throw notFound('invitation')
  return invitation
}

export type Invited = { invitation: Invitation; draft: Draft; partner: DraftPartner }

/** Where the draft lies: with the organisation that applies. */
export const ownedIn = ({ invitation }: Pick<Invited, 'invitation'>) => ({
  orgId: invitation.owner,
  draft: invitation.draft,
})

/** The draft itself, if the organisation stands on its list. Throws NotFound. */
export const loadInvited = async (
  deps: WithTable,
  session: Session,
  id: string | undefined,
): Promise<Invited> => {
  const invitation = await loadInvitation(deps, session, id)
  const draft = await readDraft(deps.table, invitation.owner, invitation.draft)
  const partner = draft?.partners.find(({ orgId }) => orgId === organisationOf(session))
  if (draft === null || partner === undefined) throw notFound('invitation')
  return { invitation, draft, partner }
}
