import { describe, expect, test } from 'vitest'
import { readBody, readCase } from '../../shared/aws/cases.ts'
import { readDraftSection } from '../../shared/aws/drafts.ts'
import {
  aRound,
  at,
  type Changes,
  caseIn,
  draftIn,
  faults,
  holds,
  maria,
  openForMaria,
  sendDraft,
  sendOn,
  startDraft,
  words,
  writeAll,
} from './applicant-world.ts'

openForMaria()

const stored = async (draft: string, name: string) =>
  (await readDraftSection(at.table, 'K0580', draftIn(draft), name))?.values
const save = (address: string, changes: Changes) =>
  sendOn(maria, address, holds('version'), { action: 'save', ...changes })
const page = async (address: string): Promise<string> => {
  const { html, status } = await maria.get(address)
  expect(status, address).toBe(200)
  expect(await faults(html), address).toEqual([])
  return words(html)
}

const budget = {
  'measures.0.title': 'Boende',
  'measures.0.costs.0.what': 'Lön',
  'measures.0.costs.0.kind': 'staff',
  'measures.0.costs.0.year': '2027',
  'measures.0.costs.0.amount': '300 000',
  'measures.0.costs.0.own': '100 000',
  'measures.0.costs.0.other': '50 000',
}

describe('a budget', () => {
  test('is summed by the service wherever it is shown, and is what the case asks for', async () => {
    const draft = await startDraft(maria)
    await writeAll(maria, draft)
    await save(`${draft}/measures`, { ...budget, action: 'add-cost:0' })
    await save(`${draft}/measures`, {
      'measures.0.costs.1.what': 'Hyra',
      'measures.0.costs.1.year': '2028',
      'measures.0.costs.1.amount': '80 000',
    })
    for (const part of ['/measures', '/granska', '/utskrift']) {
      const text = await page(draft + part)
      expect(text).toContain('Åtgärd 1 2027 300 000 kr 100 000 kr 50 000 kr 150 000 kr')
      expect(text).toContain('Åtgärd 1 2028 80 000 kr 0 kr 0 kr 80 000 kr')
      expect(text).toContain('Åtgärd 1 Alla år 380 000 kr 100 000 kr 50 000 kr 230 000 kr')
    }
    const id = caseIn(await sendDraft(maria, draft))
    const { measures, body } = await readCase(at.table, '05', id)
    expect(measures.map(({ requested }) => requested)).toEqual([23_000_000])
    const { application } = await readBody(at.table, '05', id, body)
    expect(application.measures[0]?.costs).toEqual([
      {
        id: '1',
        what: 'Lön',
        kind: 'staff',
        year: 2027,
        amount: 30_000_000,
        own: 10_000_000,
        other: 5_000_000,
      },
      { id: '2', what: 'Hyra', year: 2028, amount: 8_000_000 },
    ])
    const sent = await page(`/ansok/arende/${id}/ansokan`)
    expect(sent).toContain('Åtgärd 1 Alla år 380 000 kr 100 000 kr 50 000 kr 230 000 kr')
  })

  test('that does not add up is told at its cells, saved, and stops nothing', async () => {
    const draft = await startDraft(maria)
    const { status } = await save(`${draft}/measures`, {
      ...budget,
      'measures.0.costs.0.own': '400 000',
      'measures.0.smallestUseful': '10 000',
    })
    expect(status).toBe(303)
    const { html } = await maria.get(`${draft}/measures`)
    expect(html).toContain('href="#measures-0-costs-0-own"')
    expect(html).toContain('href="#measures-0-smallestUseful"')
    expect(html).not.toContain('<title>Fel:')
    expect(
      words(html).match(/Egen och annan finansiering 2027 är 150 000 kr mer än kostnaderna/g),
    ).toHaveLength(2)
    const review = await maria.get(`${draft}/granska`)
    expect(review.html).toContain(`href="${draft}/measures#measures-0-costs-0-own"`)
    expect(words(review.html)).toContain('Det minsta beloppet är mer än det ni söker, 0 kr.')
    const header = await readCase(at.table, '05', caseIn(await sendDraft(maria, draft)))
    expect(header.measures.map(({ requested }) => requested)).toEqual([0])
  })

  test('is pasted from a spreadsheet; what is wrong names row and column and stays in its box', async () => {
    const draft = await startDraft(maria)
    const address = `${draft}/measures`
    const wrong = await save(address, { 'measures.0.paste': 'Lön;Personal;2027;mycket', action: 'paste:0' })
    expect(wrong.status).toBe(422)
    expect(words(wrong.html)).toContain('Rad 1, kolumnen Belopp: Skriv beloppet med siffror')
    expect(wrong.html).toContain('>Lön;Personal;2027;mycket</textarea>')
    expect(await faults(wrong.html)).toEqual([])
    const { to } = await save(address, {
      'measures.0.title': 'Boende',
      'measures.0.paste': 'Lön\tPersonal\t2027\t450 000,00 kr\nHyra\tLokaler\t2028\t90 000',
      action: 'paste:0',
    })
    expect(to).toBe(address)
    expect(await stored(draft, 'measures')).toMatchObject({
      measures: [
        {
          title: 'Boende',
          costs: [
            { what: 'Lön', kind: 'staff', year: 2027, amount: 45_000_000 },
            { what: 'Hyra', kind: 'premises', year: 2028, amount: 9_000_000 },
          ],
        },
      ],
    })
  })
})

