import type { Draft } from '../../../shared/aws/drafts.ts'
import { commitLog } from '../../../shared/aws/log.ts'
import {
  changePartner,
  type DraftPartner,
  invitePartner,
  removePartner,
} from '../../../shared/aws/partners.ts'
import type { Write } from '../../../shared/aws/write.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { EventKind } from '../../../shared/domain/event.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { Session } from '../../../shared/web/session.ts'
import { actorOf, stillMember } from '../acting.ts'
import type { Space } from '../organisation/space.ts'

export const mostPartners = 15

type Invite = { session: Session; draft: Draft; at: Instant }

const commit = (
  { table }: WithTable,
  { session, draft, at }: Invite,
  { kind, partner, sections }: { kind: EventKind; partner: string; sections: readonly string[] },
  writes: readonly Write[],
) => {
  const { orgId } = draft.meta.applicant
  return commitLog(
    table,
    `O#${orgId}`,
    {
      kind,
      actor: actorOf(session, at),
      data: { draft: draft.meta.id, partner, sections: [...sections] },
    },
    [stillMember(orgId, session.subject, 'applicant'), ...writes],
  )
}

const ownedBy = ({ meta }: Draft) => ({ orgId: meta.applicant.orgId, draft: meta.id })

/** The partner a form names. Throws NotFound. */
export const partnerIn = ({ partners }: Draft, orgId: string): DraftPartner => {
  const found = partners.find((partner) => partner.orgId === orgId)
  if (found === undefined) throw notFound('partner')
  return found
}

/** Invites an organisation to a draft: it stands on the draft's list and gets a pointer of its own, in one act. */
export const invite = async (
  deps: WithTable,
  given: Invite,
  { orgId, name, county }: Space,
  mayEdit: string[],
): Promise<void> => {
  const { session, draft, at } = given
  const { id, applicant, round } = draft.meta
  const partner: DraftPartner = {
    orgId,
    name,
    county,
    mayEdit,
    invitedAt: at,
    invitedBy: { subject: session.subject, name: session.name },
    statement: null,
    confirmation: null,
    version: 1,
  }
  const pointer = {
    draft: id,
    owner: applicant.orgId,
    ownerName: applicant.name,
    round,
    county: draft.meta.county,
    invitedAt: at,
  }
  await commit(
    deps,
    given,
    { kind: 'PartnerInvited', partner: orgId, sections: mayEdit },
    invitePartner(ownedBy(draft), partner, pointer),
  )
}

/** Changes which sections a partner may write in, from that moment. */
export const changeEdits = async (
  deps: WithTable,
  given: Invite,
  partner: DraftPartner,
  mayEdit: string[],
): Promise<void> => {
  await commit(
    deps,
    given,
    { kind: 'PartnerChanged', partner: partner.orgId, sections: mayEdit },
    changePartner(ownedBy(given.draft), { ...partner, mayEdit }),
  )
}

/** Takes an invitation back; what the partner wrote and commented stays in the draft. */
export const withdrawInvitation = async (
  deps: WithTable,
  given: Invite,
  partner: DraftPartner,
): Promise<void> => {
  await commit(
    deps,
    given,
    { kind: 'PartnerWithdrawn', partner: partner.orgId, sections: [] },
    removePartner(ownedBy(given.draft), partner),
  )
}
