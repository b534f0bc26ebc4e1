import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDeclared } from '../../shared/aws/declarations.ts'
import { keys } from '../../shared/aws/keys.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { event } from '../../shared/domain/event.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { startConflicts } from './conflict-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let county: Awaited<ReturnType<typeof startConflicts>>
const round = '/lan/jav/2027-1'
const submitted = async (name: string, orgId: string) => (await county.submitted({ name, orgId })).id
let motala = ''
let mjolby = ''
beforeAll(async () => {
  county = await startConflicts({ declares: false })
  motala = await submitted('Motala kommun', 'K0583')
  mjolby = await submitted('Mjölby kommun', 'K0586')
})
afterAll(() => county.world.close())

const logKinds = async () => {
  const items = await queryAll(county.world.table, { pk: keys.log('C#05').pk, prefix: 'EVENT#' })
  return items.map((item) => event.parse(item.event))
}

test('reading and registering ask nothing', async () => {
  for (const tab of ['', '/dokument', '/granskning', '/jav', '/handelser'])
    expect((await county.officer.get(`/lan/arende/${motala}${tab}`)).status).toBe(200)
  expect(
    await county.ok(county.registrar, `/lan/arende/${motala}/diarienummer`, { diarienummer: '1-2027' }),
  ).toBe(`/lan/arende/${motala}?klart=numbered`)
})

test('whoever can influence a decision declares once against the list of applicants, and goes on to the form', async () => {
  const form = `/lan/arende/${motala}/granska`
  const first = await county.officer.get(form)
  expect(first.to).toBe(`${round}?arende=${motala}&efter=${encodeURIComponent(form)}`)
  const page = await county.officer.get(first.to)
  await expectSound(page.html)
  expect(textOf(page.html)).toMatch(/Mjölby kommun.*Motala kommun/)
  const after = { arende: motala, efter: form, kvar: '' }
  expect(await county.ok(county.officer, round, { visade: 'K0583 K0586', ...after })).toBe(form)
  expect((await county.officer.get(form)).status).toBe(200)
  expect((await county.officer.get(`/lan/arende/${mjolby}/granska`)).status).toBe(200)
  expect(textOf((await county.officer.get(round)).html)).toContain('Du har svarat för alla sökande')

  const declared = (await logKinds()).filter(({ kind }) => kind === 'ConflictsDeclared')
  expect(declared.map(({ actor, data }) => [actor, data.applicants])).toEqual([
    ['OFFICER-1', ['K0586', 'K0583']],
  ])
  const kept = await queryAll(county.world.table, {
    pk: keys.declared('05', '2027-1', '').pk,
    prefix: 'OFFICER-1#',
  })
  expect(kept).toMatchObject([{ declaration: { applicants: ['K0586', 'K0583'], reported: [] } }])
})

test('and again only for applicants that have come since', async () => {
  const late = await submitted('Boxholms kommun', 'K0560')
  const asked = await county.officer.get(`/lan/arende/${late}/granska`)
  expect(asked.status).toBe(303)
  const { html } = await county.officer.get(asked.to)
  expect(textOf(html)).toContain('Boxholms kommun')
  expect(textOf(html.slice(html.indexOf('<main')))).not.toContain('Motala kommun')
  expect(textOf((await county.officer.get('/lan/jav')).html)).toContain('1 sökande att svara om')
  expect((await county.officer.get(`/lan/arende/${motala}/granska`)).status).toBe(200)
  await county.declares(county.officer, 'K0560')
  const again = await submitted('Boxholms kommun', 'K0560')
  expect((await county.officer.get(`/lan/arende/${again}/granska`)).status).toBe(200)
})

test('only those the page showed are declared for', async () => {
  await county.declares(county.decider2, 'K0583', 'K9999')
  const { declared } = await readDeclared(county.world.table, '05', '2027-1', 'DECIDER-2')
  expect(declared).toEqual(['K0583'])
  expect((await county.send(county.decider2, round, { visade: '' })).status).toBe(200)
})

test('a form that was sent before is kept, and sent again after the declaration as it was written', async () => {
  const form = { ...(await county.reviewForm(motala)), reason: 'Skrivet före förklaringen.' }
  const before = await county.send(county.officer2, `/lan/arende/${motala}/granska`, form)
  expect(before.status).toBe(303)
  expect((await county.header(motala)).measures[0]?.eligible).toBeNull()
  const kvar = new URL(before.to, 'https://x.example').searchParams.get('kvar') ?? ''
  const page = await county.officer2.get(before.to)
  expect(page.html).toContain(kvar)
  const to = await county.ok(county.officer2, round, {
    visade: 'K0583 K0586 K0560',
    arende: motala,
    kvar,
  })
  const kept = await county.officer2.get(to)
  await expectSound(kept.html)
  expect(kept.html).toContain('Skrivet före förklaringen.')
  expect((await county.officer.get(to)).html).not.toContain('Skrivet före förklaringen.')
  const fields = [...kept.html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const sent = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
  expect((await county.officer2.post(`/lan/arende/${motala}/granska`, sent)).status).toBe(303)
  expect((await county.header(motala)).measures[0]?.eligible).not.toBeNull()
})

test('who is ticked is asked about, with ground and circumstance, and reported on their cases in the same act', async () => {
  const visade = 'K0583 K0586 K0560'
  const asks = await county.send(county.decider, round, { visade, jav: ['K0586'] })
  expect(asks.status).toBe(200)
  await expectSound(asks.html)
  expect(textOf(asks.html)).toContain('Vad kan göra dig jävig mot Mjölby kommun?')
  const wrong = await county.send(county.decider, round, {
    visade,
    jav: ['K0586'],
    'ground.K0586': 'representation',
    'text.K0586': '',
  })
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect(textOf(wrong.html)).toContain('Beskriv omständigheten som gäller Mjölby kommun.')
  expect(await county.header(mjolby)).toMatchObject({ suspended: [] })
  await county.ok(county.decider, round, {
    visade,
    jav: ['K0586'],
    'ground.K0586': 'representation',
    'text.K0586': 'Var ombud för kommunen 2025.',
  })
  expect((await county.header(mjolby)).suspended).toMatchObject([{ subject: 'DECIDER-1', decided: false }])
  expect((await county.header(motala)).suspended).toEqual([])
  expect((await county.decider.get(`/lan/arende/${mjolby}/besluta`)).status).toBe(403)
  const tab = textOf((await county.registrar.get(`/lan/arende/${mjolby}/jav`)).html)
  expect(tab).toContain('Företrädare eller ombud')
  expect(tab).toContain('Var ombud för kommunen 2025.')
  const list = await county.manager.get('/lan/jav')
  await expectSound(list.html)
  expect(textOf(list.html)).toMatch(/Mjölby kommun Namn DECIDER-1 Företrädare eller ombud Namn DECIDER-1/)

  const later = await submitted('Mjölby kommun', 'K0586')
  const asked = await county.decider.get(round)
  expect(textOf(asked.html)).toContain('Mjölby kommun')
  expect((await county.header(later)).suspended).toEqual([])
  await expectInvariants(county.world.store)
})
