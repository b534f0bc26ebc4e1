import { afterAll, beforeAll, expect, test } from 'vitest'
import { reminders } from '../../functions/events/reminders.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readOpinions } from '../../shared/aws/opinions.ts'
import { queryAll } from '../../shared/aws/table.ts'
import type { Form } from '../../shared/web/request.ts'
import { perform } from '../harness/case-acts.ts'
import { type CountyWorld, expectSound, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
})
afterAll(() => county.world.close())

const communicated = (id: string, form: Form = {}) =>
  county.send(county.officer, `/lan/arende/${id}/kommunicering`, {
    text: 'Regionen uppger att samma tjänst redan finns.',
    lastDay: '2027-01-25',
    ...form,
  })
const refusal: Form = {
  outcome: 'rejection',
  'measures.M1.granted': '',
  'measures.M1.reason': 'Åtgärden finns redan.',
  'payments.0.payOn': '',
  reportLastDay: '',
}
const propose = (id: string, form: Form) =>
  county.send(county.officer, `/lan/arende/${id}/foresla`, county.proposalForm(form))
const diary = async (id: string) =>
  (await queryAll(county.world.table, { pk: keys.diary(county.county, '2027', '', '', 0).pk })).flatMap(
    ({ line }) => (Object(line).case === id ? [line] : []),
  )

test('nothing is decided against the applicant while the time to answer runs', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  const page = await county.officer.get(`/lan/arende/${id}/kommunicering`)
  await expectSound(page.html)
  const past = await communicated(id, { lastDay: '2027-01-10' })
  expect(past.status).toBe(422)
  expect(past.html).toContain('Regionen uppger att samma tjänst redan finns.')
  expect((await communicated(id, { text: '' })).html).toContain('Skriv vilka uppgifter')

  expect((await communicated(id)).status).toBe(303)
  await county.world.settle()
  expect(county.world.mails.at(-1)?.subject).toContain('Tillfälle att yttra sig')
  expect(county.world.mails.at(-1)?.text).not.toContain('Regionen')
  expect(textOf((await county.officer.get(`/lan/arende/${id}`)).html)).toContain(
    'Yttrande från sökanden senast 25 januari 2027',
  )
  expect((await communicated(id)).status).toBe(409)

  const refused = await propose(id, refusal)
  expect(refused.status).toBe(422)
  expect(textOf(refused.html)).toContain('Sökanden har till och med 25 januari 2027 på sig')
  expect((await propose(id, {})).status).toBe(303)
  expect((await county.header(id)).status).toBe('proposed')
})

test('a statement is taken in until the decision, and a proposal made meanwhile falls', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  await communicated(id)
  await county.proposed(id)
  await perform(county.world, { id, county: county.county }, 'make-statement')
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({ status: 'in-review', communicationLastDay: null })
  expect((await propose(id, refusal)).status).toBe(303)
  expect((await county.decide(id)).status).toBe(303)
  await expect(perform(county.world, { id, county: county.county }, 'make-statement')).rejects.toThrow(
    'NotAllowedInStatus',
  )
})

test('an opinion is asked of others by a day, and what came is kept', async () => {
  const { id } = await county.submitted()
  const address = `/lan/arende/${id}/remiss`
  await expectSound((await county.officer.get(address)).html)
  const asked = { body: 'Polisregion Öst', question: 'Hur ser samverkan ut?', lastDay: '2027-02-01' }
  const without = await county.send(county.officer, address, { ...asked, body: '' })
  expect(without.status).toBe(422)
  expect(without.html).toContain('Skriv vem som ska yttra sig.')
  expect(without.html).toContain('Hur ser samverkan ut?')
  expect((await county.send(county.decider, address, asked)).status).toBe(403)
  expect((await county.send(county.officer, address, asked)).status).toBe(303)
  await county.world.settle()
  const list = await county.officer.get(address)
  await expectSound(list.html)
  expect(textOf(list.html)).toContain('Polisregion Öst')
  expect((await county.officer.get(`${address}/1/begaran.pdf`)).status).toBe(303)
  expect((await county.officer.get(`${address}/2/begaran.pdf`)).status).toBe(404)

  const answer = { receivedOn: '2027-01-11', summary: 'Samverkan fungerar.' }
  await expectSound((await county.registrar.get(`${address}/1`)).html)
  expect(
    (await county.send(county.registrar, `${address}/1`, { ...answer, receivedOn: '2027-12-01' })).html,
  ).toContain('Dagen har inte varit än.')
  expect((await county.send(county.registrar, `${address}/1`, answer)).status).toBe(303)
  expect((await county.send(county.registrar, `${address}/1`, answer)).status).toBe(409)
  await county.world.settle()
  expect(await readOpinions(county.world.table, county.county, id)).toMatchObject([{ answer }])
  expect(await diary(id)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        matter: 'OpinionRequested',
        direction: 'out',
        party: { orgId: null, name: 'Polisregion Öst' },
      }),
      expect.objectContaining({ matter: 'OpinionReceived', direction: 'in' }),
    ]),
  )
})

test('when the last day is over the case can be decided on what there is', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  await communicated(id)
  await county.world.settle()
  county.world.clock.moveTo(Date.parse('2027-01-25T22:59:59.000Z'))
  await reminders(county.world.deps)
  expect((await county.header(id)).communicationLastDay).toBe('2027-01-25')
  county.world.clock.moveTo(Date.parse('2027-01-25T23:00:00.000Z'))
  await reminders(county.world.deps)
  await reminders(county.world.deps)
  expect((await county.header(id)).communicationLastDay).toBeNull()
  expect((await propose(id, refusal)).status).toBe(303)
})
