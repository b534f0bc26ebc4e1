import { join } from 'node:path'
import * as jose from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { systemClock } from '../../infra/local/clock.ts'
import { identityKeys } from '../../infra/local/identity/keys.ts'
import { demonstrationSecret } from '../../infra/local/machines.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { fixtureResources, makeFixture } from './platform-fixture.ts'

const scope = 'things/read'
const machine = (ClientName: string, AllowedOAuthScopes = [scope]) => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: { ClientName, AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes },
})
const fixture = makeFixture({
  ...fixtureResources,
  Known: machine('erp-05-1'),
  Unlisted: machine('erp-05-2'),
  Scopeless: machine('erp-05-3', ['things/other']),
  Authorizer: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      Name: 'machines',
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: 'https://on-aws.example.se',
        Audience: [{ Ref: 'Known' }, { Ref: 'Scopeless' }],
      },
    },
  },
  Guarded: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      RouteKey: 'ANY /api/{proxy+}',
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: 'Authorizer' },
      AuthorizationScopes: [scope],
    },
  },
})
let platform: Platform
beforeAll(async () => {
  platform = await startPlatform({ ...fixture, clock: systemClock(Date.parse('2027-01-31T22:30:00Z')) })
})
afterAll(async () => {
  await platform.close()
  fixture.remove()
})

const issuer = () => `${platform.origin}/_local/oidc`
const ask = (client: string, secret = demonstrationSecret, wanted = scope) =>
  fetch(`${issuer()}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: wanted }),
  })
const granted = z.object({ access_token: z.string(), expires_in: z.int(), scope: z.string() })
const tokenOf = async (client: string, wanted?: string): Promise<string> =>
  granted.parse(await (await ask(client, undefined, wanted)).json()).access_token
const call = (authorization?: string) =>
  fetch(`${platform.origin}/api/x`, authorization === undefined ? {} : { headers: { authorization } })

/** A token the provider's own key has signed, with something changed. */
const signed = async (claims: Record<string, unknown>): Promise<string> => {
  const { jwk } = identityKeys(join(fixture.dataDir, 'identity.json'))
  const now = Math.floor(platform.clock.now() / 1000)
  const key = await jose.importJWK(jwk, 'RS256')
  const { keys } = z
    .object({ keys: z.array(z.object({ kid: z.string() })) })
    .parse(await (await fetch(`${issuer()}/jwks`)).json())
  return new jose.SignJWT({
    iss: issuer(),
    client_id: 'erp-05-1',
    scope,
    iat: now,
    exp: now + 60,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: keys[0]?.kid ?? '' })
    .sign(key)
}

describe('a machine', () => {
  test('gets a short token for its secret, and the function is told whose it is', async () => {
    const answer = granted.parse(await (await ask('erp-05-1')).json())
    expect(answer).toMatchObject({ scope, expires_in: 900 })
    const { event } = await (await call(`Bearer ${answer.access_token}`)).json()
    expect(event.requestContext.authorizer).toEqual({
      jwt: {
        scopes: [scope],
        claims: expect.objectContaining({ client_id: 'erp-05-1', iss: issuer(), scope }),
      },
    })
  })

  test.each([
    ['a wrong secret', () => ask('erp-05-1', 'x')],
    ['a client that is not there', () => ask('erp-14-1')],
    ['a scope that is not its own', () => ask('erp-05-1', undefined, 'things/other')],
  ])('%s gets none', async (_, asking) => {
    const answer = await asking()
    expect(answer.ok).toBe(false)
    expect(await answer.json()).not.toHaveProperty('access_token')
  })

  test('cannot be signed in as in a browser', async () => {
    const url = new URL(`${issuer()}/auth`)
    url.search = String(
      new URLSearchParams({
        client_id: 'erp-05-1',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: platform.origin,
        code_challenge: 'x'.repeat(43),
        code_challenge_method: 'S256',
      }),
    )
    const { headers } = await fetch(url, { redirect: 'manual' })
    const { searchParams } = new URL(headers.get('location') ?? '')
    const told = ['error', 'error_description', 'code'].map((name) => searchParams.get(name))
    expect(told).toEqual(['invalid_request', 'requested response_type is not allowed for this client', null])
  })
})

describe('the gateway', () => {
  test('lets a token made as on AWS through: client_id and no audience', async () => {
    expect((await call(`Bearer ${await signed({})}`)).status).toBe(201)
    expect((await call(await signed({}))).status).toBe(201)
  })

  test.each([
    ['no token', async () => undefined, 401, 'Bearer'],
    ['no token at all', async () => 'Bearer x', 401, 'Bearer error="invalid_token"'],
    [
      'a client the route does not know',
      async () => tokenOf('erp-05-2'),
      401,
      'Bearer error="invalid_token"',
    ],
    ['a token that is too old', () => signed({ exp: 1 }), 401, 'Bearer error="invalid_token"'],
    ['a token without an end', () => signed({ exp: undefined }), 401, 'Bearer error="invalid_token"'],
    ['a token that does not hold yet', () => signed({ nbf: 4e9 }), 401, 'Bearer error="invalid_token"'],
    ['another issuer', () => signed({ iss: 'https://elsewhere' }), 401, 'Bearer error="invalid_token"'],
    ['another audience', () => signed({ aud: 'site' }), 401, 'Bearer error="invalid_token"'],
    [
      'a changed token',
      async () => (await signed({})).replace(/\.[^.]+\./, `.${btoa('{"client_id":"erp-05-1"}')}.`),
      401,
      'Bearer error="invalid_token"',
    ],
    ['another scope', () => tokenOf('erp-05-3', 'things/other'), 403, 'Bearer error="insufficient_scope"'],
  ])('%s is answered before any function runs', async (_, make, status, challenge) => {
    const made = await make()
    const answer = await call(made === undefined ? undefined : `Bearer ${made}`)
    expect([answer.status, answer.headers.get('www-authenticate'), await answer.json()]).toEqual([
      status,
      challenge,
      { message: status === 401 ? 'Unauthorized' : 'Forbidden' },
    ])
  })

  test('asks for a token on the routes that want one and on no other', async () => {
    const { event } = await (await fetch(`${platform.origin}/x`)).json()
    expect(event.requestContext.authorizer).toBeUndefined()
  })
})
