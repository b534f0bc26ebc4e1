import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRequest } from '../../functions/officer/completion/request.ts'
import { readDue } from '../../shared/aws/due.ts'
import { indexKeys } from '../../shared/aws/keys.ts'
import type { Form } from '../../shared/web/request.ts'
import { perform } from '../harness/case-acts.ts'
import { type CountyWorld, expectSound, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
})
afterAll(() => county.world.close())

const ask = (id: string, form = {}) =>
  county.send(county.officer, `/lan/arende/${id}/komplettering`, {
    text: 'Planen för uppföljning saknas.',
    lastDay: '2027-01-25',
    ...form,
  })
const reminders = async () =>
  (await readDue(county.world.table, county.county, Date.parse('2028-01-01T00:00:00.000Z')))
    .filter(({ kind }) => kind === 'COMPLETION')
    .map(({ sk, case: id }) => `${sk.slice(0, 10)} ${id}`)

test('completion is asked, extended, answered and decided on', async () => {
  const { id } = await county.submitted({ over: { followUp: { plan: '' } } })
  const page = await county.officer.get(`/lan/arende/${id}/komplettering`)
  await expectSound(page.html)
  expect(page.html).toContain('- Uppföljning: Hur ska ni följa upp åtgärderna? (5 § andra stycket 3)')
  expect(textOf(page.html)).toContain('Svarar ni inte prövas ansökan på det underlag som finns.')

  const past = await ask(id, { lastDay: '2027-01-10' })
  expect(past.status).toBe(422)
  await expectSound(past.html)
  expect(past.html).toContain('Sista dagen har redan varit.')
  expect(past.html).toContain('Planen för uppföljning saknas.')
  expect((await ask(id, { lastDay: '2027-02-30' })).html).toContain('till exempel 2027-02-18')
  expect((await ask(id, { text: '' })).html).toContain('Skriv vad som ska kompletteras.')

  expect((await ask(id)).status).toBe(303)
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({
    status: 'completion-asked',
    completionLastDay: '2027-01-25',
  })
  expect(await reminders()).toEqual([`2027-01-21 ${id}`])
  expect(county.world.mails.at(-1)?.subject).toContain('Begäran om komplettering')
  const { attentionPk } = indexKeys.attention(county.county, 'COMPLETION', '', '')
  const waiting = await county.world.table.query({ index: 'attention', pk: attentionPk })
  expect(waiting.items).toHaveLength(1)

  const extend = await county.officer.get(`/lan/arende/${id}/komplettering`)
  await expectSound(extend.html)
  expect(textOf(extend.html)).toContain('Planen för uppföljning saknas.')
  const address = `/lan/arende/${id}/forlang`
  expect((await county.send(county.officer, address, { lastDay: '2027-01-25' })).html).toContain(
    'Välj en dag efter',
  )
  expect((await county.send(county.officer, address, { lastDay: '2027-02-01' })).status).toBe(303)
  await county.world.settle()
  expect(await reminders()).toEqual([`2027-01-28 ${id}`])
  expect(await readRequest(county.world.table, county.county, id, 1)).toMatchObject({
    lastDay: '2027-02-01',
    round: 1,
    askedBy: 'Namn OFFICER-1',
  })

  await perform(county.world, { id, county: county.county }, 'answer-completion')
  await county.world.settle()
  expect((await county.header(id)).status).toBe('in-review')
  expect(textOf((await county.officer.get(`/lan/arende/${id}`)).html)).toContain('Svar på begäran 1.')
  await county.reviewed(id)
  await county.proposed(id)
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  expect((await county.header(id)).outcome).toBe('grant')
})

