import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assetsIn } from '../../functions/public/assets.ts'
import { feed } from '../../functions/public/feed-shape.ts'
import { feedFields } from '../../functions/public/text/feed.ts'
import { feedFieldsEn } from '../../functions/public/text/feed-en.ts'
import { buildAssets } from '../../infra/assets.ts'
import { htmlRules } from '../shape/html-rules.ts'
import { openBrowser } from './public-browser.ts'
import { aRound, type PublicWorld, startPublicWorld } from './public-world.ts'

let world: PublicWorld
beforeEach(async () => {
  world = await startPublicWorld()
})
afterEach(() => world.close())

const validator = new HtmlValidate(htmlRules)
const faults = async (html: string) =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
  )
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')

describe('the start page', () => {
  it('says so when no round is open', async () => {
    const { status, html } = await openBrowser(world.deps).get('/')
    expect(status).toBe(200)
    expect(plain(html)).toContain('Just nu är ingen utlysning öppen')
    expect(html).toContain('href="/logga-in"')
    expect(html).not.toContain('Stängda utlysningar')
  })

  it('shows open, coming and closed rounds apart, with the last minute that is in time', async () => {
    await world.publish(
      aRound(),
      aRound({ county: '03', title: 'Våren 2026', opensOn: '2026-03-01', lastDay: '2026-04-01' }),
      aRound({ county: '01', title: 'Förra året', opensOn: '2025-01-01', lastDay: '2025-02-01' }),
    )
    const { html } = await openBrowser(world.deps).get('/')
    const text = plain(html)
    expect(text).toMatch(
      /Öppna utlysningar .*Östergötlands län Statsbidrag 2026 18 februari 2026 kl\. 23\.59/,
    )
    expect(text).toMatch(/Kommande utlysningar .*Uppsala län Våren 2026 1 mars 2026/)
    expect(text).toMatch(/Stängda utlysningar .*Stockholms län Förra året 1 februari 2025 kl\. 23\.59/)
    expect(html).toContain('href="/utlysningar/05/2026-1"')
  })

  it.each([
    ['2026-01-06T22:59:59.999Z', 'Kommande'],
    ['2026-01-06T23:00:00.000Z', 'Öppna'],
    ['2026-02-18T22:59:59.999Z', 'Öppna'],
    ['2026-02-18T23:00:00.000Z', 'Stängda'],
  ])('at %s the round is among %s', async (now, list) => {
    await world.publish(aRound())
    world.clock.now = Date.parse(now)
    const { html } = await openBrowser(world.deps).get('/')
    const [, caption] =
      /<caption[^>]*>(\S+) utlysningar<\/caption>(?:(?!<caption).)*Statsbidrag 2026/s.exec(html) ?? []
    expect(caption).toBe(list)
  })

  it('marks a round with demonstration texts', async () => {
    await world.publish(aRound({ example: true }))
    const browser = openBrowser(world.deps)
    expect((await browser.get('/')).html).toContain('>Exempel</strong>')
    expect((await browser.get('/utlysningar/05/2026-1')).html).toContain('är exempel')
  })
})

describe('a round', () => {
  it('shows its own texts, conditions, dates and contact', async () => {
    await world.publish(aRound())
    const { html } = await openBrowser(world.deps).get('/utlysningar/05/2026-1')
    for (const part of [
      'Ni kan söka för åtgärder under 2026.',
      'Pengarna ska ha använts före årets slut.',
      '18 februari 2026 kl. 23.59',
      '1 mars 2027',
      'bidrag@example.se',
      'Öppen',
    ])
      expect(plain(html)).toContain(part)
    expect(html).toContain('href="/logga-in"')
  })

  it('has no way in when it is closed, and says that a late application is received', async () => {
    await world.publish(aRound())
    world.clock.now = Date.parse('2026-03-01T09:00:00.000Z')
    const { html } = await openBrowser(world.deps).get('/utlysningar/05/2026-1')
    expect(html).not.toContain('href="/logga-in"')
    expect(plain(html)).toContain('registreras som sen')
  })

  it.each(['/utlysningar/05/2026-9', '/utlysningar/99/2026-1', '/utlysningar/0%355/x', '/utlysningar/05'])(
    '%s is a page that does not exist',
    async (address) => {
      await world.publish(aRound())
      expect((await openBrowser(world.deps).get(address)).status).toBe(404)
    },
  )
})

it('publishes its rounds as data, with the deadline in UTC and in Swedish time', async () => {
  await world.publish(aRound({ example: true }))
  const { headers, html } = await openBrowser(world.deps).get('/utlysningar.json')
  expect(headers['content-type']).toContain('application/json')
  expect(JSON.parse(html)).toEqual({
    version: 1,
    regulation: '2025:838',
    madeAt: '2026-01-20T09:00:00.000Z',
    rounds: [
      {
        id: '2026-1-05',
        title: 'Statsbidrag 2026',
        text: 'Ni kan söka för åtgärder under 2026.',
        countyCode: '05',
        countyName: 'Östergötlands län',
        authority: 'Länsstyrelsen i Östergötlands län',
        authorityNumber: '202100-2270',
        budgetYear: 2026,
        status: 'open',
        opensAt: '2026-01-06T23:00:00.000Z',
        opensOn: '2026-01-07',
        closesAt: '2026-02-18T23:00:00.000Z',
        lastDay: '2026-02-18',
        deadlineLocal: '2026-02-18T23:59',
        timeZone: 'Europe/Stockholm',
        address: 'https://statsbidrag.example.se/utlysningar/05/2026-1',
        contact: { name: 'Länsstyrelsen Östergötland', email: 'bidrag@example.se', phone: '010-000 00 00' },
        example: true,
        changedAt: '2026-01-02T08:00:00.000Z',
      },
    ],
  })
})

