import * as z from 'zod'
import { instant, sha256, subject, ulid } from '../domain/ids.ts'
import { toMilliseconds } from '../domain/time.ts'
import { mailState } from './confirmation-codes.ts'
import { keys } from './keys.ts'
import { memberRole } from './people.ts'
import { type Item, queryAll, type Table } from './table.ts'

/** Somebody is asked into an organisation's space. The address is where the link goes, and says nothing of who uses it. */
const invitation = z.object({
  id: ulid,
  email: z.string(),
  roles: z.array(memberRole),
  by: subject,
  at: instant,
  endsAt: instant,
  state: z.enum(['open', 'used', 'withdrawn']),
  hashes: z.array(sha256),
  mail: mailState,
})
export type Invitation = z.infer<typeof invitation>

export const invitationItem = (orgId: string, content: Invitation): Item => ({
  ...keys.memberInvitation(orgId, content.id),
  ...content,
  expiresAt: Math.floor(toMilliseconds(content.endsAt) / 1000),
})

export const isOpen = ({ state, endsAt }: Invitation, now: number): boolean =>
  state === 'open' && toMilliseconds(endsAt) > now

export const readInvitation = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  id: string,
): Promise<Invitation | null> => {
  const item = await table.get(keys.memberInvitation(orgId, id))
  return item === null ? null : invitation.parse(item)
}

/** Those that can still be used at `now` (ms, UTC), oldest first. */
export const readOpenInvitations = async (
  table: Pick<Table, 'query'>,
  orgId: string,
  now: number,
): Promise<Invitation[]> =>
  (await queryAll(table, { pk: keys.organisation(orgId).pk, prefix: 'INVITATION#' }))
    .map((item) => invitation.parse(item))
    .filter((each) => isOpen(each, now))
