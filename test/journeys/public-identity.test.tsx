import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startIdentity } from '../../infra/local/identity/start.ts'
import { publishClock, sharedClock } from '../../infra/local/lambda/platform-date.ts'
import { type Listening, listen } from '../../infra/local/listen.ts'
import { type Identity, openIdentity } from '../../shared/identity.ts'

const clientId = 'statsbidrag-test'
const clock = sharedClock()
const setClock = (aheadMs: number) => publishClock(clock, () => Date.now() + aheadMs, true)

let dir: string
let front: Listening
let provider: Awaited<ReturnType<typeof startIdentity>>
let identity: Identity
const requests: string[] = []

beforeAll(async () => {
  setClock(0)
  dir = await mkdtemp(join(tmpdir(), 'statsbidrag-identity-'))
  front = await listen((request, response) => {
    requests.push(`${request.method} ${request.url?.split('?')[0]}`)
    provider.handle(request, response)
  })
  const log = { write: () => undefined, close: async () => undefined }
  provider = await startIdentity({ dir, log, origin: front.url, clientId, machines: [], clock })
  identity = openIdentity({
    issuer: `${front.url}/_local/oidc`,
    clientId,
    returnTo: `${front.url}/logga-in/klar`,
  })
})
afterAll(async () => {
  await provider.close()
  await front.close()
  await rm(dir, { recursive: true, force: true })
})

/** Follows the provider's pages as a browser does, until it sends the browser back to us. */
const answerFor = async (to: string, subject: string): Promise<URLSearchParams> => {
  const jar = new Map<string, string>()
  const send = async (address: string, body?: URLSearchParams): Promise<URLSearchParams> => {
    if (address.startsWith(`${front.url}/logga-in/klar`)) return new URL(address).searchParams
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body !== undefined && { method: 'POST', body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const next = response.headers.get('location')
    return next === null ? send(address, new URLSearchParams({ subject })) : send(new URL(next, address).href)
  }
  return send(to)
}

const failure = async (run: Promise<unknown>) =>
  run.then(
    () => 'none',
    (error: unknown) => error,
  )
const why = (reason: string) => ({ name: 'SignInFailed', facts: expect.objectContaining({ why: reason }) })

describe('the identity provider', () => {
  it('is asked by code with PKCE, state and nonce, without a secret', async () => {
    const { to, attempt } = await identity.start()
    const query = Object.fromEntries(new URL(to).searchParams)
    expect(query).toMatchObject({
      client_id: clientId,
      response_type: 'code',
      scope: 'openid profile email',
      redirect_uri: `${front.url}/logga-in/klar`,
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
    })
    expect(query.code_challenge).not.toBe(attempt.verifier)
    expect((await identity.start()).attempt).not.toEqual(attempt)
  })

  it('tells who it was, with the organisation number when there is one', async () => {
    const { to, attempt } = await identity.start()
    expect(await identity.finish(attempt, await answerFor(to, 'DEMO-LINKOPING-1'))).toEqual({
      subject: 'DEMO-LINKOPING-1',
      name: 'Maria Sandell',
      email: 'maria.sandell@linkoping.example.se',
      organisationNumber: '212000-0449',
    })
    const officer = await identity.start()
    expect(
      await identity.finish(officer.attempt, await answerFor(officer.to, 'DEMO-05-OFFICER-1')),
    ).toMatchObject({ subject: 'DEMO-05-OFFICER-1', organisationNumber: null })
  })

  it('is asked about itself once', async () => {
    await identity.start()
    await identity.start()
    expect(requests.filter((line) => line.endsWith('openid-configuration'))).toHaveLength(1)
  })

  it('gives a code that works once', async () => {
    const { to, attempt } = await identity.start()
    const query = await answerFor(to, 'DEMO-LINKOPING-1')
    await identity.finish(attempt, query)
    expect(await failure(identity.finish(attempt, query))).toMatchObject(why('expired'))
  })

  it.each(['verifier', 'state', 'nonce'] as const)('is not believed with another %s', async (part) => {
    const { to, attempt } = await identity.start()
    const other = (await identity.start()).attempt
    const query = await answerFor(to, 'DEMO-LINKOPING-1')
    const finish = identity.finish({ ...attempt, [part]: other[part] }, query)
    expect(await failure(finish)).toMatchObject({ name: 'SignInFailed' })
  })

  it('may say no', async () => {
    const { attempt } = await identity.start()
    const query = new URLSearchParams({ error: 'access_denied', state: attempt.state })
    query.set('iss', `${front.url}/_local/oidc`)
    expect(await failure(identity.finish(attempt, query))).toMatchObject(why('denied'))
    query.set('error', 'server_error')
    expect(await failure(identity.finish(attempt, query))).toMatchObject(why('refused'))
  })

  it('is not believed when its clock is another than ours', async () => {
    const { to, attempt } = await identity.start()
    const query = await answerFor(to, 'DEMO-LINKOPING-1')
    setClock(-3_600_000)
    try {
      expect(await failure(identity.finish(attempt, query))).toMatchObject(why('clock'))
    } finally {
      setClock(0)
    }
  })
})

describe('a provider that cannot be used', () => {
  it('is asked again the next time when it did not answer', async () => {
    let up = false
    const server = await listen((request, response) => {
      if (!up) return void request.socket.destroy()
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({
          issuer: server.url,
          authorization_endpoint: `${server.url}/auth`,
          jwks_uri: server.url,
        }),
      )
    })
    const place = { issuer: server.url, clientId, returnTo: `${front.url}/logga-in/klar` }
    const late = openIdentity(place)
    expect(await failure(late.start())).toMatchObject(why('unreachable'))
    up = true
    expect((await late.start()).to).toContain(`${server.url}/auth`)
    await server.close()
  })

  it('is unreachable when its page is no description of it', async () => {
    const broken = await listen((_, response) => {
      response.writeHead(502)
      response.end('bad gateway')
    })
    const place = { issuer: broken.url, clientId, returnTo: `${front.url}/logga-in/klar` }
    expect(await failure(openIdentity(place).start())).toMatchObject(why('unreachable'))
    await broken.close()
  })
})
