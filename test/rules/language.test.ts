import { describe, expect, test } from 'vitest'
import { en as applicantEn } from '../../functions/applicant/text/en.ts'
import { sv as applicantSv } from '../../functions/applicant/text/sv.ts'
import { enMails } from '../../functions/events/text/en-mails.ts'
import { svMails } from '../../functions/events/text/sv-mails.ts'
import { about } from '../../functions/public/text/about.ts'
import { aboutEn } from '../../functions/public/text/about-en.ts'
import { accessibility } from '../../functions/public/text/accessibility.ts'
import { accessibilityEn } from '../../functions/public/text/accessibility-en.ts'
import { en as publicEn } from '../../functions/public/text/en.ts'
import { personalData } from '../../functions/public/text/personal-data.ts'
import { personalDataEn } from '../../functions/public/text/personal-data-en.ts'
import { sv as publicSv } from '../../functions/public/text/sv.ts'
import { type Field, type List, sectionNames } from '../../shared/form/definition.ts'
import { newestForm, sectionOf } from '../../shared/form/forms.ts'
import { busy, errorTexts, systemFault } from '../../shared/web/http/error-texts.ts'
import { busyEn, errorTextsEn, systemFaultEn } from '../../shared/web/http/error-texts-en.ts'
import { inBoth, language, otherLanguage, speak } from '../../shared/web/language.ts'
import { en } from '../../shared/web/text/en.ts'
import { enEligibility } from '../../shared/web/text/en-eligibility.ts'
import { enForm } from '../../shared/web/text/en-form.ts'
import { sv } from '../../shared/web/text/sv.ts'
import { svEligibility } from '../../shared/web/text/sv-eligibility.ts'
import { svForm } from '../../shared/web/text/sv-form.ts'

const catalogues: [string, object, object][] = [
  ['the user interface', sv, en],
  ['the public pages', publicSv, publicEn],
  ['the three questions', svEligibility, enEligibility],
  ['the applicants’ pages', applicantSv, applicantEn],
  ['what the form says', svForm, enForm],
  ['the errors', errorTexts, errorTextsEn],
  ['the errors nobody expects', { systemFault, busy }, { systemFault: systemFaultEn, busy: busyEn }],
  ['about the grant', about, aboutEn],
  ['accessibility', accessibility, accessibilityEn],
  ['the mails', svMails, enMails],
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
const alike = new Set(['Statsbidrag', 'kr', 'Information', 'Budget', 'Delegation'])
/** Addresses and names of fields are the same in both. */
const noText = /\/href$|\/fields\/\d+\/0$/
/** The names of the money are Swedish in both. */
const terms = /\([^)]*\)|[Öö]re/g
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

describe('the form', () => {
  type Words = [where: string, words: string | undefined]
  const ofField = (field: Field): Words[] => [
    [`${field.name} label`, field.label],
    [`${field.name} hint`, field.hint],
    // Counties have the same names in both.
    ...('options' in field && field.name !== 'county'
      ? field.options.flatMap((option): Words[] => [
          [`${field.name} ${option.value}`, option.text],
          [`${field.name} ${option.value} hint`, option.hint],
        ])
      : []),
  ]
  const ofList = (list: List): Words[] => [
    [`${list.name} item`, list.item],
    [`${list.name} in text`, list.itemInText],
    [`${list.name} hint`, list.hint],
    [`${list.name} add`, list.add],
    ...Object.entries(list.pasted ?? {}),
    ...list.fields.flatMap(ofField),
    ...(list.list === undefined ? [] : ofList(list.list)),
  ]
  const wordsOf = (name: (typeof sectionNames)[number], version: number): Words[] => {
    const { title, intro, fields, list } = sectionOf(name, version)
    return [
      ['title', title],
      ...intro.map((text, index): Words => [`intro ${index}`, text]),
      ...fields.flatMap(ofField),
      ...(list === undefined ? [] : ofList(list)),
    ]
  }

  const versions = Array.from({ length: newestForm }, (_, index) => index + 1)
  const all = versions.flatMap((version) => sectionNames.map((name) => [version, name] as const))

  test.each(all)('version %i, %s says everything in English too, and asks the same', (version, name) => {
    const there = wordsOf(name, version)
    const here = speak({ language: 'en', other: null }, () => wordsOf(name, version))
    const empty = ([where, words]: Words) => [where, words === undefined]
    expect(here.map(empty)).toEqual(there.map(empty))
    const same = here.filter(([, words], index) => words !== undefined && words === there[index]?.[1])
    expect(same).toEqual([])
    expect(here.filter(([, words]) => swedish.test((words ?? '').replaceAll(terms, '')))).toEqual([])
  })
})
