import { afterAll, beforeAll, expect, test } from 'vitest'
import { readProposal } from '../../shared/aws/decisions.ts'
import { readSetting } from '../../shared/aws/settings.ts'
import { settingKinds } from '../../shared/domain/setting.ts'
import { dayOf, toInstant } from '../../shared/domain/time.ts'
import type { Form } from '../../shared/web/request.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty({ frame: '150 000' })
})
afterAll(() => county.world.close())

const address = '/lan/installningar/motiveringar'
const grant = '{sökande} får {belopp} av {sökt} till {åtgärd}. {rangordning} {länsstyrelsen} har {ram}.'
const library: Form = {
  'texts.0.title': 'Bifall',
  'texts.0.text': grant,
  'texts.0.outcomes': ['grant', 'partial'],
  'texts.1.title': 'Ramen räcker inte',
  'texts.1.text': '{åtgärd} får {belopp}, eftersom ramen på {ram} inte räcker.',
  'texts.1.outcomes': ['partial', 'rejection'],
  basisNumber: '300-2027',
  basisDate: '2027-01-08',
}
const today = () => dayOf(toInstant(county.world.clock.now()))
const set = (form: Form) => county.send(county.manager, address, { validFrom: today(), ...form })
const inForce = () => readSetting(county.world.table, county.county, settingKinds.reasons, '2027-06-01')
const kr = (text: string) => text.replaceAll('\u00a0', ' ')
/** What stands in a field of a page. */
const fieldOf = (html: string, name: string): string =>
  kr(new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? 'none')

test('texts are dated, rest on a decision, and name only what the case can fill', async () => {
  const empty = await county.manager.get(address)
  await expectSound(empty.html)
  expect(textOf(empty.html)).toContain('{rangordning}')
  const wrong = await set({ ...library, 'texts.0.text': '{sökande} får {summa} och {pengar}.' })
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect(textOf(wrong.html)).toContain('{summa}, {pengar} går inte att fylla i. Det som finns är {sökande}')
  expect(wrong.html).toContain('Ramen räcker inte')
  const twice = await set({ ...library, 'texts.1.title': 'Bifall', 'texts.0.outcomes': [] })
  expect(textOf(twice.html)).toContain('Rubriken finns redan.')
  expect(textOf(twice.html)).toContain('Välj minst ett slag av beslut.')
  expect(textOf((await set({ ...library, basisNumber: '' })).html)).toContain('Skriv numret på det beslut')
  expect(await inForce()).toBeNull()

  expect((await set(library)).status).toBe(303)
  expect((await inForce())?.content.texts.map(({ title, outcomes }) => [title, outcomes])).toEqual([
    ['Bifall', ['grant', 'partial']],
    ['Ramen räcker inte', ['partial', 'rejection']],
  ])
  const shown = await county.manager.get(address)
  await expectSound(shown.html)
  expect(textOf(shown.html)).toContain('300-2027')
  expect((await county.send(county.officer, address, library)).status).toBe(403)
})