test('an unanswered request expires with a flag, and the case can be decided', async () => {
  const { id } = await county.submitted()
  expect((await ask(id)).status).toBe(303)
  expect((await county.officer.get(`/lan/arende/${id}/granska`)).status).toBe(409)
  expect((await county.officer.get(`/lan/arende/${id}/foresla`)).status).toBe(409)
  await county.world.settle()
  county.world.clock.moveTo(Date.parse('2027-01-25T23:00:01.000Z'))
  await county.world.settle()
  // What a leap wakes may be overdue at once: a minute more lets the engine try it again.
  county.world.clock.advance(60_000)
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({ status: 'in-review', flags: ['completion-expired'] })
  expect(textOf((await county.officer.get('/lan')).html)).toContain('Komplettering uteblev')
  expect((await ask(id, { lastDay: '2027-01-27' })).status).toBe(303)
  expect(await reminders()).not.toContain(`2027-01-23 ${id}`)
})

const enjoin = (who: CountyWorld['officer'], id: string, form = {}) =>
  county.send(who, `/lan/arende/${id}/forelaggande`, {
    text: 'Åtgärdernas kostnader saknas.',
    hinders: 'Utan kostnader kan inget belopp prövas.',
    lastDay: '2027-02-26',
    ...form,
  })

test('an injunction is another thing: issued by whom the rule names, with its own consequence and letter', async () => {
  const { id } = await county.submitted()
  expect((await county.officer.get(`/lan/arende/${id}/forelaggande`)).status).toBe(403)
  expect((await enjoin(county.officer, id)).status).toBe(403)
  expect((await county.officer.get(`/lan/arende/${id}`)).html).not.toContain('/forelaggande')
  expect((await county.decider.get(`/lan/arende/${id}`)).html).toContain('/forelaggande')
  const page = await county.decider.get(`/lan/arende/${id}/forelaggande`)
  await expectSound(page.html)
  expect(textOf(page.html)).toContain('kan det leda till att ansökan inte tas upp till prövning')
  const lacking = await enjoin(county.decider, id, { hinders: '' })
  expect(lacking.status).toBe(422)
  expect(lacking.html).toContain('Skriv varför bristen hindrar en prövning i sak.')
  expect(lacking.html).toContain('Åtgärdernas kostnader saknas.')

  expect((await enjoin(county.decider, id)).status).toBe(303)
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({ status: 'completion-asked', flags: ['injunction'] })
  expect(county.world.mails.at(-1)?.subject).toContain('Föreläggande')
  expect(await readRequest(county.world.table, county.county, id, 1)).toMatchObject({
    kind: 'injunction',
    hinders: 'Utan kostnader kan inget belopp prövas.',
  })
  expect(textOf((await county.officer.get(`/lan/arende/${id}/handelser`)).html)).toContain(
    'Föreläggande utfärdat',
  )

  await perform(county.world, { id, county: county.county }, 'expire-completion')
  await county.reviewed(id)
  const proposal = await county.officer.get(`/lan/arende/${id}/foresla`)
  expect(textOf(proposal.html)).toContain('20 § andra stycket förvaltningslagen')
  expect(proposal.html).toMatch(/value="dismissal"[^>]*checked|checked[^>]*value="dismissal"/)
})

test('the county names another issuer and other days for reminders, and what is asked afterwards follows', async () => {
  const settings = '/lan/installningar'
  const today = '2027-01-25'
  const basis = { validFrom: '2027-01-26', basisNumber: '300-2027', basisDate: today }
  const set = (address: string, form: Form) => county.send(county.manager, `${settings}/${address}`, form)
  expect(
    (await set('paminnelser', { ...basis, reminderDays: '40', unopenedDays: '5', yearEnd: '11-01' })).status,
  ).toBe(422)
  expect(
    (await set('paminnelser', { ...basis, reminderDays: '7', unopenedDays: '5', yearEnd: '11-01' })).status,
  ).toBe(303)
  expect((await set('delegation', { ...basis, injunctions: ['officer'] })).status).toBe(303)
  await expectSound((await county.manager.get(`${settings}/paminnelser`)).html)
  county.world.clock.moveTo(Date.parse('2027-01-27T08:00:00.000Z'))

  const { id } = await county.submitted()
  expect((await enjoin(county.decider, id)).status).toBe(403)
  expect((await enjoin(county.officer, id)).status).toBe(303)
  expect(await reminders()).toContain(`2027-02-18 ${id}`)
})
