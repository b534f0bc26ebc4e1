import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { reminders } from '../../functions/events/reminders.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readSentOtherwise } from '../../shared/aws/sent-otherwise.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { dayOf, endOfDay, toInstant, toMilliseconds } from '../../shared/domain/time.ts'
import { workingDaysAfter } from '../../shared/domain/working-days.ts'
import type { Form } from '../../shared/web/request.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let both: BothSides
let id = ''
const kinds = async () => (await readEvents(both.world.table, '05', id)).map(({ kind }) => kind)
const today = () => dayOf(toInstant(both.world.clock.now()))
const counted = async () => textOf((await both.officer.get('/lan')).html)
/** The instant at which the county's days for the letter that was just issued are over. */
const overAt = (days: number) => toMilliseconds(endOfDay(workingDaysAfter(today(), days)))
const waitUntil = async (at: number) => {
  both.world.clock.moveTo(at)
  await reminders(both.world.deps)
  await both.world.settle()
}
beforeAll(async () => {
  both = await startBothSides()
})
beforeEach(async () => {
  id = await both.decided()
})
afterAll(() => both.world.close())

test('FL 33 §: five working days unopened make it a task, which ends when it is sent in another way', async () => {
  const over = overAt(5)
  await waitUntil(over - 1000)
  expect((await both.header(id)).flags).toEqual([])
  await waitUntil(over)
  expect((await both.header(id)).flags).toEqual(['letter-unopened'])
  await reminders(both.world.deps)
  expect((await kinds()).filter((kind) => kind === 'LetterNotOpened')).toHaveLength(1)
  expect(await counted()).toContain('Beslut ej öppnat (1)')
  const list = await both.officer.get('/lan?urval=letter-unopened')
  await expectSound(list.html)
  expect(list.html).toContain(`/lan/arende/${id}`)
  expect((await both.officer.get(`/lan/arende/${id}`)).html).toContain(`/lan/arende/${id}/underratta`)

  const address = `/lan/arende/${id}/underratta`
  await expectSound((await both.officer.get(address)).html)
  const send = (form: Form, who = both.officer) => both.send(who, address, form)
  const sent = { way: 'post', day: today(), to: 'Kommunstyrelsen, Box 1, 590 80 Exempelby' }
  const wrong = await send({ ...sent, way: '', day: '2099-01-01' })
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect(textOf(wrong.html)).toContain('Välj hur beslutet är skickat.')
  expect(textOf(wrong.html)).toContain('Dagen kan inte ligga framåt i tiden.')
  expect(wrong.html).toContain('Box 1')
  expect((await send(sent, both.decider)).status).toBe(403)
  expect((await send(sent, both.person('SPY-1', ['officer']))).status).toBe(403)
  expect((await send(sent)).to).toBe(`/lan/arende/${id}/beslut?klart=sent-otherwise`)
  await both.world.settle()

  expect(await both.header(id)).toMatchObject({ flags: [], letterSent: 1 })
  expect(await counted()).toContain('Beslut ej öppnat (0)')
  const events = await readEvents(both.world.table, '05', id)
  expect(events.at(-1)).toMatchObject({ kind: 'LetterSentOtherwise', data: { decision: 1, way: 'post' } })
  expect(JSON.stringify(events)).not.toContain('Box 1')
  expect(await readSentOtherwise(both.world.table, '05', id, 1)).toMatchObject({ to: sent.to })
  const diary = await queryAll(both.world.table, { pk: keys.diary('05', '2027', '', '', 0).pk })
  const lines = diary.filter(({ line }) => JSON.stringify(line).includes(id))
  expect(JSON.stringify(lines)).toContain('"matter":"LetterSentOtherwise"')
  const tab = await both.officer.get(`/lan/arende/${id}/beslut`)
  await expectSound(tab.html)
  expect(textOf(tab.html)).toContain('Beslutet är skickat på annat sätt: med post')
  expect(textOf((await both.officer.get(`/lan/arende/${id}/handelser`)).html)).toContain(
    'Beslutet skickat på annat sätt, med post',
  )
  await expectInvariants(both.world.store)
})

test('the first opening by a member is noted once, and nothing is left to do', async () => {
  const over = overAt(5)
  expect((await kinds()).includes('LetterOpened')).toBe(false)
  await expectSound((await both.johan.get(`/ansok/arende/${id}`)).html)
  await both.maria.get(`/ansok/arende/${id}`)
  await both.maria.get(`/ansok/arende/${id}/beslut.pdf`)
  const opened = (await readEvents(both.world.table, '05', id)).filter(({ kind }) => kind === 'LetterOpened')
  expect(opened).toMatchObject([{ actor: 'JOHAN', role: 'applicant', data: { decision: 1 } }])
  await waitUntil(over)
  expect((await both.header(id)).flags).toEqual([])
  expect(textOf((await both.officer.get(`/lan/arende/${id}/beslut`)).html)).toContain(
    'Sökanden har öppnat beslutet.',
  )
})

test('what is opened after all is no task any more, and two who open it at once are noted as one', async () => {
  await waitUntil(overAt(5))
  expect((await both.header(id)).flags).toEqual(['letter-unopened'])
  const pages = await Promise.all(
    [both.maria, both.johan].map((who) => who.get(`/ansok/arende/${id}/beslut.pdf`)),
  )
  expect(pages.map(({ status }) => status)).toEqual([303, 303])
  await both.world.settle()
  expect(await both.header(id)).toMatchObject({ flags: [], letterOpened: 1 })
  expect((await kinds()).filter((kind) => kind === 'LetterOpened')).toHaveLength(1)
  expect(await counted()).toContain('Beslut ej öppnat (0)')
})

test('the county sets the days, each letter by the setting of its day; with 0 nobody waits', async () => {
  const set = (unopenedDays: string) =>
    both.send(both.manager, '/lan/installningar/paminnelser', {
      reminderDays: '3',
      unopenedDays,
      yearEnd: '11-01',
      validFrom: today(),
      basisNumber: '5-2027',
      basisDate: '2027-01-08',
    })
  const wrong = await set('31')
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect((await set('2')).status).toBe(303)
  id = await both.decided()
  await waitUntil(overAt(2))
  expect((await both.header(id)).flags).toEqual(['letter-unopened'])
  expect((await set('0')).status).toBe(303)
  id = await both.decided()
  await waitUntil(overAt(30))
  expect((await both.header(id)).flags).toEqual([])
})