describe('the account', () => {
  test.each([
    ['bankgiro', '5050-1056', 'fel kontrollsiffra'],
    ['bankgiro', '12', 'sju eller åtta siffror'],
    ['plusgiro', '1234-5', 'fel kontrollsiffra'],
  ])('%s %s is refused in words', async (name, number, text) => {
    const draft = await startDraft(maria)
    const { status, html } = await save(`${draft}/account`, { [name]: number })
    expect(status).toBe(422)
    expect(words(html)).toContain(text)
    expect(html).toContain(`value="${number}"`)
  })

  test('is kept as its holder writes it', async () => {
    const draft = await startDraft(maria)
    expect((await save(`${draft}/account`, { bankgiro: '50501055', reference: 'P 17' })).status).toBe(303)
    expect(await stored(draft, 'account')).toEqual({ bankgiro: '5050-1055', plusgiro: '', reference: 'P 17' })
  })
})

test('partners are added and removed without losing a word, and blank ones are left out', async () => {
  const draft = await startDraft(maria)
  const address = `${draft}/cooperation`
  const one = {
    organisation: 'Socialtjänsten leder.',
    'partners.0.name': 'Jouren',
    'partners.0.kind': 'civil-society',
    'partners.0.county': '05',
  }
  expect((await save(address, { ...one, action: 'add-partner' })).to).toBe(address)
  const bad = await save(address, { 'partners.1.county': '99', 'partners.1.name': 'Kvar' })
  expect(bad.status).toBe(422)
  expect(bad.html).toContain('value="Kvar"')
  const text = await page(`${draft}/utskrift`)
  expect(text).toContain('Namn på organisationen Jouren')
  expect(text).toContain('Civilsamhället')
  expect(text).not.toContain('Samverkanspart 2')
  await save(address, { action: 'remove-partner:0' })
  expect(await page(`${draft}/utskrift`)).toContain('Ni har inte angett någon samverkanspart.')
})

test('the print view has everything and belongs to the organisation alone', async () => {
  const draft = await startDraft(maria)
  await writeAll(maria, draft)
  const text = await page(`${draft}/utskrift`)
  for (const part of [
    'Utkast. Ansökan är inte inskickad.',
    'Kontakt Exempel',
    'Samtalsstöd',
    'Vi mäter varje halvår.',
  ])
    expect(text).toContain(part)
  expect((await maria.get(draft)).html).toContain(`href="${draft}/utskrift"`)
  const other = await at.signatory('K0581', 'OTHER')
  expect((await other.get(`${draft}/utskrift`)).status).toBe(404)
})

test('what a round does not ask is not shown, not listed and not taken', async () => {
  await at.openRound(
    aRound({
      id: '2027-2',
      questions: {
        perspective: 'off',
        'need.survey': 'off',
        'measures.timePlan': 'optional',
        areas: 'off',
      },
    }),
  )
  const draft = await startDraft(maria, '2027-2')
  expect(await page(draft)).not.toContain('Barnperspektiv')
  expect(await page(`${draft}/perspective`)).toContain('ställer inga frågor i den här delen')
  expect((await save(`${draft}/need`, { description: 'x', survey: 'y' })).status).toBe(422)
  expect((await save(`${draft}/need`, { description: 'x' })).status).toBe(303)
  await save(`${draft}/measures`, budget)
  const review = await page(`${draft}/granska`)
  for (const silent of [
    'kartläggning?',
    'Hur bidrar åtgärderna till jämställdhet?',
    'Vilka områden ansökan gäller',
  ])
    expect(review).not.toContain(silent)
  expect(review).toContain('Åtgärd 1: Vilket är syftet med åtgärden?')
  expect(review).not.toContain('Åtgärd 1: Vilken är tidsplanen?')
  const id = caseIn(await sendDraft(maria, draft))
  expect(await page(`/ansok/arende/${id}/ansokan`)).not.toContain('Barnperspektiv')
})
