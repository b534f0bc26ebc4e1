import * as z from 'zod'
import { instant, sha256, subject, ulid } from '../domain/ids.ts'
import { toMilliseconds } from '../domain/time.ts'
import { keys } from './keys.ts'
import type { Item, Table } from './table.ts'

/** How a mail that the organisation alone is told of has gone. */
export const mailState = z.enum(['waiting', 'sent', 'failed'])
export type MailState = z.infer<typeof mailState>

/** A code that was asked for: one for each person at a time, kept as hashes of what has been mailed for it. */
const askedCode = z.object({
  subject,
  name: z.string(),
  request: ulid,
  /** The official mailbox it goes to. */
  to: z.string(),
  askedAt: instant,
  endsAt: instant,
  tries: z.int(),
  hashes: z.array(sha256),
  mail: mailState,
})
export type AskedCode = z.infer<typeof askedCode>

const seconds = (at: string): number => Math.floor(toMilliseconds(at) / 1000)

export const askedCodeItem = (orgId: string, content: AskedCode): Item => ({
  ...keys.confirmationCode(orgId, content.subject),
  ...content,
  expiresAt: seconds(content.endsAt),
})

/** The code a person has asked for, or null when there is none that holds at `now` (ms, UTC). */
export const readAskedCode = async (
  table: Pick<Table, 'get'>,
  orgId: string,
  who: string,
  now: number,
): Promise<AskedCode | null> => {
  const item = await table.get(keys.confirmationCode(orgId, who))
  const code = item === null ? null : askedCode.parse(item)
  return code === null || toMilliseconds(code.endsAt) <= now ? null : code
}

/** The organisation's official mailbox as its county has entered it, or null. */
export const readOfficialMailbox = async (
  table: Pick<Table, 'get'>,
  orgId: string,
): Promise<string | null> => {
  const item = await table.get(keys.officialMailbox(orgId))
  return item === null ? null : z.object({ address: z.string() }).parse(item).address
}
