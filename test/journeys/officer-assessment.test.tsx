import { afterAll, beforeAll, expect, test } from 'vitest'
import { criteriaForm } from '../../functions/officer/settings/criteria-fields.tsx'
import { readEvents } from '../../shared/aws/cases.ts'
import { readRound, roundItem } from '../../shared/aws/rounds.ts'
import { put } from '../../shared/aws/write.ts'
import { documentedNeed } from '../../shared/domain/criteria.ts'
import { nationalOn } from '../../shared/policy/criteria.ts'
import type { Form } from '../../shared/web/request.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
})
afterAll(() => county.world.close())

/** The round wants this many assessors from now on. */
const wants = async (assessors: 1 | 2) => {
  const round = await readRound(county.world.table, county.county, '2027-1')
  await county.world.table.write(put(roundItem({ ...round, assessors })))
}
const base = (id: string) => `/lan/arende/${id}`
const everyPage = (id: string) =>
  ['', '/granskning', '/granska', '/bedom', '/foresla', '/handelser', '/beslut', '/anteckning'].map(
    (page) => `${base(id)}${page}`,
  )

test('each criterion is shown with its weight, and the page says that reasons decide', async () => {
  await wants(1)
  const measures = [measureOf('M1', 'resource-centre', 50_000), measureOf('M2', 'other', 20_000)]
  const { id } = await county.submitted({ measures })
  const early = await county.officer.get(`${base(id)}/bedom`)
  await expectSound(early.html)
  expect(textOf(early.html)).toContain('Granska ansökan först.')
  await county.formallyReviewed(id)
  const { html } = await county.officer.get(`${base(id)}/bedom?klart=reviewed`)
  await expectSound(html)
  const shown = textOf(html)
  expect(shown).toContain('Poängen är ett stöd. Det är skälen som avgör.')
  expect(shown).toContain('Bedömningsgrunder: de nationella')
  expect(shown).toMatch(/kartläggning visar \(6 § andra stycket\) Vikt 2\./)
  expect(html).toContain('name="measures.M1.centre-support"')
  expect(html).not.toContain('name="measures.M2.centre-support"')

  const wrong = await county.send(county.officer, `${base(id)}/bedom`, {
    ...(await county.assessmentForm(id, '2', { reason: '' })),
    'measures.M2.funding': '4',
  })
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect(textOf(wrong.html)).toContain('Skriv skälen för bedömningen.')
  expect(textOf(wrong.html)).toContain('Välj 0–3 för ”Långsiktig finansiering”.')
  expect(wrong.html).toMatch(/name="measures\.M1\.purpose"[^>]*value="2"[^>]*checked/)

  await county.assessed(id, '3')
  expect(await county.header(id)).toMatchObject({
    measures: [{ score: 9999 }, { score: 9999 }],
    assessment: { criteria: 'national-1', by: ['OFFICER-1'], complete: true },
  })
})

test('with two assessors the other’s marks and reason are nowhere until one’s own is in', async () => {
  await wants(2)
  const { id } = await county.submitted({ name: 'Dolda kommunen' })
  await county.formallyReviewed(id)
  const before = await Promise.all(everyPage(id).map((page) => county.officer2.get(page)))
  await county.assessed(id, '3', { reason: 'KANARIEFÅGELN sjunger.' })
  const header = await county.header(id)
  expect(header).toMatchObject({ measures: [{ score: 0 }], assessment: { complete: false } })

  const place = async () => textOf((await county.officer2.get('/lan/rangordning?utlysning=2027-1')).html)
  expect(await place()).toContain('Dolda kommunen')
  for (const [n, page] of everyPage(id).entries()) {
    for (const who of [county.officer2, county.decider, county.manager, county.registrar]) {
      const { html, status } = await who.get(page)
      expect(html, page).not.toContain('KANARIE')
      if (page.endsWith('/bedom') && status === 200) expect(html, page).not.toMatch(/ checked/)
    }
    expect(before[n]?.status).toBe((await county.officer2.get(page)).status)
  }
  const tab = textOf((await county.officer2.get(`${base(id)}/granskning`)).html)
  expect(tab).toContain('1 av 2 bedömningar är inne. Den andra bedömningen visas när båda är inne.')
  expect(tab).not.toMatch(/\d,\d av 3/)
  expect((await county.officer2.get(`${base(id)}/avstamning`)).status).toBe(403)
  const stored = JSON.stringify(await readEvents(county.world.table, county.county, id))
  expect(stored).not.toContain('KANARIE')
  expect(stored).not.toMatch(/"score":[1-9]|"marks"/)

  const own = textOf((await county.officer.get(`${base(id)}/granskning`)).html)
  expect(own).toContain('KANARIEFÅGELN sjunger.')
  const early = await county.send(county.officer, `${base(id)}/foresla`, county.proposalForm())
  expect(textOf(early.html)).toContain('Bedömningen är inte klar')

  await county.assessed(id, '2', { reason: 'GRANEN står kvar.' }, county.officer2)
  for (const who of [county.officer, county.officer2, county.decider]) {
    const { html } = await who.get(`${base(id)}/granskning`)
    await expectSound(html)
    expect(textOf(html)).toContain('KANARIEFÅGELN sjunger.')
    expect(textOf(html)).toContain('GRANEN står kvar.')
    expect(textOf(html)).toMatch(/Samverkan 1 3 2 1/)
  }
  expect(await county.header(id)).toMatchObject({
    measures: [{ score: 8333 }],
    assessment: { by: ['OFFICER-1', 'OFFICER-2'], complete: true },
  })
  await county.proposed(id)
})

