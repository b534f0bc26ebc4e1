import { beforeAll, describe, expect, test } from 'vitest'
import type { Timeliness } from '../../shared/domain/appeal.ts'
import { dismissedLetter } from '../../shared/letters/appeal-dismissed.ts'
import { handedOverLetter } from '../../shared/letters/appeal-handed-over.ts'
import type { AboutAppeal, DismissalInput, HandOverInput } from '../../shared/letters/appeal-input.ts'
import { type LetterFonts, letterFonts } from '../../shared/letters/fonts.ts'
import { caseId } from './build.ts'
import { textOf } from './pdf-text.ts'

let fonts: LetterFonts
beforeAll(async () => {
  fonts = await letterFonts('node_modules/@fontsource/source-sans-3/files')()
})
const read = (bytes: Uint8Array): string => textOf(bytes).replaceAll(/[\s\u00a0]+/g, ' ')

const about: AboutAppeal = {
  authority: 'Länsstyrelsen i Uppsala län',
  case: caseId(1),
  diaryNumber: '801-1234-2027',
  contact: { name: 'Enheten', email: 'bidrag@exempel.se', phone: '010-223 50 00' },
  applicant: { name: 'Tierps kommun', organisationNumber: '212000-0266' },
  appeal: {
    number: 9,
    decision: 1,
    arrival: { channel: 'post', at: '2027-04-01T07:00:00.000Z' },
    from: 'Tierps kommun',
    asks: 'Hela beloppet',
    documents: [],
  },
  decidedAt: '2027-03-01T09:00:00.000Z',
  unnamed: false,
  example: false,
}
const by = { subject: 'DECIDER-1', name: 'Birgitta Exempel', role: 'decider' as const }
const settled = { event: 10, at: '2027-04-02T09:00:00.000Z', by, court: 'uppsala' as const }
const handedOver = (over: Partial<HandOverInput['ruling']> = {}, more: Partial<HandOverInput> = {}) =>
  handedOverLetter(
    { fonts, compress: false },
    {
      ...about,
      changedAt: null,
      ruling: {
        ...settled,
        how: 'handed-over',
        timeliness: 'in-time',
        countedFrom: '2027-03-15',
        standing: 1,
        enclosures: [{ target: 'letter.1', label: 'Beslutsbrev 1' }],
        ...over,
      },
      ...more,
    },
  )
const dismissed = (more: Partial<DismissalInput> = {}) =>
  dismissedLetter(
    { fonts, compress: false },
    {
      ...about,
      ruling: { ...settled, how: 'dismissed', countedFrom: '2027-03-05', reasons: 'Det kom för sent.' },
      ...more,
    },
  )

describe('the cover letter to the court', () => {
  test.each<[Timeliness, string | null, string]>([
    ['in-time', '2027-03-15', 'Sista dagen att överklaga var den 5 april 2027'],
    ['not-tried', null, 'inte prövat om överklagandet har kommit in i rätt tid'],
    ['late-misguided', '2027-03-05', 'inte har lämnat en korrekt underrättelse'],
    ['late-at-court', '2027-03-05', 'det kom in till förvaltningsrätten inom överklagandetiden'],
  ])('says of time that is %s, counted from %s, so', async (timeliness, countedFrom, said) => {
    const text = read(await handedOver({ timeliness, countedFrom }))
    expect(text).toContain(said)
    expect(text.includes('Tiden räknas från')).toBe(countedFrom !== null)
  })

  test('says which decision, what it asks for, that it cannot be appealed, and never how to appeal', async () => {
    const text = read(await handedOver())
    for (const said of [
      'Förvaltningsrätten i Uppsala',
      'beslut 1 den 1 mars 2027 om statsbidrag till Tierps kommun',
      'Det som begärs: Hela beloppet',
      'Beslutet får inte överklagas (15 § förordningen 2025:838).',
      'Beslutsbrev 1',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('Så överklagar du')
  })
})

describe('the decision to dismiss', () => {
  test('says when a holiday has moved the last day, and how it is appealed itself', async () => {
    const text = read(await dismissed())
    for (const said of [
      'Sista dagen att överklaga var den 30 mars 2027',
      '2 § lagen 1930:173',
      'Så överklagar du',
      'Förvaltningsrätten i Uppsala (40–42 §§ förvaltningslagen)',
      'Birgitta Exempel (beslutsfattare)',
    ])
      expect(text).toContain(said)
  })

  test('leaves out a name the decision’s notice leaves out (FL 33 §)', async () => {
    const text = read(await dismissed({ unnamed: true }))
    expect(text).not.toContain('Birgitta')
    expect(text).toContain('Det har fattats av en beslutsfattare.')
  })
})

test('the same input gives the same bytes', async () => {
  expect(await handedOver()).toEqual(await handedOver())
  expect(await dismissed()).toEqual(await dismissed())
})
