import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { keys } from '../aws/keys.ts'
import type { Table } from '../aws/table.ts'
import { type Instant, instant, subject } from '../domain/ids.ts'
import { role } from '../domain/roles.ts'
import { toMilliseconds } from '../domain/time.ts'

/** The cookie holds an opaque id and nothing else; Lax, because Strict is lost on return from S3 and the identity provider. */
export const sessionCookie = '__Host-session'

export const actingTenant = z.object({
  kind: z.enum(['county', 'organisation']),
  id: z.string(),
  name: z.string(),
})

/** Who is signed in, and for whom they act right now. `key` makes form tokens and cursors; it never leaves the server. */
export const session = z.object({
  id: z.string(),
  subject,
  name: z.string(),
  email: z.string(),
  organisationNumber: z.string().nullable(),
  tenant: actingTenant.nullable(),
  roles: z.array(role),
  canChange: z.boolean(),
  key: z.string(),
  endsAt: instant,
  /** Set at sign-out or when a role changes; the item is kept a day so that a form sent meanwhile is not lost. */
  ended: z.boolean(),
})
export type Session = z.infer<typeof session>

/** Kept after its end, in seconds: a lost form is parked for as long (DESIGN 8). */
export const keptAfterEnd = 24 * 3600

export const readSession = async (table: Pick<Table, 'get'>, id: string): Promise<Session | null> => {
  const item = await table.get(keys.session(id))
  return item === null ? null : session.parse({ ...z.looseObject({}).parse(item.session), ended: item.ended })
}

export const isOpen = ({ ended, endsAt }: Session, now: number): boolean =>
  !ended && toMilliseconds(endsAt) > now

const mac = (key: string, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** Says whose form it is, not that it is theirs: the rest of the token does that. */
const ownerMark = (subject: string): string => createHash('sha256').update(subject).digest('hex').slice(0, 16)

type TokenHolder = Pick<Session, 'id' | 'key' | 'subject'>

/** Stands in every form; only a page made for this session can hold it. */
export const formToken = ({ id, key, subject: who }: TokenHolder): string =>
  `${mac(key, `form ${id}`).toString('base64url')}.${ownerMark(who)}`

export const isFormToken = (of: TokenHolder, token: string): boolean => {
  const expected = Buffer.from(formToken(of))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** A form from an earlier session of the same person: shown again to be confirmed, never carried out as it is. */
export const isOwnersFormToken = ({ subject: who }: TokenHolder, token: string): boolean =>
  token.endsWith(`.${ownerMark(who)}`)

/** `ended` stands at the top, so that a role change can end a session without knowing the rest. */
export const sessionItem = ({ ended, ...content }: Session): Record<string, unknown> => ({
  ...keys.session(content.id),
  session: content,
  ended,
  expiresAt: Math.floor(toMilliseconds(content.endsAt) / 1000) + keptAfterEnd,
})

/** Session pointers under the person, so that a role change ends them at once. */
export const personSessionItem = ({ subject: who, id, endsAt }: Session): Record<string, unknown> => ({
  ...keys.personSession(who, id),
  expiresAt: Math.floor(toMilliseconds(endsAt) / 1000) + keptAfterEnd,
})

export const sessionEnd = (now: number): Instant => new Date(now + 8 * 3_600_000).toISOString()
