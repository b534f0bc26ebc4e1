import { createHash } from 'node:crypto'
import * as client from 'openid-client'
import * as z from 'zod'
import { DomainError } from './domain/errors.ts'
import { subject } from './domain/ids.ts'
import { parseOrganisationNumber } from './register/organisation-number.ts'
import type { Session } from './web/session.ts'

/** Made for one sign-in and used once: PKCE, state and nonce (DESIGN 8). */
export const attempt = z.object({ verifier: z.string(), state: z.string(), nonce: z.string() })
export type Attempt = z.infer<typeof attempt>

export type Person = Pick<Session, 'subject' | 'name' | 'email' | 'organisationNumber'>

export type Identity = {
  /** Where to send the browser, and what must be at hand when it comes back. */
  start: () => Promise<{ to: string; attempt: Attempt }>
  /** Who came back. Throws SignInFailed. */
  finish: (attempt: Attempt, query: URLSearchParams) => Promise<Person>
}

export const signInReasons = ['denied', 'expired', 'unreachable', 'clock', 'incomplete', 'refused'] as const
export type SignInReason = (typeof signInReasons)[number]
export const signInFailed = (why: SignInReason, code = '') => new DomainError('SignInFailed', { why, code })

const organisationNumber = z.string().nullish()
const claims = z.object({
  sub: z.string().min(1),
  name: z.string().min(1).max(200),
  email: z.string().max(254),
  org_number: organisationNumber,
  // Cognito prefixes whatever is not in the OpenID Connect standard.
  'custom:org_number': organisationNumber,
})

const silent = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']

const translate = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error
  if (error instanceof client.AuthorizationResponseError)
    return signInFailed(error.error === 'access_denied' ? 'denied' : 'refused', error.code)
  if (error instanceof client.ResponseBodyError)
    return signInFailed(error.error === 'invalid_grant' ? 'expired' : 'refused', error.code)
  // What fetch throws when nobody answers.
  if (error instanceof TypeError) return signInFailed('unreachable', error.name)
  const code = error instanceof client.ClientError ? error.code : undefined
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return signInFailed('clock', code)
  return signInFailed(silent.includes(code ?? '') ? 'unreachable' : 'refused', code)
}

/** A subject that is no key of ours becomes one: upper case only, and no other issuer's. */
const subjectOf = (issuer: string, sub: string): string =>
  subject.safeParse(sub).data ??
  createHash('sha256')
    .update(issuer + sub)
    .digest('hex')
    .toUpperCase()

type Place = { issuer: string; clientId: string; returnTo: string }

/** The identity provider as a public client with PKCE. What it publishes about itself is fetched once and kept. */
export const openIdentity = ({ issuer, clientId, returnTo }: Place): Identity => {
  const insecure = issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
  let known: Promise<client.Configuration> | undefined
  const discover = () =>
    client.discovery(new URL(issuer), clientId, undefined, client.None(), {
      execute: [client.enableNonRepudiationChecks, ...insecure],
      timeout: 5,
    })
  const provider = async () => {
    known ??= discover()
    try {
      return await known
    } catch (error) {
      known = undefined
      throw translate(error)
    }
  }
  return {
    start: async () => {
      const config = await provider()
      const verifier = client.randomPKCECodeVerifier()
      const state = client.randomState()
      const nonce = client.randomNonce()
      const to = client.buildAuthorizationUrl(config, {
        redirect_uri: returnTo,
        scope: 'openid profile email',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { to: to.href, attempt: { verifier, state, nonce } }
    },

    finish: async ({ verifier, state, nonce }, query) => {
      const config = await provider()
      const tokens = await client
        .authorizationCodeGrant(config, new URL(`${returnTo}?${query}`), {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
        })
        .catch((error: unknown) => {
          throw translate(error)
        })
      const { data } = claims.safeParse(tokens.claims())
      if (data === undefined) throw signInFailed('incomplete')
      return {
        subject: subjectOf(issuer, data.sub),
        name: data.name,
        email: data.email,
        organisationNumber: parseOrganisationNumber(data.org_number ?? data['custom:org_number'] ?? ''),
      }
    },
  }
}
