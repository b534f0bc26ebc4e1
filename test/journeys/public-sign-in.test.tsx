import { HtmlValidate } from 'html-validate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placesOf } from '../../infra/places.ts'
import { readStage } from '../../infra/stage.ts'
import { type Key, keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { put } from '../../shared/aws/write.ts'
import { signInFailed } from '../../shared/identity.ts'
import { park } from '../../shared/web/parked.ts'
import { readSession, sessionCookie } from '../../shared/web/session.ts'
import { htmlRules } from '../shape/html-rules.ts'
import { hiddenFields, openBrowser } from './public-browser.ts'
import { anna, type PublicWorld, startPublicWorld } from './public-world.ts'

let world: PublicWorld
beforeEach(async () => {
  world = await startPublicWorld()
})
afterEach(() => world.close())

type Browser = ReturnType<typeof openBrowser>
const newBrowser = () => openBrowser(world.deps)
const answer = (browser: Browser, n = world.provider.made) =>
  browser.get(`/logga-in/klar?code=code-for-v${n}&state=state-${n}`)
const signIn = async (browser: Browser, after?: string) => {
  await browser.get(`/logga-in${after === undefined ? '' : `?efter=${encodeURIComponent(after)}`}`)
  return answer(browser)
}
const sessionOf = (browser: Browser) => readSession(world.table, browser.jar.get(sessionCookie) ?? 'none')
const member = () => world.giveRole(anna.subject, 'organisation', 'K0580', ['applicant'])
const twoTenants = async () => {
  await member()
  await world.giveRole(anna.subject, 'county', '05', ['officer'])
}

describe('signing in', () => {
  it('leads to the provider and back to a session of eight hours for the one tenant', async () => {
    await member()
    const browser = newBrowser()
    const out = await browser.get('/logga-in')
    expect(out.to).toBe('https://id.example.se/?state=state-1')
    const back = await answer(browser)
    expect(back).toMatchObject({ status: 303, to: '/ansok' })
    expect(await sessionOf(browser)).toMatchObject({
      ...anna,
      tenant: { kind: 'organisation', id: 'K0580', name: 'Linköpings kommun' },
      roles: ['applicant'],
      canChange: false,
      ended: false,
      endsAt: '2026-01-20T17:00:00.000Z',
    })
    const pointers = await queryAll(world.table, {
      pk: keys.personSession(anna.subject, '').pk,
      prefix: 'SESSION#',
    })
    expect(pointers.map(({ sk }) => sk)).toEqual([`SESSION#${browser.jar.get(sessionCookie)}`])
  })

  it('sets only cookies that no script and no other site can read', async () => {
    const browser = newBrowser()
    const out = await browser.get('/logga-in')
    const back = await answer(browser)
    for (const line of [...out.set, ...back.set])
      expect(line).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
    expect(back.set).toHaveLength(1)
  })

  it('makes a new id: one known before is worth nothing after', async () => {
    const browser = newBrowser()
    await browser.get('/logga-in')
    const before = browser.jar.get(sessionCookie) ?? ''
    await answer(browser)
    expect(browser.jar.get(sessionCookie)).not.toBe(before)
    expect(await readSession(world.table, before)).toBeNull()
  })

  it('never takes up a cookie that we did not make', async () => {
    const browser = openBrowser(world.deps, new Map([[sessionCookie, 'chosen-by-another']]))
    await browser.get('/logga-in')
    expect(browser.jar.get(sessionCookie)).toMatch(/^[\w-]{43}$/)
  })

  it.each([
    [['officer'] as const, '/lan'],
    [['manager'] as const, '/lan'],
    [['finance'] as const, '/ekonomi'],
    [['finance', 'decider'] as const, '/lan'],
    [['operator'] as const, '/'],
  ])('as %s in a county leads to %s', async (roles, home) => {
    await world.giveRole(anna.subject, 'county', '05', [...roles])
    const browser = newBrowser()
    expect((await signIn(browser)).to).toBe(home)
    expect((await sessionOf(browser))?.tenant?.name).toBe('Länsstyrelsen i Östergötlands län')
    const { html } = await browser.get('/')
    expect(html.includes(`href="${home}" class="govuk-button"`)).toBe(home !== '/')
    expect(html).not.toContain('Logga in och ansök')
  })

  it('without any tenant leads to naming the organisation', async () => {
    const browser = newBrowser()
    expect((await signIn(browser)).to).toBe('/ansok/organisation')
    expect(await sessionOf(browser)).toMatchObject({ tenant: null, roles: [] })
    expect((await browser.get('/valj-organisation')).html).toContain('href="/ansok/organisation"')
  })

  it.each(['/ansok/utkast/1', '/lan/05?sida=2', '/ansok/medlemmar'])('goes on to %s', async (after) => {
    await member()
    expect((await signIn(newBrowser(), after)).to).toBe(after)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/%0d//evil.example',
    'https://evil.example',
    'evil',
    '/ansok\r\nset-cookie: a=b',
    '/logga-in',
    '/logga-ut',
    '',
    `/${'a'.repeat(2000)}`,
  ])('never goes on to %j', async (after) => {
    await member()
    expect((await signIn(newBrowser(), after)).to).toBe('/ansok')
  })

  it('takes the shortest way when somebody is signed in already', async () => {
    await member()
    const browser = newBrowser()
    await signIn(browser)
    expect((await browser.get('/logga-in?efter=/ansok/medlemmar')).to).toBe('/ansok/medlemmar')
    expect(world.provider.made).toBe(1)
  })
})

describe('an answer from the provider', () => {
  it('can be used once, and a reload of it is harmless', async () => {
    await member()
    const browser = newBrowser()
    await signIn(browser)
    const id = browser.jar.get(sessionCookie)
    expect(await answer(browser)).toMatchObject({ status: 303, to: '/ansok' })
    expect(browser.jar.get(sessionCookie)).toBe(id)
  })

  it('sent twice at once opens one session', async () => {
    const browser = newBrowser()
    await browser.get('/logga-in')
    let waiting: (() => void)[] = []
    /** Both have read the sign-in before either takes it. */
    const together = async (key: Key) => {
      const item = await world.table.get(key)
      if (key.sk !== 'SIGN-IN') return item
      await new Promise<void>((resolve) => {
        waiting = [...waiting, resolve]
        if (waiting.length === 2) for (const go of waiting) go()
      })
      return item
    }
    const deps = { ...world.deps, table: { ...world.table, get: together } }
    const answers = await Promise.all([
      answer(openBrowser(deps, new Map(browser.jar))),
      answer(openBrowser(deps, new Map(browser.jar))),
    ])
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([303, 400]))
  })

  it('is worth nothing in another browser, with or without a sign-in of its own', async () => {
    const mine = newBrowser()
    await mine.get('/logga-in')
    const stranger = newBrowser()
    expect((await answer(stranger)).status).toBe(400)
    await stranger.get('/logga-in')
    expect((await answer(stranger, 1)).status).toBe(400)
    expect(await sessionOf(stranger)).toBeNull()
    expect((await answer(mine, 1)).status).toBe(303)
  })

  it('comes too late after ten minutes', async () => {
    const browser = newBrowser()
    await browser.get('/logga-in')
    world.clock.now += 10 * 60_000
    const late = await answer(browser)
    expect(late.status).toBe(400)
    expect(late.html).toContain('Inloggningen gäller inte längre')
  })

  it('that says no becomes a page with a way to try again, to the same place', async () => {
    const browser = newBrowser()
    await browser.get('/logga-in?efter=/ansok/utkast/1')
    const { status, html } = await browser.get('/logga-in/klar?error=access_denied&state=state-1')
    expect(status).toBe(400)
    expect(html).toContain('Inloggningen avbröts')
    expect(html).toContain('href="/logga-in?efter=%2Fansok%2Futkast%2F1"')
    expect(world.warnings).toEqual([{ code: 'sign-in-failed', facts: { why: 'denied', code: '' } }])
    expect(world.errors).toEqual([])
  })

  it.each([
    ['unreachable', 503, 'Inloggningen svarar inte'],
    ['clock', 503, 'gick inte att kontrollera'],
    ['incomplete', 400, 'saknar uppgifter'],
  ] as const)('%s is told as a %i page', async (why, status, sentence) => {
    world.provider.fails = signInFailed(why)
    const told = await newBrowser().get('/logga-in')
    expect(told.status).toBe(status)
    expect(told.html).toContain(sentence)
  })

  it('that nobody foresaw is a fault with a reference, and tells nothing of the inside', async () => {
    world.provider.fails = new Error('secret inside')
    const told = await newBrowser().get('/logga-in')
    expect(told.status).toBe(500)
    expect(told.html).toContain('<code>reference</code>')
    expect(told.html).not.toContain('secret inside')
  })
})

