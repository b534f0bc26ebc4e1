import type { IncomingMessage } from 'node:http'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as z from 'zod'
import type { TokenRule } from '../template/callers.ts'

/** What the function behind is told of a token: every claim as text, as a gateway does it. */
export type Caller = { jwt: { claims: Record<string, string>; scopes: string[] } }
export type Verdict = { caller: Caller } | { refused: 401 | 403; why: string }

const claimed = z.looseObject({ client_id: z.string().optional(), scope: z.string().default('') })

const asText = (claims: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  )

type TokenDeps = { issuer: string; now: () => number }

/**
 * Verifies a token as an HTTP API's JWT authoriser does: signature, issuer, audience (`aud`, or `client_id` where there
 * is none), time, and one of the route's scopes.
 */
export const openTokens = ({ issuer, now }: TokenDeps) => {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  return async ({ headers }: Pick<IncomingMessage, 'headers'>, rule: TokenRule): Promise<Verdict> => {
    const token = (headers.authorization ?? '').replace(/^Bearer +/i, '')
    if (token === '') return { refused: 401, why: '' }
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
        currentDate: new Date(now()),
      })
      const { client_id: client, scope } = claimed.parse(payload)
      const audience = [payload.aud ?? client ?? []].flat()
      if (!audience.some((each) => rule.audience.includes(each)))
        return { refused: 401, why: 'invalid_token' }
      const scopes = scope.split(' ')
      if (!rule.scopes.some((each) => scopes.includes(each)))
        return { refused: 403, why: 'insufficient_scope' }
      return { caller: { jwt: { claims: asText(payload), scopes } } }
    } catch {
      return { refused: 401, why: 'invalid_token' }
    }
  }
}
