import * as z from 'zod'
import { keys } from '../../shared/aws/keys.ts'
import { put, remove } from '../../shared/aws/write.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { type Attempt, attempt } from '../../shared/identity.ts'
import type { Request } from '../../shared/web/request.ts'
import type { PublicDeps } from './deps.ts'

const minutes = 10
const stored = attempt.extend({ after: z.string().nullable(), expiresAt: z.int() })
type Stored = z.infer<typeof stored>

/** Kept under the browser's own cookie, so that nobody else can finish it. */
export const keepAttempt = async (
  { table, now }: Pick<PublicDeps, 'table' | 'now'>,
  browser: string,
  content: Attempt & { after: string | null },
): Promise<void> => {
  const expiresAt = Math.floor(now() / 1000) + minutes * 60
  await table.write(put({ ...keys.signIn(browser), ...content, expiresAt }))
}

/** The sign-in this browser began and the provider now answers, or null. It can be taken once. */
export const takeAttempt = async (
  { table, now }: Pick<PublicDeps, 'table' | 'now'>,
  { sessionId, query }: Pick<Request, 'sessionId' | 'query'>,
): Promise<Stored | null> => {
  const item = sessionId === null ? null : await table.get(keys.signIn(sessionId))
  if (sessionId === null || item === null) return null
  const found = stored.parse(item)
  if (found.state !== query.get('state') || found.expiresAt * 1000 <= now()) return null
  const taken = await table.write(remove(keys.signIn(sessionId), { state: { equals: found.state } })).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DomainError) return false
      throw error
    },
  )
  return taken ? found : null
}