describe('choosing for whom to act', () => {
  const choose = async (browser: Browser, organisation: string) => {
    const { html } = await browser.get('/valj-organisation')
    return browser.post('/valj-organisation', { ...hiddenFields(html), organisation })
  }

  it('is asked of somebody with several tenants, by name and role, and goes on where they were going', async () => {
    await twoTenants()
    const browser = newBrowser()
    const { to } = await signIn(browser, '/lan/arenden')
    expect(to).toBe('/valj-organisation?efter=%2Flan%2Farenden')
    const { html } = await browser.get(to)
    expect(html).toContain('Länsstyrelsen i Östergötlands län')
    expect(html).toContain('Linköpings kommun')
    expect(html).toContain('handläggare')
    expect((await new HtmlValidate(htmlRules).validateString(html)).results).toEqual([])
    const chosen = await browser.post('/valj-organisation', {
      ...hiddenFields(html),
      organisation: 'county-05',
    })
    expect(chosen).toMatchObject({ status: 303, to: '/lan/arenden' })
    expect(await sessionOf(browser)).toMatchObject({ roles: ['officer'], canChange: true })
  })

  it('opens a new session for the same time and ends the one before', async () => {
    await twoTenants()
    const browser = newBrowser()
    await signIn(browser)
    const before = await sessionOf(browser)
    world.clock.now += 3_600_000
    await choose(browser, 'organisation-K0580')
    const after = await sessionOf(browser)
    expect(after?.id).not.toBe(before?.id)
    expect(after?.key).not.toBe(before?.key)
    expect(after).toMatchObject({ endsAt: before?.endsAt, roles: ['applicant'] })
    expect((await readSession(world.table, before?.id ?? ''))?.ended).toBe(true)
  })

  it('is limited to what the person has now', async () => {
    await twoTenants()
    const browser = newBrowser()
    await signIn(browser)
    for (const organisation of ['county-03', 'organisation-K0180', '', '__proto__']) {
      const refused = await choose(browser, organisation)
      expect(refused.status).toBe(400)
      expect(refused.html).toContain('<title>Fel:')
      expect(refused.html).toContain('href="#organisation"')
    }
    expect((await sessionOf(browser))?.tenant).toBeNull()
  })

  it('is not asked when a role was given after signing in', async () => {
    const browser = newBrowser()
    await signIn(browser)
    await member()
    expect(await browser.get('/valj-organisation')).toMatchObject({ status: 303, to: '/ansok' })
    expect((await sessionOf(browser))?.tenant?.id).toBe('K0580')
  })

  it('keeps to this site', async () => {
    await twoTenants()
    const browser = newBrowser()
    await signIn(browser)
    const { html } = await browser.get('/valj-organisation?efter=//evil.example')
    expect(html).not.toContain('evil')
    const form = { ...hiddenFields(html), organisation: 'county-05', efter: '//evil.example' }
    expect((await browser.post('/valj-organisation', form)).to).toBe('/lan')
  })

  it('needs a session', async () => {
    expect((await newBrowser().get('/valj-organisation')).to).toBe('/logga-in?efter=%2Fvalj-organisation')
  })
})

