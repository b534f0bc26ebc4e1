import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { readDecision } from '../../shared/aws/decisions.ts'
import { readReviews } from '../../shared/aws/reviews.ts'
import { checkItems } from '../../shared/domain/check.ts'
import { fromKronor, zero } from '../../shared/domain/money.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
})
afterAll(() => county.world.close())

/** The outcome each check of a page starts with; empty where the officer must look first. */
const preset = (html: string): Record<string, string> =>
  Object.fromEntries(
    checkItems.map((item) => {
      const inputs = html.match(new RegExp(`<input[^>]*name="checks\\.${item}\\.outcome"[^>]*>`, 'g')) ?? []
      const chosen = inputs.find((input) => / checked/.test(input)) ?? ''
      return [item, /value="([^"]*)"/.exec(chosen)?.[1] ?? '']
    }),
  )
const review = (id: string, form = {}) => county.send(county.officer, `/lan/arende/${id}/granska`, form)

test('the machine fills in what it knows with the fact it rests on, and the officer sets the outcome', async () => {
  const { id } = await county.submitted({ over: { followUp: { plan: '' } } })
  const { html } = await county.officer.get(`/lan/arende/${id}/granska`)
  await expectSound(html)
  expect(preset(html)).toEqual({
    applicant: 'ok',
    county: 'ok',
    'in-time': 'ok',
    measures: 'ok',
    need: 'ok',
    'follow-up': 'to-complete',
    authority: 'ok',
    documents: 'ok',
  })
  expect(textOf(html)).toContain('Finns i registret över kommuner och regioner.')
  expect(textOf(html)).toMatch(/I tid\. Kom in \d+ januari 2027 kl\. [\d.]+, sista dag 18 februari 2027\./)

  const against = await review(id, await county.reviewForm(id, { 'checks.follow-up.comment': '' }))
  expect(against.status).toBe(422)
  await expectSound(against.html)
  expect(textOf(against.html)).toContain('Det behövs när något inte är uppfyllt eller när du avviker')
  const unset = await review(id, await county.reviewForm(id, { 'checks.documents.outcome': 'kanske' }))
  expect(textOf(unset.html)).toContain('Välj ett utfall för ”Dokument”.')

  const saved = await review(
    id,
    await county.reviewForm(id, {
      'checks.follow-up.outcome': 'to-complete',
      'checks.follow-up.comment': 'Planen KANARIE saknas.',
    }),
  )
  expect(saved.to).toBe(`/lan/arende/${id}/bedom?klart=reviewed`)
  const tab = textOf((await county.decider.get(`/lan/arende/${id}/granskning`)).html)
  expect(tab).toContain('Plan för uppföljning (5 § andra stycket 3) Kompletteras Planen KANARIE saknas.')
  expect(tab).toContain('Senast granskad av Namn OFFICER-1')
  expect((await county.officer.get(`/lan/arende/${id}/granska`)).html).toContain('Planen KANARIE saknas.')
})

test('each save stays with the case; the event holds outcomes and a hash, never the words', async () => {
  const { id } = await county.submitted()
  await county.formallyReviewed(id, { 'checks.need.comment': 'ORDEN stannar.' })
  await county.formallyReviewed(id, {
    'checks.documents.outcome': 'not-ok',
    'checks.documents.comment': 'Bilagan går inte att läsa.',
  })
  const { table } = county.world
  const reviews = await readReviews(table, county.county, id)
  expect(reviews.map(({ checks }) => checks.find(({ item }) => item === 'documents')?.outcome)).toEqual([
    'not-ok',
    'ok',
  ])
  const events = (await readEvents(table, county.county, id)).filter(({ kind }) => kind === 'Reviewed')
  expect(events.map(({ version }) => version).toReversed()).toEqual(reviews.map(({ version }) => version))
  expect(JSON.stringify(events)).not.toContain('ORDEN')
  expect(await county.header(id)).toMatchObject({ obstacles: ['documents'], prepared: ['OFFICER-1'] })
})

test('4 §: one click bars a whole measure, its lines leave the eligible amount, and each says why', async () => {
  const measures = [measureOf('M1', 'leaving-violence', 50_000), measureOf('M2', 'other', 30_000)]
  const { id } = await county.submitted({ measures })
  const bar = { 'measures.M2.bar.all': 'statutory-duty' }
  const silent = await review(id, await county.reviewForm(id, bar))
  expect(textOf(silent.html)).toContain('Skriv varför bidrag inte får lämnas för det som är markerat.')
  await county.formallyReviewed(id, { ...bar, 'measures.M2.barReason': 'Följer av socialtjänstlagen.' })
  expect(await county.header(id)).toMatchObject({
    measures: [{ eligible: fromKronor(50_000) }, { eligible: zero }],
  })
  const assessing = await county.officer.get(`/lan/arende/${id}/bedom`)
  expect(assessing.html).toContain('measures.M1.purpose')
  expect(assessing.html).not.toContain('measures.M2.purpose')
})

