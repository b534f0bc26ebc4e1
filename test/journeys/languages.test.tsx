import { HtmlValidate } from 'html-validate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { htmlRules } from '../shape/html-rules.ts'
import { openBrowser } from './public-browser.ts'
import { aRound, type PublicWorld, startPublicWorld } from './public-world.ts'

let world: PublicWorld
beforeEach(async () => {
  world = await startPublicWorld()
  await world.publish(aRound())
})
afterEach(() => world.close())

const validator = new HtmlValidate(htmlRules)
const addresses = [
  '/',
  '/kan-ni-soka',
  '/fragor',
  '/om',
  '/tillganglighet',
  '/personuppgifter',
  '/utlysningar/05/2026-1',
  '/utlysningar/05/2026-1/fragor',
]

describe('the language of a page', () => {
  it.each(addresses)(
    '%s is Swedish until somebody chooses English, and again when they choose Swedish',
    async (path) => {
      const browser = openBrowser(world.deps)
      const swedish = await browser.get(path)
      expect(swedish.html).toContain('<html lang="sv"')
      expect(swedish.html).toContain(
        `href="/sprak/en?efter=${encodeURIComponent(path)}" lang="en" hreflang="en"`,
      )

      await browser.get(`/sprak/en?efter=${encodeURIComponent(path)}`)
      const english = await browser.get(path)
      expect(english.html).toContain('<html lang="en"')
      expect(english.html).toContain('The Swedish text governs')
      expect(english.html).not.toContain('>Tillgänglighet<')
      expect((await validator.validateString(english.html)).results).toEqual([])

      await browser.get(`/sprak/sv?efter=${encodeURIComponent(path)}`)
      expect((await browser.get(path)).html).toBe(swedish.html)
    },
  )

  it('leads back to the page, its query with it', async () => {
    const { status, to } = await openBrowser(world.deps).get('/sprak/en?efter=%2Fom%3Fa%3D1')
    expect([status, to]).toEqual([303, '/om?a=1'])
  })

  it.each(['https://example.com/', '//example.com', '/\\example.com', '', 'om'])(
    'never to another place: %s',
    async (after) => {
      const { to } = await openBrowser(world.deps).get(`/sprak/en?efter=${encodeURIComponent(after)}`)
      expect(to).toBe('/')
    },
  )

  it.each(['de', 'EN', '__proto__'])('%s is none', async (language) => {
    expect((await openBrowser(world.deps).get(`/sprak/${language}`)).status).toBe(404)
  })

  it('writes dates as the language does', async () => {
    const browser = openBrowser(world.deps)
    await browser.get('/sprak/en')
    const { html } = await browser.get('/')
    expect(html).toContain('18\u00a0February\u00a02026 at\u00a023:59'.replace(' at', '\u00a0at'))
  })
})