it('documents each field of that data in both languages', async () => {
  await world.publish(aRound())
  const { rounds, ...whole } = JSON.parse((await openBrowser(world.deps).get('/utlysningar.json')).html)
  const fields = [...Object.keys(whole), 'rounds', ...Object.keys(rounds[0])].toSorted()
  const documented = (meanings: typeof feedFields) =>
    meanings.flatMap(([names]) => names.split(', ')).toSorted()
  expect(documented(feedFields)).toEqual(fields)
  expect(documented(feedFieldsEn)).toEqual(fields)
  const about = (await openBrowser(world.deps).get('/om')).html
  for (const field of fields) expect(about).toContain(field)
})

it('publishes every county’s rounds, open and coming, and the same last minute in UTC on either side of summer time', async () => {
  await world.publish(
    aRound(),
    aRound({ county: '03', opensOn: '2026-02-01', lastDay: '2026-03-28' }),
    aRound({ county: '12', opensOn: '2026-02-01', lastDay: '2026-03-29' }),
    aRound({ county: '25', opensOn: '2025-09-01', lastDay: '2025-10-25' }),
    aRound({ county: '24', opensOn: '2025-09-01', lastDay: '2025-10-26' }),
  )
  const { html } = await openBrowser(world.deps).get('/utlysningar.json')
  const read = feed.parse(JSON.parse(html))
  expect(
    read.rounds
      .map(({ countyCode, status, closesAt, deadlineLocal }) =>
        [countyCode, status, closesAt, deadlineLocal].join(' '),
      )
      .toSorted(),
  ).toEqual([
    '03 coming 2026-03-28T23:00:00.000Z 2026-03-28T23:59',
    '05 open 2026-02-18T23:00:00.000Z 2026-02-18T23:59',
    '12 coming 2026-03-29T22:00:00.000Z 2026-03-29T23:59',
    '24 closed 2025-10-26T23:00:00.000Z 2025-10-26T23:59',
    '25 closed 2025-10-25T22:00:00.000Z 2025-10-25T23:59',
  ])
})

describe('the pages to read', () => {
  it.each([
    [
      '/om',
      [
        'Kommuner, regioner och kommunalförbund kan söka',
        'mäns våld mot kvinnor',
        '6 § första stycket',
        '6 § andra stycket',
        'får inte överklagas (15 §)',
        '4 §',
      ],
    ],
    ['/tillganglighet', ['WCAG 2.1', 'Digg', 'ostergotland@lansstyrelsen.se']],
    ['/personuppgifter', ['__Host-session', 'artikel 6.1 e', 'ostergotland@lansstyrelsen.se']],
  ])('%s says what it must', async (address, parts) => {
    const { status, html } = await openBrowser(world.deps).get(address)
    expect(status).toBe(200)
    for (const part of parts) expect(plain(html)).toContain(part)
  })

  it.each([
    '/',
    '/om',
    '/tillganglighet',
    '/personuppgifter',
    '/logga-ut',
    '/logga-in/klar',
    '/utlysningar/05/2026-1',
    '/finns-inte',
  ])('%s is valid HTML', async (address) => {
    await world.publish(aRound({ example: true }), aRound({ county: '03', opensOn: '2026-02-01' }))
    expect(await faults((await openBrowser(world.deps).get(address)).html)).toEqual([])
  })
})

describe('what does not exist', () => {
  it.each(['/finns-inte', '/om/mer', '/assets/site.css', '/__proto__', '/assets/__proto__'])(
    '%s is a page that says so',
    async (address) => {
      const { status, headers, html } = await openBrowser(world.deps).get(address)
      expect(status).toBe(404)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(html).toContain('<h1 class="govuk-heading-l">Sidan finns inte</h1>')
    },
  )
})

describe('the files of the site', () => {
  let folder: string
  let names: Record<string, string>
  beforeAll(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'statsbidrag-assets-'))
    folder = join(parent, 'assets')
    names = await buildAssets(folder)
    await writeFile(join(parent, 'secret.css'), 'secret')
    await writeFile(join(folder, 'unlisted.css'), 'secret')
  })
  afterAll(() => rm(join(folder, '..'), { recursive: true }))
  const browser = () => openBrowser({ ...world.deps, readAsset: assetsIn(folder) })

  it('keeps a file with a hash in its name for ever, and gives the same file without it', async () => {
    const hashed = await browser().get(`/assets/${names['site.css']}`)
    expect(hashed.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const named = await browser().get('/assets/site.css')
    expect(named.headers['cache-control']).not.toContain('immutable')
    expect(named.bytes.equals(hashed.bytes)).toBe(true)
  })

  it('gives fonts byte for byte', async () => {
    const font = Object.values(names).find((name) => name.endsWith('.woff2'))
    const { headers, bytes } = await browser().get(`/assets/${font}`)
    expect(headers['content-type']).toBe('font/woff2')
    expect(bytes.subarray(0, 4).toString()).toBe('wOF2')
  })

  it.each([
    'unlisted.css',
    'assets.json',
    '..%2Fsecret.css',
    '..%5Csecret.css',
    '%2e%2e/secret.css',
    '....//secret.css',
    '%2Fetc%2Fpasswd',
    'site.css%00',
    'constructor',
  ])('%s is not among them', async (name) => {
    const { status, html } = await browser().get(`/assets/${name}`)
    expect(status).toBe(404)
    expect(html).not.toContain('secret')
  })
})