test('4 §: a rejection rests on the bars only when nothing remains', async () => {
  const left = await county.submitted()
  await county.reviewed(left.id)
  const propose = (id: string, refusalGround: string | string[]) =>
    county.send(
      county.officer,
      `/lan/arende/${id}/foresla`,
      county.proposalForm({ outcome: 'rejection', refusalGround, 'measures.M1.reason': 'Skäl.' }),
    )
  const refused = await propose(left.id, 'bars')
  expect(refused.status).toBe(422)
  await expectSound(refused.html)
  expect(textOf(refused.html)).toContain('4 § räcker bara till avslag när inget återstår.')
  expect(textOf((await propose(left.id, [])).html)).toContain('Välj vad avslaget beror på (32 § FL).')
  expect((await propose(left.id, 'funds')).status).toBe(303)

  const barred = await county.submitted()
  const reason = { 'measures.M1.barReason': 'Annat bidrag täcker allt.' }
  await county.reviewed(barred.id, '2', { 'measures.M1.bar.all': 'state-funded', ...reason })
  const form = await county.officer.get(`/lan/arende/${barred.id}/foresla`)
  expect(form.html).toMatch(/value="rejection"[^>]*checked|checked[^>]*value="rejection"/)
  expect(form.html).toMatch(/value="bars"[^>]*checked|checked[^>]*value="bars"/)
  expect(form.html).toContain('Annat bidrag täcker allt.')
  expect((await propose(barred.id, 'bars')).status).toBe(303)
})

test('6 §: an unconfirmed class is marked preliminary and cannot be proposed on the merits', async () => {
  const { id } = await county.submitted({ name: 'Preliminära kommunen' })
  const ranking = textOf((await county.officer.get('/lan/rangordning?utlysning=2027-1')).html)
  expect(ranking).toMatch(/Preliminära kommunen [^.]*preliminärt enligt ansökan/)
  const tab = textOf((await county.officer.get(`/lan/arende/${id}/granskning`)).html)
  expect(tab).toContain('(preliminärt, enligt ansökan)')
  const early = await county.send(county.officer, `/lan/arende/${id}/foresla`, county.proposalForm())
  expect(early.status).toBe(422)
  expect(textOf(early.html)).toContain(
    'Åtgärdens slag är preliminärt tills en handläggare har bekräftat det (6 §).',
  )
  await county.formallyReviewed(id)
  const unassessed = await county.send(county.officer, `/lan/arende/${id}/foresla`, county.proposalForm())
  expect(textOf(unassessed.html)).toContain('Bedöm åtgärderna först (6 § andra stycket).')
  await county.assessed(id)
  await county.proposed(id)
})

test('1 §: a wrong applicant is dismissed by default, and granted nothing', async () => {
  const { id } = await county.submitted()
  const wrong = { 'checks.applicant.outcome': 'not-ok', 'checks.applicant.comment': 'Ett bolag.' }
  await county.reviewed(id, '2', wrong)
  const form = await county.officer.get(`/lan/arende/${id}/foresla`)
  expect(form.html).toMatch(/value="dismissal"[^>]*checked|checked[^>]*value="dismissal"/)
  const granted = await county.send(county.officer, `/lan/arende/${id}/foresla`, county.proposalForm())
  expect(textOf(granted.html)).toContain('Granskningen visar att sökanden inte kan få bidraget (1 §).')
})

test('5 §: a late application is dismissed, or taken up with the reason that stands in the decision', async () => {
  county.world.clock.moveTo(Date.parse('2027-02-18T23:00:00.000Z'))
  const { id } = await county.submitted({ name: 'Sena kommunen' })
  const page = await county.officer.get(`/lan/arende/${id}/granska`)
  expect(preset(page.html)).toMatchObject({ 'in-time': 'not-ok' })
  expect(textOf(page.html)).toContain('Huvudregeln är avvisning.')
  await county.formallyReviewed(id, {
    'checks.in-time.outcome': 'not-ok',
    'checks.in-time.comment': 'En timme för sent.',
  })
  await county.assessed(id)
  const form = await county.officer.get(`/lan/arende/${id}/foresla`)
  await expectSound(form.html)
  expect(form.html).toMatch(/value="dismissal"[^>]*checked|checked[^>]*value="dismissal"/)
  const silent = await county.send(county.officer, `/lan/arende/${id}/foresla`, county.proposalForm())
  expect(silent.status).toBe(422)
  await expectSound(silent.html)
  expect(textOf(silent.html)).toContain('Föreslå avvisning, eller skriv skälen för att ta upp den ändå')

  await county.proposed(id, { takenUp: 'Tjänsten låg nere kvällen före.' })
  const letter = textOf((await county.decider.get(`/lan/arende/${id}/besluta`)).html)
  expect(letter).toContain('Länsstyrelsen har ändå beslutat att pröva den:')
  expect(letter).toContain('Tjänsten låg nere kvällen före.')
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  expect((await readDecision(county.world.table, county.county, id, 1)).content.takenUp).toBe(
    'Tjänsten låg nere kvällen före.',
  )
  const decided = (await readEvents(county.world.table, county.county, id)).find(
    ({ kind }) => kind === 'Decided',
  )
  expect(decided?.data).toMatchObject({ takenUp: true })
})
