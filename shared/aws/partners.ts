import * as z from 'zod'
import { confirmation, partnerStatement } from '../domain/confirmation.ts'
import { changedMeanwhile, DomainError, notFound } from '../domain/errors.ts'
import { countyCode, instant, orgId, roundId, subject, ulid } from '../domain/ids.ts'
import { mailState } from './confirmation-codes.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
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

export const draftComment = z.object({
  id: ulid,
  section: z.string(),
  text: z.string(),
  at: instant,
  by: person.extend({ orgId, organisation: z.string() }),
})
export type DraftComment = z.infer<typeof draftComment>

/** The partner's own way to a draft; `sent` is where it went when it was submitted. */
const invitation = z.object({
  draft: ulid,
  owner: orgId,
  ownerName: z.string(),
  round: roundId,
  county: countyCode,
  invitedAt: instant,
  sent: z.object({ county: countyCode, case: ulid }).optional(),
})
export type Invitation = z.infer<typeof invitation>

const gone = () => notFound('invitation')

type Owned = { orgId: string; draft: string }

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
export const commentOf = (item: Item): DraftComment => z.object({ comment: draftComment }).parse(item).comment

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

/**
 * The wall around a draft for a partner's act, in the act's own transaction: the organisation is confirmed and holds its
 * own pointer. For an act that changes the draft's list itself, which then stands under its own condition.
 */
export const stillInvited = ({ draft }: Owned, partner: string): Write[] => [
  check(keys.organisation(partner), { confirmed: { equals: true } }, gone),
  check(keys.partnerPointer(partner, draft), { pk: { exists: true } }, gone),
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

/** A comment on a part of a draft that has not been sent. Its id is the form's own instance: ActAlreadyDone when it is there. */
export const commentWrites = (owned: Owned, comment: DraftComment): Write[] => [
  check(keys.draft(owned.orgId, owned.draft), { submittedAs: { exists: false } }, () =>
    changedMeanwhile('draft'),
  ),
  putNew(
    { ...keys.draftComment(owned.orgId, owned.draft, comment.id), comment },
    () => new DomainError('ActAlreadyDone'),
  ),
]

const invitationOf = (item: Item): Invitation => z.object({ invitation }).parse(item).invitation

export const readInvitation = async (
  table: Pick<Table, 'get'>,
  partner: string,
  draft: string,
): Promise<Invitation | null> => {
  const item = await table.get(keys.partnerPointer(partner, draft))
  return item === null ? null : invitationOf(item)
}

/** The drafts an organisation is invited to, newest first, sent ones included. */
export const readInvitations = async (table: Pick<Table, 'query'>, partner: string): Promise<Invitation[]> =>
  (await queryAll(table, { pk: keys.organisation(partner).pk, prefix: 'INVITED#', descending: true })).map(
    invitationOf,
  )

/** Where the application went, so that the partner follows it for as long as the case lasts. */
export const invitationSent = (
  partner: string,
  invited: Invitation,
  sent: NonNullable<Invitation['sent']>,
): Write =>
  put(
    { ...keys.partnerPointer(partner, invited.draft), invitation: { ...invited, sent } },
    { pk: { exists: true } },
  )
