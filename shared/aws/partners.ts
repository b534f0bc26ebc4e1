import * as z from 'zod'
import { confirmation, partnerStatement } from '../domain/confirmation.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import { countyCode, instant, orgId, subject } from '../domain/ids.ts'
import { mailState } from './confirmation-codes.ts'
import { keys } from './keys.ts'
import { gone, type Invitation, type Owned, stillInvited } from './partner-invitations.ts'
import type { Item } from './table.ts'
import { check, put, putNew, remove, update, type Write } from './write.ts'

const person = z.object({ subject, name: z.string() })

/** An organisation invited to a draft: what it may edit, what it has stated and what it has confirmed. */
export const draftPartner = z.object({
  orgId,
  name: z.string(),
  county: countyCode,
  /** Names of the sections it may write in. */
  mayEdit: z.array(z.string()),
  invitedAt: instant,
  invitedBy: person,
  statement: partnerStatement.nullable(),
  confirmation: confirmation.nullable(),
  version: z.int().min(1),
  /** How the mail about the invitation has gone, once it has been tried. Only the inviting organisation is told. */
  mail: mailState.optional(),
})
export type DraftPartner = z.infer<typeof draftPartner>

/** The mail's state stands at the top, so that it and what the partner does never overwrite each other. */
const partnerItem = ({ orgId: owner, draft }: Owned, { mail, ...partner }: DraftPartner): Item => ({
  ...keys.draftPartner(owner, draft, partner.orgId),
  mayEdit: partner.mayEdit,
  version: partner.version,
  ...(mail === undefined ? {} : { mail }),
  partner,
})

export const partnerOf = (item: Item): DraftPartner => {
  const { partner, mail } = z.object({ partner: draftPartner, mail: draftPartner.shape.mail }).parse(item)
  return mail === undefined ? partner : { ...partner, mail }
}
/** Counted on the draft, so that nothing a partner confirms while it is being sent is left out of what is sent. */
const countAct = ({ orgId: owner, draft }: Owned): Write =>
  update(
    keys.draft(owner, draft),
    { add: { partnerActs: 1 } },
    { pk: { exists: true }, submittedAs: { exists: false } },
    () => changedMeanwhile('draft'),
  )

/** A new partner and its pointer to the draft. Throws ChangedMeanwhile when it has been invited already. */
export const invitePartner = (owned: Owned, partner: DraftPartner, to: Invitation): Write[] => [
  countAct(owned),
  putNew(partnerItem(owned, partner)),
  put({ ...keys.partnerPointer(partner.orgId, owned.draft), invitation: to }),
]

/** A partner as it is from now on, if it still is as it was read. */
export const changePartner = (owned: Owned, partner: DraftPartner): Write[] => [
  countAct(owned),
  put(
    partnerItem(owned, { ...partner, version: partner.version + 1 }),
    {
      version: { equals: partner.version },
      mail: partner.mail === undefined ? { exists: false } : { equals: partner.mail },
    },
    () => changedMeanwhile('partner'),
  ),
]

/** How the mail about the invitation went. Nothing is written of a partner that has been taken away again. */
export const partnerMailWrite = (owned: Owned, partner: string, mail: 'sent' | 'failed'): Write =>
  update(
    keys.draftPartner(owned.orgId, owned.draft, partner),
    { set: { mail } },
    { pk: { exists: true } },
    gone,
  )

/** The partner no longer reaches the draft. */
export const removePartner = (owned: Owned, { orgId: partner, version }: DraftPartner): Write[] => [
  countAct(owned),
  remove(keys.draftPartner(owned.orgId, owned.draft, partner), { version: { equals: version } }, () =>
    changedMeanwhile('partner'),
  ),
  remove(keys.partnerPointer(partner, owned.draft)),
]

/** The same wall, and the partner stands on the draft's list; for the section where one is written in. */
export const stillOnList = (owned: Owned, partner: string, section?: string): Write[] => [
  ...stillInvited(owned, partner),
  check(
    keys.draftPartner(owned.orgId, owned.draft, partner),
    section === undefined ? { pk: { exists: true } } : { mayEdit: { contains: section } },
    gone,
  ),
]
