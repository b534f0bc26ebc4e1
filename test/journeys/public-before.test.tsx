import { HtmlValidate } from 'html-validate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formV1 } from '../../shared/form/v1.ts'
import { htmlRules } from '../shape/html-rules.ts'
import { openBrowser } from './public-browser.ts'
import { type PublicWorld, startPublicWorld } from './public-world.ts'

let world: PublicWorld
beforeEach(async () => {
  world = await startPublicWorld()
})
afterEach(() => world.close())

const validator = new HtmlValidate(htmlRules)
const visit = async (address: string) => {
  const { status, html } = await openBrowser(world.deps).get(address)
  expect((await validator.validateString(html)).results).toEqual([])
  return { status, html: html.replaceAll('&#39;', "'") }
}

describe('whether one can apply, for anyone', () => {
  it.each([
    ['sokande=kommun&andamal=area', 'Ni kan söka bidraget (1 och 3 §§)'],
    ['sokande=region&andamal=resource-centre', 'Ni kan söka bidraget (1 och 3 §§)'],
    ['sokande=kommunalforbund', 'Länsstyrelsen prövar (3 §)'],
    ['sokande=kommun&andamal=area&hinder=statutory-duty', 'Länsstyrelsen prövar (4 § första stycket)'],
    ['sokande=kommun&andamal=area&hinder=state-funded', 'Länsstyrelsen prövar (4 § andra stycket)'],
    ['sokande=other&andamal=area', 'kommuner, regioner och kommunalförbund (1 §)'],
  ])('%s: %s', async (query, reason) => {
    const { status, html } = await visit(`/kan-ni-soka?${query}`)
    expect(status).toBe(200)
    expect(html).toContain(reason)
    expect(html.includes('Ni får ansöka ändå')).toBe(query.startsWith('sokande=other'))
  })

  it('asks again with what was answered', async () => {
    const { html } = await visit('/kan-ni-soka?sokande=region&andamal=resource-centre&hinder=state-funded')
    const [, again = ''] = /href="(\/kan-ni-soka\?igen[^"]*)"/.exec(html) ?? []
    const { html: asked } = await visit(again.replaceAll('&amp;', '&'))
    const ticked = [...asked.matchAll(/<input[^>]* checked[^>]*>/g)].map(
      ([tag]) => /value="([^"]*)"/.exec(tag)?.[1],
    )
    expect(ticked).toEqual(['region', 'resource-centre', 'state-funded'])
  })

  it.each(['andamal=area', 'sokande=&andamal=area', 'sokande=company', 'sokande=kommun&andamal=war'])(
    'says what is missing and keeps the rest: %s',
    async (query) => {
      const { status, html } = await visit(`/kan-ni-soka?${query}`)
      expect(status).toBe(422)
      expect(html).toContain('Välj vilka ni är.')
      expect(html).toContain('<title>Fel: ')
    },
  )
})

describe('what the form asks, for anyone', () => {
  it('is every question of the definition, with what the regulation requires marked', async () => {
    const { status, html } = await visit('/fragor')
    expect(status).toBe(200)
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    for (const { title, fields, list } of formV1.sections) {
      const asked = [...fields, ...(list?.fields ?? []), ...(list?.list?.fields ?? [])]
      expect(html).toContain(escaped(title))
      for (const { label } of asked) expect(html.replaceAll('&#39;', "'")).toContain(escaped(label))
    }
    expect(html).toContain('Krävs enligt 5 §.')
    expect(html).toContain('Skriv inga uppgifter om enskilda personer')
  })
})
