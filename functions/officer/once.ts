import * as z from 'zod'
import { keys } from '../../shared/aws/keys.ts'
import { putNew, type Write } from '../../shared/aws/write.ts'
import { DomainError } from '../../shared/domain/errors.ts'
import { ulid } from '../../shared/domain/ids.ts'
import type { SignedVisit } from '../../shared/web/http/route.ts'
import { one } from '../../shared/web/request.ts'
import { type Response, redirect } from '../../shared/web/response.ts'
import { type OfficerDeps, storeOf } from './deps.ts'

const kept = 7 * 24 * 3600
const outcome = z.object({ to: z.string() })
const alreadyDone = () => new DomainError('AlreadyDone')

/**
 * Does what one form asks once, however often it is sent: `mark` goes into the act's own transaction, and a
 * repeat is answered with where the first one led. `part` names one of several things the form asks. Throws NotAForm
 * when the form names no instance.
 */
export const doOnce = async (
  deps: Pick<OfficerDeps, 'forCounty' | 'now'>,
  { request, session }: SignedVisit,
  run: (mark: (to: string) => Write) => Promise<Response>,
  part = '',
): Promise<Response> => {
  const { county, table } = storeOf(deps, session)
  const instance = ulid.safeParse(one(request.form, 'instance'))
  if (!instance.success) throw new DomainError('NotAForm')
  const key = keys.idempotency(`C#${county}`, `${session.subject}#${instance.data}${part}`)
  const before = async () => {
    const item = await table.get(key)
    return item === null ? null : redirect(outcome.parse(item).to)
  }
  const first = await before()
  if (first !== null) return first
  const expiresAt = Math.floor(deps.now() / 1000) + kept
  try {
    return await run((to) => putNew({ ...key, to, expiresAt }, alreadyDone))
  } catch (error) {
    const meanwhile = await before()
    if (meanwhile !== null) return meanwhile
    throw error
  }
}
