import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const roleSchema = z.object({
  role: z.string(),
  session: z.string(),
  tags: z.record(z.string(), z.string()),
  expires: z.number().optional(),
})

/** Who signs: the owner of the machine, or a role (`expires` in ms UTC) with its session tags. */
export type Role = z.infer<typeof roleSchema>
export type Principal = { kind: 'owner' } | ({ kind: 'role' } & Role)
export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string }

const ownerId = 'LOCALOWNER'
const remembered = 1000

const keyIn = (dir: string): Buffer => {
  const file = join(dir, 'instance.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}

/**
 * Credentials that carry their own meaning: the access key id holds role and tags, signed with the data folder's key,
 * so none can be made up and none need be stored.
 */
export const openCredentials = (dir: string, now: () => number) => {
  const key = keyIn(dir)
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', key).update(`${purpose}:${text}`).digest('base64url')
  const same = (left: string, right: string) =>
    left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
  const known = new Map<string, Principal>()

  const read = (accessKeyId: string): Principal | undefined => {
    if (accessKeyId === ownerId) return { kind: 'owner' }
    const [payload = '', signature = ''] = accessKeyId.split('.')
    if (!same(signature, mac('id', payload))) return undefined
    return { kind: 'role', ...roleSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString())) }
  }
  const principalOf = (accessKeyId: string): Principal | undefined => {
    const found = known.get(accessKeyId) ?? read(accessKeyId)
    if (known.size > remembered) known.clear()
    if (found) known.set(accessKeyId, found)
    return found
  }
  const expired = (principal: Principal) =>
    principal.kind === 'role' && (principal.expires ?? Infinity) <= now()

  return {
    owner: (): Credentials => ({ accessKeyId: ownerId, secretAccessKey: mac('secret', ownerId) }),
    issue: (role: Role): Credentials => {
      const payload = Buffer.from(JSON.stringify(role)).toString('base64url')
      const accessKeyId = `${payload}.${mac('id', payload)}`
      return {
        accessKeyId,
        secretAccessKey: mac('secret', accessKeyId),
        sessionToken: mac('token', accessKeyId),
      }
    },
    principalOf,
    expired,
    /** For SigV4: undefined when the key is unknown, has expired, or comes without its token. */
    secretFor: (accessKeyId: string, token: string | undefined): string | undefined => {
      const principal = principalOf(accessKeyId)
      if (principal === undefined || expired(principal)) return undefined
      if (principal.kind === 'role' && !same(token ?? '', mac('token', accessKeyId))) return undefined
      return mac('secret', accessKeyId)
    },
  }
}
export type CredentialStore = ReturnType<typeof openCredentials>
