import * as z from 'zod'
import { notFound } from '../domain/errors.ts'
import { countyCode, instant, orgId, roundId, ulid } from '../domain/ids.ts'
import { keys } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'
import { check, put, type Write } from './write.ts'

/** A draft and the organisation it belongs to. */
export type Owned = { orgId: string; draft: string }

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

export const gone = () => notFound('invitation')

/**
 * The wall around a draft for a partner's act, in the act's own transaction: the organisation is confirmed and holds its
 * own pointer. For an act that changes the draft's list itself, which then stands under its own condition.
 */
export const stillInvited = ({ draft }: Owned, partner: string): Write[] => [
  check(keys.organisation(partner), { confirmed: { equals: true } }, gone),
  check(keys.partnerPointer(partner, draft), { pk: { exists: true } }, gone),
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
