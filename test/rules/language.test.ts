import { describe, expect, test } from 'vitest'
import { about } from '../../functions/public/text/about.ts'
import { aboutEn } from '../../functions/public/text/about-en.ts'
import { accessibility } from '../../functions/public/text/accessibility.ts'
import { accessibilityEn } from '../../functions/public/text/accessibility-en.ts'
import { en as publicEn } from '../../functions/public/text/en.ts'
import { personalData } from '../../functions/public/text/personal-data.ts'
import { personalDataEn } from '../../functions/public/text/personal-data-en.ts'
import { sv as publicSv } from '../../functions/public/text/sv.ts'
import { busy, errorTexts, systemFault } from '../../shared/web/http/error-texts.ts'
import { busyEn, errorTextsEn, systemFaultEn } from '../../shared/web/http/error-texts-en.ts'
import { inBoth, language, otherLanguage, speak } from '../../shared/web/language.ts'
import { en } from '../../shared/web/text/en.ts'
import { enEligibility } from '../../shared/web/text/en-eligibility.ts'
import { sv } from '../../shared/web/text/sv.ts'
import { svEligibility } from '../../shared/web/text/sv-eligibility.ts'

const catalogues: [string, object, object][] = [
  ['the user interface', sv, en],
  ['the public pages', publicSv, publicEn],
  ['the three questions', svEligibility, enEligibility],
  ['the errors', errorTexts, errorTextsEn],
  ['the errors nobody expects', { systemFault, busy }, { systemFault: systemFaultEn, busy: busyEn }],
  ['about the grant', about, aboutEn],
  ['accessibility', accessibility, accessibilityEn],
  ['personal data', personalData, personalDataEn],
]

type Said = [path: string, text: unknown]
const said = (texts: object, path = ''): Said[] =>
  Object.entries(texts).flatMap(([name, value]: [string, unknown]): Said[] =>
    typeof value === 'object' && value !== null
      ? said(value, `${path}/${name}`)
      : [[`${path}/${name}`, value]],
  )

/** Names, units and what is written alike in both. */
const alike = new Set(['Statsbidrag', 'kr', 'Information'])
/** Addresses and names of fields are the same in both. */
const noText = /\/href$|\/fields\/\d+\/0$/
const swedish = /[åäöÅÄÖ]|\b(och|eller|inte|ni|att)\b/

describe.each(catalogues)('%s', (_, swedishTexts, englishTexts) => {
  test('have the same sentences in both languages, with the same blanks', () => {
    const shape = (texts: object) =>
      said(texts).map(([path, text]) => [path, typeof text === 'function' ? text.length : typeof text])
    expect(shape(englishTexts)).toEqual(shape(swedishTexts))
  })

  test('leave nothing untranslated', () => {
    const there = new Map(said(swedishTexts))
    const english = said(englishTexts).filter(([path]) => !noText.test(path))
    const same = english.filter(
      ([path, text]) =>
        typeof text === 'string' && text !== '' && !alike.has(text) && there.get(path) === text,
    )
    expect(same).toEqual([])
    const terms = /\([^)]*\)/g
    const left = english.filter(
      ([, text]) => typeof text === 'string' && swedish.test(text.replaceAll(terms, '')),
    )
    expect(left).toEqual([])
  })
})

describe('texts in both languages', () => {
  const both = inBoth({
    sv: { title: 'Hej', group: { list: ['ett'], say: (name: string) => `Hej ${name}` } },
    en: { title: 'Hello', group: { list: ['one'], say: (name: string) => `Hello ${name}` } },
  })
  const { group } = both

  test('are Swedish where nobody has chosen', () => {
    expect([both.title, group.list, group.say('Bo'), language(), otherLanguage()]).toEqual([
      'Hej',
      ['ett'],
      'Hej Bo',
      'sv',
      null,
    ])
  })

  test('follow the page, also where a group was taken at import', async () => {
    const english = await speak({ language: 'en', other: '/' }, async () => {
      await Promise.resolve()
      return [both.title, group.list, group.say('Bo'), language(), otherLanguage()]
    })
    expect(english).toEqual(['Hello', ['one'], 'Hello Bo', 'en', '/'])
    expect(both.title).toBe('Hej')
  })

  test('of two pages made at the same time do not mix', async () => {
    const page = (code: 'sv' | 'en') =>
      speak({ language: code, other: null }, async () => {
        const first = both.title
        await Promise.resolve()
        return `${first} ${both.title}`
      })
    expect(await Promise.all([page('sv'), page('en'), page('sv')])).toEqual([
      'Hej Hej',
      'Hello Hello',
      'Hej Hej',
    ])
  })
})