describe('signing out', () => {
  it('ends this session and no other, and answers with a page', async () => {
    await member()
    const [here, there] = [newBrowser(), newBrowser()]
    await signIn(here)
    await signIn(there)
    const id = here.jar.get(sessionCookie) ?? ''
    const { html } = await here.get('/logga-ut')
    const out = await here.post('/logga-ut', hiddenFields(html))
    expect(out.status).toBe(200)
    expect(out.html).toContain('Du är utloggad')
    expect(out.set).toEqual([])
    expect((await here.get('/valj-organisation')).to).toBe('/logga-in?efter=%2Fvalj-organisation')
    expect((await readSession(world.table, id))?.ended).toBe(true)
    expect((await sessionOf(there))?.ended).toBe(false)
    expect((await there.get('/logga-ut')).html).toContain('Vill du logga ut?')
  })

  it('keeps a form that was open in another tab for the same person', async () => {
    await member()
    const browser = newBrowser()
    await signIn(browser)
    const left = hiddenFields((await browser.get('/logga-ut')).html)
    await browser.post('/logga-ut', left)
    const sent = await browser.post('/valj-organisation', { ...left, organisation: 'written meanwhile' })
    const { efter } = Object.fromEntries(new URLSearchParams(sent.to.split('?')[1]))
    expect(efter).toMatch(/^\/aterstall\//)
    await signIn(browser)
    expect((await browser.get(efter ?? '')).html).toContain('written meanwhile')
  })

  it('keeps the ended session for a day after its time', async () => {
    const browser = newBrowser()
    await signIn(browser)
    const id = browser.jar.get(sessionCookie) ?? ''
    await browser.post('/logga-ut', hiddenFields((await browser.get('/logga-ut')).html))
    const item = await world.table.get(keys.session(id))
    expect(item?.expiresAt).toBe(Date.parse('2026-01-21T17:00:00.000Z') / 1000)
  })

  it('bears being sent twice, and refuses a form from elsewhere', async () => {
    const browser = newBrowser()
    await signIn(browser)
    const again = openBrowser(world.deps, new Map(browser.jar))
    const form = hiddenFields((await browser.get('/logga-ut')).html)
    expect((await browser.post('/logga-ut', { token: 'forged' })).status).toBe(403)
    expect((await sessionOf(browser))?.ended).toBe(false)
    await browser.post('/logga-ut', form)
    expect((await again.post('/logga-ut', form)).status).toBe(200)
  })
})

describe('a form that was sent after the session had ended', () => {
  const text = 'Rad ett\n"Rad två" <b> & å'
  const parkedFor = async (path: string) => {
    const browser = newBrowser()
    await signIn(browser)
    const session = await sessionOf(browser)
    if (session === null) throw new Error('no session')
    const form = { 'need.why': text, areas: ['one', 'two'] }
    const request = {
      method: 'POST',
      path,
      params: {},
      query: new URLSearchParams(),
      form,
      origin: world.deps.origin,
      sessionId: session.id,
      receivedAt: '2026-01-20T09:00:00.000Z',
      requestId: 'test',
    }
    return { browser, session, id: await park(world.deps, request, session) }
  }
  const unescaped = (value: string) =>
    value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

  it('is given back whole to the same person, with a token of the new session', async () => {
    await member()
    const { id } = await parkedFor('/ansok/utkast/1/behov')
    const browser = newBrowser()
    await signIn(browser)
    const { status, html } = await browser.get(`/aterstall/${id}`)
    expect(status).toBe(200)
    expect(html).toContain('<form method="post" action="/ansok/utkast/1/behov"')
    expect(unescaped(hiddenFields(html)['need.why'] ?? '')).toBe(text)
    expect([...html.matchAll(/name="areas" value="(\w+)"/g)].map(([, value]) => value)).toEqual([
      'one',
      'two',
    ])
    const signOutToken = hiddenFields((await browser.get('/logga-ut')).html).token
    expect(hiddenFields(html).token).toBe(signOutToken)
  })

  it('comes back by way of the sign-in when it is sent to one of our pages', async () => {
    await twoTenants()
    const browser = newBrowser()
    await signIn(browser)
    const { html } = await browser.get('/valj-organisation')
    world.clock.now += 9 * 3_600_000
    const sent = await browser.post('/valj-organisation', {
      ...hiddenFields(html),
      organisation: 'county-05',
    })
    const pause = await browser.get(sent.to)
    expect(pause).toMatchObject({ status: 200, to: '' })
    expect(pause.html).toContain('Allt du hade skrivit är sparat')
    const [, link] = /href="(\/logga-in\?[^"]+)"/.exec(pause.html) ?? []
    expect((await browser.get((link ?? '').replaceAll('&amp;', '&'))).to).toContain('https://id.example.se/')
    const back = await answer(browser)
    const kept = await browser.get(decodeURIComponent(back.to.replace('/valj-organisation?efter=', '')))
    expect(hiddenFields(kept.html)).toMatchObject({ organisation: 'county-05' })
    expect((await browser.post('/valj-organisation', hiddenFields(kept.html))).to).toBe('/lan')
  })

  it('says so when it could not be kept', async () => {
    const { to } = await newBrowser().post('/valj-organisation', { organisation: 'county-05' })
    const pause = await newBrowser().get(to)
    expect(pause.html).toContain('formuläret kunde därför inte tas emot')
    expect(pause.html).not.toContain('sparat')
  })

  it('is not shown to anybody else', async () => {
    const { id } = await parkedFor('/ansok/utkast/1/behov')
    world.provider.person = { ...anna, subject: 'TEST-BO' }
    const browser = newBrowser()
    await signIn(browser)
    const { status, html } = await browser.get(`/aterstall/${id}`)
    expect(status).toBe(404)
    expect(html).toContain('Texten finns inte kvar')
    expect(html).not.toContain('Rad')
  })

  it('is gone after a day', async () => {
    const { id } = await parkedFor('/ansok/utkast/1/behov')
    world.clock.now += 24 * 3_600_000
    const browser = newBrowser()
    await signIn(browser)
    expect((await browser.get(`/aterstall/${id}`)).status).toBe(404)
  })

  it.each(['//evil.example/x', '/\\evil.example'])('never leads to %s', async (path) => {
    const { id, browser } = await parkedFor(path)
    const { status, html } = await browser.get(`/aterstall/${id}`)
    expect(status).toBe(404)
    expect(html).not.toContain('evil')
  })

  it.each(['x', '../SESSION', 'a'.repeat(3000)])('%j names none', async (id) => {
    const browser = newBrowser()
    await signIn(browser)
    expect((await browser.get(`/aterstall/${encodeURIComponent(id)}`)).status).toBe(404)
  })
})

it('ends the session of a person whose role has changed', async () => {
  await member()
  const browser = newBrowser()
  await signIn(browser)
  const item = await world.table.get(keys.session(browser.jar.get(sessionCookie) ?? ''))
  await world.table.write(put({ ...item, ended: true }))
  expect((await browser.get('/valj-organisation')).status).toBe(303)
  expect((await browser.get('/')).html).toContain('Logga in och ansök')
})

it('returns to the address that the user pool knows', async () => {
  expect(new URL(placesOf(readStage({})).signInReturn).pathname).toBe('/logga-in/klar')
})
