import { HtmlValidate } from 'html-validate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askedSections } from '../../shared/form/asked.ts'
import { newestForm } from '../../shared/form/forms.ts'
import { htmlRules } from '../shape/html-rules.ts'
import { openBrowser } from './public-browser.ts'
import { aRound, type PublicWorld, startPublicWorld } from './public-world.ts'

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
    ['sokande=kommunalforbund&andamal=other', 'Länsstyrelsen prövar (3 §)'],
    ['sokande=kommun&andamal=area&hinder=statutory-duty', 'Länsstyrelsen prövar (4 § första stycket)'],
    ['sokande=kommun&andamal=area&hinder=state-funded', 'Länsstyrelsen prövar (4 § andra stycket)'],
    ['sokande=other', 'kommuner, regioner och kommunalförbund (1 §)'],
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

  const who = { field: 'sokande', text: 'Välj vilka ni är.' }
  const what = { field: 'andamal', text: 'Välj vad ni vill göra.' }
  const whether = { field: 'hinder', text: 'Välj bland alternativen, eller lämna tomt.' }
  it.each([
    ['svar=1', [who, what], []],
    ['andamal=area', [who], ['area']],
    ['sokande=&andamal=area', [who], ['area']],
    ['sokande=region', [what], ['region']],
    ['svar=1&hinder=state-funded', [who, what], ['state-funded']],
    ['sokande=company&andamal=area', [who], ['area']],
    ['sokande=kommun&andamal=war', [what], ['kommun']],
    ['sokande=kommun&andamal=area&hinder=x', [whether], ['kommun', 'area']],
  ])(
    '%s says what is missing, at the top and at the field, and keeps the rest',
    async (query, said, kept) => {
      const { status, html } = await visit(`/kan-ni-soka?${query}`)
      expect(status).toBe(422)
      expect(html).toContain('<title>Fel: ')
      for (const { field, text } of [who, what, whether]) {
        const wrong = said.some((one) => one.field === field)
        expect(html.includes(`href="#${field}"`), field).toBe(wrong)
        expect(html.split(text).length - 1, text).toBe(wrong ? 2 : 0)
      }
      const ticked = [...html.matchAll(/<input[^>]* checked[^>]*>/g)].map(
        ([tag]) => /value="([^"]*)"/.exec(tag)?.[1],
      )
      expect(ticked).toEqual(kept)
    },
  )

  it('sent as a browser sends it with nothing chosen, it is no first visit', async () => {
    const { status, html } = await visit('/kan-ni-soka')
    expect(status).toBe(200)
    expect(html).toContain('<input type="hidden" name="svar" value="1"')
  })

  it('gives an example of what each half of 4 § bars', async () => {
    const { html } = await visit('/kan-ni-soka')
    const questions = html.slice(html.indexOf('name="hinder"'))
    expect(questions).toContain('Till exempel det stöd socialnämnden ska ge')
    expect(questions).toContain('Till exempel ett statsbidrag från Socialstyrelsen')
  })

  it.each(['sokande=other', 'sokande=kommun&andamal=other&hinder=state-funded&hinder=statutory-duty'])(
    'no answer stops an application: %s leads on to the rounds',
    async (query) => {
      const { html } = await visit(`/kan-ni-soka?${query}`)
      expect(html).toContain('href="/"')
      expect(html).toContain('Till utlysningarna')
    },
  )
})

describe('what the form asks, for anyone', () => {
  it('is every question of the definition, with what the regulation requires marked', async () => {
    const { status, html } = await visit('/fragor')
    expect(status).toBe(200)
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    for (const { title, fields, list } of askedSections({ formVersion: newestForm })) {
      const asked = [...fields, ...(list?.fields ?? []), ...(list?.list?.fields ?? [])]
      expect(html).toContain(escaped(title))
      for (const { label } of asked) expect(html.replaceAll('&#39;', "'")).toContain(escaped(label))
    }
    expect(html).toContain('Krävs enligt 5 §.')
    expect(html.match(/Frivillig uppgift\./g)?.length).toBeGreaterThan(5)
    expect(html).toContain('Skriv inga uppgifter om enskilda personer')
  })
})

describe('a last day that was moved, for anyone', () => {
  it('is told on the round’s page with both days', async () => {
    const extension = {
      from: '2026-02-11',
      to: '2026-02-18',
      reason: 'Tjänsten var nere.',
      basis: { number: '1-2026', date: '2026-02-01' },
      at: '2026-02-01T08:00:00.000Z',
    }
    await world.publish(aRound({ extensions: [extension] }))
    const { html } = await visit('/utlysningar/05/2026-1')
    expect(html.replaceAll('\u00a0', ' ')).toContain(
      'flyttat sista dag att ansöka från 11 februari 2026 till 18 februari 2026. Den nya dagen gäller alla som söker.',
    )
  })
})
