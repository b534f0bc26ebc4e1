import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { findInstalment, moveInstalment } from '../../shared/aws/payables.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { put } from '../../shared/aws/write.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { expectSound, textOf } from './officer-world.ts'
import { startPayments, tiedParts } from './payments-world.ts'

let at: Awaited<ReturnType<typeof startPayments>>
beforeAll(async () => {
  at = await startPayments()
})
afterAll(() => at.world.close())

const tasks = '/ekonomi/uppgifter'
const line = (id: string, act: 'hall' | 'slapp', number = 1) => `/ekonomi/betalning/${id}/${number}/${act}`
const page = async (address: string) => {
  const { html, status } = await at.finance.get(address)
  expect(status).toBe(200)
  await expectSound(html)
  return html
}
const flags = async (id: string) => (await at.header(id)).flags
const reason = 'Mottagaren har bytt namn. Är det rätt organisation?'

test('nothing to see to yet: the page says so, and the overview says nothing', async () => {
  expect(textOf(await page(tasks))).toContain('Inga uppgifter.')
  expect(await page('/ekonomi')).not.toContain('1 uppgift')
})

describe('a line that finance holds', () => {
  let id: string
  beforeAll(async () => {
    id = await at.granted({ 'payments.0.payOn': '2027-05-03' })
  })

  test('is held from the overview with a reason, once, and is in no batch', async () => {
    expect(await page('/ekonomi?ar=2027')).toContain(line(id, 'hall'))
    await page(line(id, 'hall'))
    for (const wrong of ['', 'ord '.repeat(101)]) {
      const { status, html } = await at.finance.post(line(id, 'hall'), { reason: wrong })
      expect(status).toBe(422)
      await expectSound(html)
    }
    const answers = await Promise.all([1, 2].map(() => at.finance.post(line(id, 'hall'), { reason })))
    expect(answers.map(({ to }) => to)).toEqual([1, 2].map(() => `${tasks}?klart=hallen`))
    await at.world.settle()
    const events = await readEvents(at.world.table, at.county, id)
    expect(events.filter(({ kind }) => kind === 'PaymentHeld')).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('rätt organisation')
    const overview = await page('/ekonomi?ar=2027')
    expect(overview).not.toContain('Lås underlag')
    expect(textOf(overview)).toContain(`Ekonomi håller tillbaka betalningen. ${reason} (Namn FINANCE-1`)
    expect(textOf(overview)).toContain('1 uppgift')
    const held = at.under(await page(`${tasks}?klart=hallen`), 'Hålls tillbaka av ekonomi')
    expect(held).toContain(reason)
    expect(held).toContain('Väntar på handläggaren.')
  })

  test('is a task of the officer’s: in the list, on the case, and handled in the way of the other matters', async () => {
    const list = await at.officer.get('/lan?urval=payment-held')
    await expectSound(list.html)
    expect(list.html).toContain(id)
    expect(textOf((await at.officer.get('/lan')).html)).toContain('Betalning hålls tillbaka (1)')
    const messages = await at.officer.get(`/lan/arende/${id}/meddelanden`)
    await expectSound(messages.html)
    expect(textOf(messages.html)).toContain(`Del 1, 100 000 kr: ${reason}`)
    const payments = await at.officer.get(`/lan/arende/${id}/betalningar`)
    await expectSound(payments.html)
    expect(textOf(payments.html)).toContain(`Ekonomi håller tillbaka betalningen: ${reason} (Namn FINANCE-1`)
    const seen = String((await at.header(id)).version)
    expect((await at.send(at.officer, `/lan/arende/${id}/hanterat`, { seen })).status).toBe(303)
    await at.world.settle()
    expect(await flags(id)).toEqual([])
    expect(textOf((await at.officer.get('/lan')).html)).toContain('Betalning hålls tillbaka (0)')
    expect(textOf((await at.officer.get(`/lan/arende/${id}/meddelanden`)).html)).not.toContain(reason)
    expect((await at.maria.get(`/ansok/arende/${id}`)).html).not.toContain('organisation?')
  })

  test('is let go by finance, which sees that it is handled; it is in the next batch, and why it was held stays', async () => {
    expect(at.under(await page(tasks), 'Hålls tillbaka av ekonomi')).toContain(
      'Handläggaren har hanterat frågan.',
    )
    expect(textOf(await page(line(id, 'slapp')))).toContain('Handläggaren har hanterat frågan.')
    const answers = await Promise.all([1, 2].map(() => at.finance.post(line(id, 'slapp'))))
    expect(answers.map(({ to }) => to)).toEqual([1, 2].map(() => `${tasks}?klart=slappt`))
    const events = await readEvents(at.world.table, at.county, id)
    expect(events.filter(({ kind }) => kind === 'PaymentReleased')).toHaveLength(1)
    expect(findBreach(events, await at.header(id))).toBeNull()
    expect((await at.finance.get(line(id, 'slapp'))).to).toBe(tasks)
    expect(textOf(await page(`${tasks}?klart=slappt`))).toContain('Inga uppgifter.')
    expect(await at.lock()).toContain('1 rad, 100 000 kr')
    const payments = textOf((await at.officer.get(`/lan/arende/${id}/betalningar`)).html)
    expect(payments).toContain(`${reason} (Namn FINANCE-1`)
    expect(payments).toContain('Släppt av Namn FINANCE-1')
    for (const act of ['hall', 'slapp'] as const) {
      expect((await at.finance.get(line(id, act))).status).toBe(404)
      expect((await at.finance.post(line(id, act), { reason })).status).toBe(404)
    }
    await expectInvariants(at.world.store)
  })

  test('let go before the officer has looked settles the task, and only its own while another is held', async () => {
    const both = await at.granted(tiedParts)
    for (const number of [1, 2])
      expect((await at.finance.post(line(both, 'hall', number), { reason })).status).toBe(303)
    expect((await at.finance.post(line(both, 'slapp'))).status).toBe(303)
    expect(await flags(both)).toEqual(['payment-held'])
    const messages = textOf((await at.officer.get(`/lan/arende/${both}/meddelanden`)).html)
    expect(messages).toContain('Del 2, 40 000 kr')
    expect(messages).not.toContain('Del 1, 60 000 kr')
    expect((await at.finance.post(line(both, 'slapp', 2))).status).toBe(303)
    expect(await flags(both)).toEqual([])
    await at.world.settle()
    await at.lock()
    await expectInvariants(at.world.store)
  })

  test('may be held by whoever proposed or decided the case, and is let go by somebody else (DESIGN 2)', async () => {
    const own = await at.granted({ 'payments.0.payOn': '2027-05-03' })
    const decider = await at.payer('DECIDER-1')
    expect((await decider.post(line(own, 'hall'), { reason })).status).toBe(303)
    const shown = await decider.get(line(own, 'slapp'))
    await expectSound(shown.html)
    expect(shown.html).not.toContain('Släpp betalningen')
    expect((await decider.post(line(own, 'slapp'))).status).toBe(403)
    expect((await at.finance.post(line(own, 'slapp'))).status).toBe(303)
    await at.lock()
    await at.world.table.write(
      put(staffItem(at.county, { subject: 'DECIDER-1', name: 'Namn DECIDER-1', roles: ['decider'] })),
    )
  })

  test('that comes instead of a refused one is let go in the same way', async () => {
    const again = await at.granted({ 'payments.0.payOn': '2027-05-03' })
    const { table } = at.world
    const before = await findInstalment(table, at.county, again, 1)
    if (before === null) throw new Error('it was made')
    const now = toInstant(at.world.clock.now())
    const hold = {
      cause: 'refused' as const,
      reason: 'Kontot är avslutat',
      by: 'FINANCE-1',
      byName: 'N',
      at: now,
    }
    await table.write(moveInstalment(at.county, before, { ...before, hold, corrects: '2027-1/1' }))
    const part = at.under(await page(tasks), 'Ska lämnas till betalning på nytt')
    expect(part).toContain('Kontot är avslutat')
    expect(textOf(await page('/ekonomi'))).toContain('Betalningen före den här gick inte igenom.')
    await page(line(again, 'slapp'))
    expect((await at.finance.post(line(again, 'slapp'))).status).toBe(303)
    expect(await at.lock()).toContain('1 rad, 100 000 kr')
  })
})
