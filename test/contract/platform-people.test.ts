import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SendEmailCommand } from '@aws-sdk/client-sesv2'
import * as oidc from 'openid-client'
import organisationsnummer from 'organisationsnummer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../infra/local/clock.ts'
import { clientId } from '../../infra/local/environment.ts'
import { findPerson, people } from '../../infra/local/people.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { clientsFor } from './platform-clients.ts'
import { makeFixture } from './platform-fixture.ts'

const fixture = makeFixture()
let platform: Platform
beforeAll(async () => {
  platform = await startPlatform({ ...fixture, clock: systemClock(Date.parse('2027-01-31T22:30:00Z')) })
})
afterAll(async () => {
  await platform.close()
  fixture.remove()
})

/** A browser without scripts: follows redirects within the provider and keeps its cookies. */
const browser = () => {
  const cookies = new Map<string, string>()
  const visit = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    const onward = next === null ? undefined : new URL(next, url)
    return onward?.pathname.startsWith('/_local/oidc/') ? visit(onward.href) : answer
  }
  return visit
}

const begin = async () => {
  const issuer = new URL(`${platform.origin}/_local/oidc`)
  const execute = [oidc.allowInsecureRequests]
  // The library's own clock is this process's; the tokens follow the platform's.
  const clockSkew = Math.round((platform.clock.now() - Date.now()) / 1000)
  const metadata = { [oidc.clockSkew]: clockSkew }
  const config = await oidc.discovery(issuer, clientId, metadata, oidc.None(), { execute })
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier()
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${platform.origin}/back`,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: 'the-state',
    nonce: 'the-nonce',
  })
  return { config, url, pkceCodeVerifier }
}

const signIn = async (subject: string, visit = browser()) => {
  const { config, url, pkceCodeVerifier } = await begin()
  const page = await visit(url.href)
  const chosen = await visit(page.url, { subject })
  const back = new URL(chosen.headers.get('location') ?? '')
  expect(back.href).toMatch(`${platform.origin}/back?code=`)
  const tokens = await oidc.authorizationCodeGrant(config, back, {
    pkceCodeVerifier,
    expectedState: 'the-state',
    expectedNonce: 'the-nonce',
  })
  return tokens.claims()
}

describe('signing in', () => {
  test('the page lists everybody, works without script and is in Swedish', async () => {
    const { url } = await begin()
    const page = await (await browser()(url.href)).text()
    expect(page).toContain('<html lang="sv">')
    expect(page).not.toContain('<script')
    for (const { name, subject } of people) expect(page).toContain(`value="${subject}">${name}</button>`)
  })

  test('a colleague: the claims of DESIGN 8, with the organisation number', async () => {
    expect(await signIn('DEMO-LINKOPING-1')).toMatchObject({
      sub: 'DEMO-LINKOPING-1',
      name: 'Maria Sandell',
      email: 'maria.sandell@linkoping.example.se',
      org_number: '212000-0449',
    })
  })

  test('the same browser may be somebody else next', async () => {
    const visit = browser()
    expect((await signIn('DEMO-LINKOPING-1', visit))?.sub).toBe('DEMO-LINKOPING-1')
    const claims = await signIn('DEMO-STAFF-14-DECIDER', visit)
    expect(claims).toMatchObject({ sub: 'DEMO-STAFF-14-DECIDER' })
    expect(claims).not.toHaveProperty('org_number')
  })

  test('somebody who is not there cannot be chosen', async () => {
    const visit = browser()
    const page = await visit((await begin()).url.href)
    expect((await visit(page.url, { subject: 'DEMO-NOBODY' })).status).toBe(400)
  })

  test('another site cannot be the way back', async () => {
    const { url } = await begin()
    url.searchParams.set('redirect_uri', 'https://elsewhere.example/back')
    const answer = await browser()(url.href)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
  })

  test('without PKCE there is no code', async () => {
    const { url } = await begin()
    url.searchParams.delete('code_challenge')
    const answer = await browser()(url.href)
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
  })
})

describe('the people', () => {
  test('each subject is there once and in one letter case', () => {
    const subjects = people.map(({ subject }) => subject)
    expect(new Set(subjects).size).toBe(subjects.length)
    for (const subject of subjects) expect(subject).toMatch(/^[A-Z0-9-]{1,64}$/)
  })

  test('addresses lead nowhere and organisation numbers have their check digit', () => {
    for (const { email, orgNumber } of people) {
      expect(email).toMatch(/^[a-z.]+@[a-z0-9.-]+\.example\.se$/)
      if (orgNumber !== undefined) expect(organisationsnummer.valid(orgNumber)).toBe(true)
    }
  })

  test.each([
    ['DEMO-ORG-K0980', { orgId: 'K0980', roles: ['applicant', 'signatory'] }],
    ['DEMO-STAFF-25-FINANCE', { county: '25', roles: ['finance'] }],
  ])('%s is found without being listed', (subject, expected) =>
    expect(findPerson(subject)).toMatchObject(expected),
  )
  test.each(['DEMO-STAFF-5-FINANCE', 'demo-org-K0980', 'DEMO-ORG-'])('%s is nobody', (subject) =>
    expect(findPerson(subject)).toBeUndefined(),
  )
})

describe('mail', () => {
  const send = (more: object = {}) =>
    clientsFor(platform).ses.send(
      new SendEmailCommand({
        FromEmailAddress: 'Tjänsten <svara-inte@example.se>',
        Destination: { ToAddresses: ['eva@example.se'] },
        Content: {
          Simple: {
            Subject: { Data: 'Beslut <b>fattat</b> i ärende' },
            Body: { Text: { Data: 'Hej Åsa,\n<script>1</script>' } },
            Headers: [{ Name: 'X-Event-Id', Value: 'E1' }],
          },
        },
        ...more,
      }),
    )

  test('becomes a file and a page, escaped', async () => {
    const { MessageId } = await send()
    expect(platform.mails().at(-1)).toMatchObject({
      id: MessageId,
      to: ['eva@example.se'],
      at: expect.stringMatching(/^2027-01-31/),
    })
    const eml = readFileSync(join(fixture.dataDir, 'mail', `${MessageId}.eml`), 'utf8')
    expect(eml).toContain('X-Event-Id: E1')
    expect(eml).toContain(Buffer.from('Hej Åsa,\n<script>1</script>').toString('base64'))
    expect(eml.split('\r\n\r\n')[0]).toMatch(/^[\x20-\x7e\r\n]+$/)
    const list = await (await fetch(`${platform.origin}/_local/mail`)).text()
    expect(list).toContain('Beslut &#60;b&#62;fattat')
    const page = await (await fetch(`${platform.origin}/_local/mail/${MessageId}`)).text()
    expect(page).toContain('&#60;script&#62;')
    expect(page).not.toContain('<script>')
  })

  test.each([
    [
      'a line break in the subject',
      { Content: { Simple: { Subject: { Data: 'a\r\nBcc: x@y.se' }, Body: { Text: { Data: '' } } } } },
    ],
    ['a template', { Content: { Template: { TemplateName: 'x' } } }],
    ['a list', { ListManagementOptions: { ContactListName: 'x' } }],
  ])('%s is refused', async (_, more) => {
    const before = readdirSync(join(fixture.dataDir, 'mail')).length
    await expect(send(more)).rejects.toMatchObject({ name: 'BadRequestException' })
    expect(readdirSync(join(fixture.dataDir, 'mail'))).toHaveLength(before)
  })
})