test('two steps apart is explained in writing before anything is proposed; a later change keeps the first mark', async () => {
  await wants(2)
  const { id } = await county.submitted()
  await county.formallyReviewed(id)
  await county.assessed(id, '3')
  const form = await county.assessmentForm(id, '3', { 'measures.M1.funding': '1' })
  const second = await county.send(county.officer2, `${base(id)}/bedom`, form)
  expect(second.to).toBe(`${base(id)}/avstamning?klart=assessed`)
  const page = await county.officer2.get(second.to)
  await expectSound(page.html)
  expect(textOf(page.html)).toContain('Långsiktig finansiering. Namn OFFICER-1: 3, Namn OFFICER-2: 1.')
  expect((await county.decider.get(`${base(id)}/avstamning`)).status).toBe(403)

  const early = await county.send(county.officer, `${base(id)}/foresla`, county.proposalForm())
  expect(textOf(early.html)).toContain('skillnader förklarade')
  const empty = await county.send(county.officer, `${base(id)}/avstamning`)
  expect(empty.status).toBe(422)
  await expectSound(empty.html)
  const written = { 'measures.M1.funding': 'Vi läser planen olika.' }
  expect((await county.send(county.officer, `${base(id)}/avstamning`, written)).status).toBe(303)
  expect((await county.header(id)).assessment?.complete).toBe(true)
  const tab = await county.decider.get(`${base(id)}/granskning`)
  await expectSound(tab.html)
  expect(textOf(tab.html)).toContain('Vi läser planen olika.')

  await county.assessed(id, '3', { 'measures.M1.funding': '2' }, county.officer2)
  const after = textOf((await county.officer.get(`${base(id)}/granskning`)).html)
  expect(after).toContain('2 (först 1)')
  expect(after).toContain('Ändrad efter att båda var inne.')
  await county.proposed(id)
})

test('a corrected class asks for the assessment anew', async () => {
  await wants(1)
  const { id } = await county.submitted()
  await county.reviewed(id, '3')
  await county.formallyReviewed(id, {
    'measures.M1.kind': 'resource-centre',
    'measures.M1.kindReason': 'Ansökan gäller länets centrum.',
  })
  expect(await county.header(id)).toMatchObject({ measures: [{ score: 0 }], assessment: { complete: false } })
  const early = await county.send(county.officer, `${base(id)}/foresla`, county.proposalForm())
  expect(textOf(early.html)).toContain('Bedömningen är inte klar')
  await county.assessed(id, '1')
  expect(await county.header(id)).toMatchObject({
    measures: [{ score: 3333 }],
    assessment: { complete: true },
  })
})

const criteriaSetting = (over: Form = {}): Form => ({
  ...criteriaForm(nationalOn('2027-02-18')),
  'own.1.label': 'Ungas delaktighet',
  'own.1.guide': 'Unga har varit med.\nDe följer upp.',
  'own.1.weight': '3',
  'own.1.kinds': 'all',
  validFrom: '2027-02-01',
  basisNumber: '300-2027',
  basisDate: '2027-01-10',
  ...over,
})
const setCriteria = (over: Form = {}) =>
  county.send(county.manager, '/lan/installningar/kriterier', criteriaSetting(over))

test('a county sets its own criteria from a day on; a case keeps the version it was assessed under', async () => {
  await wants(1)
  const before = await county.submitted()
  await county.reviewed(before.id)
  const page = await county.manager.get('/lan/installningar/kriterier')
  await expectSound(page.html)
  expect(textOf(page.html)).toContain('kartläggning visar (6 § andra stycket): vikt 2')
  const wrong = await setCriteria({ 'weight.purpose': '0', validFrom: '2026-01-01' })
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect((await setCriteria({ use: ['purpose'], 'weight.documented-need': '5' })).status).toBe(303)
  const set = textOf((await county.manager.get('/lan/installningar/kriterier')).html)
  expect(set).toContain('kartläggning visar (6 § andra stycket): vikt 5')
  expect(set).toContain('Ungas delaktighet: vikt 3')

  const after = await county.submitted()
  await county.formallyReviewed(after.id)
  const { html } = await county.officer.get(`${base(after.id)}/bedom`)
  await expectSound(html)
  expect(textOf(html)).toContain('Bedömningsgrunder: länets egna, från och med 1 februari 2027.')
  const asked = [...html.matchAll(/name="measures\.M1\.([a-z0-9-]+)"/g)].map(([, id]) => id)
  expect([...new Set(asked)]).toEqual(['purpose', documentedNeed, 'own-1'])
  await county.assessed(after.id, '3', { 'measures.M1.own-1': '0' })
  expect(await county.header(after.id)).toMatchObject({
    measures: [{ score: 6666 }],
    assessment: { criteria: '2027-02-01' },
  })
  expect((await county.officer.get(`${base(before.id)}/bedom`)).html).toContain('measures.M1.funding')
  await county.assessed(before.id, '1')
  expect((await county.header(before.id)).assessment?.criteria).toBe('national-1')
})

test('the documented need cannot be left out, whatever is sent', async () => {
  expect((await setCriteria({ use: [], validFrom: '2027-02-10' })).status).toBe(303)
  const { id } = await county.submitted()
  await county.formallyReviewed(id)
  const { html } = await county.officer.get(`${base(id)}/bedom`)
  expect(html).toContain(`measures.M1.${documentedNeed}`)
  expect((await setCriteria({ [`weight.${documentedNeed}`]: '', validFrom: '2027-02-11' })).status).toBe(422)
})