test('an officer fetches texts into the proposal: filled from the case, beside all that is written', async () => {
  const { id } = await county.submitted({
    name: 'Tierps kommun',
    measures: [
      measureOf('M1', 'leaving-violence', 100_000, 'Jourboende'),
      measureOf('M2', 'other', 40_000, 'Utbildning'),
    ],
  })
  await county.reviewed(id)
  const form = `/lan/arende/${id}/foresla`
  const page = await county.officer.get(form)
  await expectSound(page.html)
  expect(textOf(page.html)).toContain('Bifall (bifall, delvis bifall)')
  const written = county.proposalForm({
    outcome: 'partial',
    'measures.M1.granted': '100 000',
    'measures.M2.granted': '15 000',
    'measures.M2.reason': 'Eget skäl.',
    reasons: 'Börjar så här.',
    conditions: 'Ett eget villkor.',
  })
  const send = (over: Form) => county.send(county.officer, form, { ...written, ...over })
  const none = await send({ hamta: 'reasons' })
  expect(none.status).toBe(422)
  expect(textOf(none.html)).toContain('Välj en text i listan först.')
  expect(fieldOf(none.html, 'reasons')).toBe('Börjar så här.')

  const fetched = await send({
    hamta: 'measures.M2.reason',
    'text.measures.M2.reason': 'Ramen räcker inte',
    'text.reasons': 'Bifall',
  })
  expect(fetched.status).toBe(200)
  await expectSound(fetched.html)
  expect(fieldOf(fetched.html, 'measures.M2.reason')).toBe(
    'Eget skäl.\n\nUtbildning får 15 000 kr, eftersom ramen på 150 000 kr inte räcker.',
  )
  const reasons = fieldOf(fetched.html, 'reasons')
  expect(reasons).toContain(
    'Börjar så här.\n\nTierps kommun får 115 000 kr av 140 000 kr till Jourboende och Utbildning. Prioriterad: stöd för att lämna våld (6 § första stycket 1)',
  )
  expect(reasons).toContain('Länsstyrelsen i Östergötlands län har 150 000 kr.')
  expect(fieldOf(fetched.html, 'conditions')).toBe('Ett eget villkor.')
  // Nothing is chosen any more, and nothing has been proposed.
  expect(fetched.html).not.toMatch(/<option value="Bifall"[^>]*selected/)
  expect((await county.header(id)).proposal).toBe(0)

  const unread = await send({ 'text.reasons': 'Bifall', 'measures.M2.granted': 'en del', hamta: 'reasons' })
  expect(fieldOf(unread.html, 'reasons')).toContain('Tierps kommun får {belopp} av 140 000 kr')
  const left = await send({ reasons: fieldOf(unread.html, 'reasons'), 'measures.M2.reason': 'Så {åtgärd}.' })
  expect(left.status).toBe(422)
  await expectSound(left.html)
  expect(textOf(left.html)).toContain(
    'Texten innehåller {belopp}. Skriv i stället det som ska stå i beslutet.',
  )
  expect(textOf(left.html)).toContain('Texten innehåller {åtgärd}.')
  expect((await county.header(id)).proposal).toBe(0)
  expect((await send({ reasons })).status).toBe(303)
  const { content } = await readProposal(county.world.table, county.county, id, 1)
  expect(kr(content.reasons)).toBe(reasons)
  expect((await county.send(county.officer, `/lan/arende/${id}/dra-tillbaka`)).status).toBe(303)
  await county.world.settle()
})

test('the texts chosen for a scenario stand in each of its proposals, filled from its own case', async () => {
  const round = '2027-1'
  const [alfa, beta] = await county.submittedAll([
    { name: 'Alfa', measures: [measureOf('M1', 'resource-centre', 120_000, 'Centrum')] },
    { name: 'Beta', measures: [measureOf('M1', 'leaving-violence', 110_000, 'Boende')] },
  ])
  for (const header of [alfa, beta]) await county.reviewed(header?.id ?? '', '3')
  const { to } = await county.send(county.officer, `/lan/scenarier/${round}`, { name: 'Förslag' })
  const page = await county.officer.get(`${to}/valj`)
  await expectSound(page.html)
  expect(textOf(page.html)).toContain('Skäl för beslutet vid bifall')
  const chosen = {
    payOn: '2027-05-03',
    'text.case.grant': 'Bifall',
    'text.case.partial': 'Bifall',
    'text.measure.partial': 'Ramen räcker inte',
  }
  expect((await county.send(county.officer, `${to}/valj`, chosen)).status).toBe(303)
  await county.world.settle()
  const contentOf = async (id = '') => (await readProposal(county.world.table, county.county, id, 1)).content
  const whole = await contentOf(alfa?.id)
  expect(kr(whole.reasons)).toContain(
    'Alfa får 120 000 kr av 120 000 kr till Centrum. Prioriterad: resurscentrum',
  )
  expect(whole.measures[0]?.reason).toBe('')
  const part = await contentOf(beta?.id)
  expect(part.outcome).toBe('partial')
  expect(kr(part.reasons)).toContain('Beta får 30 000 kr av 110 000 kr till Boende.')
  expect(kr(part.measures[0]?.reason ?? '')).toContain(
    'Boende får 30 000 kr, eftersom ramen på 150 000 kr inte räcker.',
  )
})
