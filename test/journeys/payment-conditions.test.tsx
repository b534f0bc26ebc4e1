import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { findInstalment } from '../../shared/aws/payables.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import { speak } from '../../shared/web/language.ts'
import type { Form } from '../../shared/web/request.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { scanDesk, uploadOn } from './desk-world.ts'
import { expectSound, textOf } from './officer-world.ts'
import { condition, startPayments, tiedParts } from './payments-world.ts'

let at: Awaited<ReturnType<typeof startPayments>>
beforeAll(async () => {
  at = await startPayments()
})
afterAll(() => at.world.close())

const ofCase = (id: string, page = '') => `/lan/arende/${id}${page}`
const fulfils = (id: string, form: Form, who = at.officer) =>
  at.send(who, ofCase(id, '/betalningar/2'), { on: '2027-01-10', note: 'Rapporten är gådd igenom.', ...form })
const seen = async (id: string, page: string) => textOf((await at.officer.get(ofCase(id, page))).html)

describe('a part that is tied to a condition (7 §)', () => {
  let id: string

  test('is proposed with its words, and what is wrong in them is said at the field', async () => {
    const submitted = await at.submitted()
    await at.reviewed(submitted.id)
    const address = ofCase(submitted.id, '/foresla')
    await expectSound((await at.officer.get(address)).html)
    const wrong = await at.send(at.officer, address, {
      ...at.proposalForm(tiedParts),
      'payments.1.condition': 'ord '.repeat(61),
    })
    expect(wrong.status).toBe(422)
    await expectSound(wrong.html)
    expect(wrong.html).toMatch(/href="#payments\.1\.condition"|href="#payments-1-condition"/)
    const personal = await at.send(at.officer, address, {
      ...at.proposalForm(tiedParts),
      'payments.1.condition': 'NN, 640823-3234, har flyttat',
    })
    expect(personal.status).toBe(422)
  })

  test('stands in the proposal, in the letter before and after the decision, and in no event', async () => {
    id = await at.granted(tiedParts)
    const letter = await seen(id, '/beslut')
    expect(letter).toContain(`40 000 kr, tidigast den 1 september 2027. Betalas ut när: ${condition}`)
    expect(letter).toContain('En del betalas ut först när ett villkor är uppfyllt (7 §)')
    const events = await readEvents(at.world.table, at.county, id)
    expect(JSON.stringify(events)).not.toContain('lägesrapport')
    expect(events.find(({ kind }) => kind === 'Decided')?.data.payments).toMatchObject([
      { amount: 6_000_000 },
      { amount: 4_000_000 },
    ])
  })

  test('is told of to the applicant in both languages', async () => {
    const own = `/ansok/arende/${id}`
    const { html } = await at.maria.get(own)
    await expectSound(html)
    expect(textOf(html)).toContain(`Väntar på att villkoret är uppfyllt Betalas ut när: ${condition}`)
    expect(textOf(html)).toContain(
      'Länsstyrelsen betalar ut 40 000 kr när villkoret för den delen är uppfyllt',
    )
    const english = await speak({ language: 'en', other: null }, () => at.maria.get(own))
    expect(english.html).toContain(`Paid when: <span lang="sv">${condition}</span>`)
    await expectSound(english.html)
  })

  test('is held back from a batch, with its condition as the reason, and is a task of finance’s', async () => {
    for (const address of ['/ekonomi?ar=2027', '/ekonomi/uppgifter']) {
      const { html } = await at.finance.get(address)
      await expectSound(html)
      expect(textOf(html)).toContain(`Betalas ut när: ${condition}`)
    }
    expect(await at.lock()).toContain('1 rad, 60 000 kr')
    expect(await at.statuses(id)).toEqual(['exported', 'payable'])
  })

  test('is fulfilled by an officer: not without a note, not from a day to come, not by a document of no case', async () => {
    const { html } = await at.officer.get(ofCase(id, '/betalningar'))
    await expectSound(html)
    expect(html).toContain(ofCase(id, '/betalningar/2'))
    await expectSound((await at.officer.get(ofCase(id, '/betalningar/2'))).html)
    const wrongs: Form[] = [{ note: '' }, { on: '' }, { on: '2027-12-31' }, { document: at.deps.newId() }]
    for (const form of wrongs) {
      const wrong = await fulfils(id, form)
      expect(wrong.status).toBe(422)
      await expectSound(wrong.html)
    }
    expect((await at.officer.get(ofCase(id, '/betalningar/1'))).status).toBe(409)
    expect((await at.officer.get(ofCase(id, '/betalningar/7'))).status).toBe(404)
    expect(
      (await at.send(at.officer, ofCase(id, '/betalningar/1'), { on: '2027-01-10', note: 'x' })).status,
    ).toBe(409)
    expect((await at.decider.get(ofCase(id, '/betalningar/2'))).status).toBe(403)
    expect((await at.decider.get(ofCase(id, '/betalningar'))).html).not.toContain(
      ofCase(id, '/betalningar/2'),
    )
  })

  test('and then by a document of the case: it stands in the case and the diary, and goes into the next batch', async () => {
    const { html } = await at.officer.get(ofCase(id, '/handling'))
    const { back, key } = await uploadOn(html, 'lägesrapport.pdf')
    await at.officer.get(back)
    const paper = { direction: 'in', party: 'Exempel kommun', day: '2027-01-10', about: 'Lägesrapport' }
    expect((await at.send(at.officer, ofCase(id, '/handling'), paper)).status).toBe(303)
    await scanDesk(at.world, key)
    await at.world.settle()
    const [{ id: document } = { id: '' }] = await readCaseDocuments(at.world.table, at.county, id)
    const instance = at.deps.newId()
    const answers = await Promise.all([1, 2].map(() => fulfils(id, { document, instance })))
    expect(answers.map(({ to }) => to)).toEqual(
      [1, 2].map(() => ofCase(id, '/betalningar?klart=condition-fulfilled')),
    )
    await at.world.settle()
    const shown = await at.officer.get(ofCase(id, '/betalningar?klart=condition-fulfilled'))
    await expectSound(shown.html)
    expect(textOf(shown.html)).toContain(
      'Villkoret är uppfyllt sedan 10 januari 2027. Rapporten är gådd igenom. Handling: lägesrapport.pdf',
    )
    expect(await seen(id, '/diarium')).toContain('Villkor för utbetalning uppfyllt')
    expect(await seen(id, '/handelser')).toContain('Villkor för utbetalning uppfyllt')
    const events = await readEvents(at.world.table, at.county, id)
    expect(events.filter(({ kind }) => kind === 'ConditionFulfilled')).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('gådd igenom')
    expect(findBreach(events, await at.header(id))).toBeNull()
    const own = textOf((await at.maria.get(`/ansok/arende/${id}`)).html)
    expect(own).toContain('Uppfyllt sedan 10 januari 2027.')
    expect(own).not.toContain('gådd igenom')
    expect((await fulfils(id, {})).status).toBe(409)
    expect(await at.lock()).toContain('1 rad, 40 000 kr')
    expect(await at.statuses(id)).toEqual(['exported', 'exported'])
    await expectInvariants(at.world.store)
  })
})

test('whoever may have a conflict marks no condition as fulfilled (FL 17 §)', async () => {
  const id = await at.granted(tiedParts)
  const reported = await at.send(at.decider, ofCase(id, '/jav'), {
    vem: 'OFFICER-1',
    ground: 'stake',
    text: 'Aktier.',
  })
  expect(reported.status).toBe(303)
  expect((await at.officer.get(ofCase(id, '/betalningar/2'))).status).toBe(403)
  expect((await fulfils(id, {})).status).toBe(403)
  expect((await at.officer.get(ofCase(id, '/betalningar'))).html).not.toContain('/betalningar/2')
  expect((await fulfils(id, {}, at.officer2)).status).toBe(303)
})

test('a change that ties more is a burden; one that says the same keeps what was fulfilled and what is held', async () => {
  const id = await at.granted(tiedParts)
  expect((await fulfils(id, {})).status).toBe(303)
  expect((await at.finance.post(`/ekonomi/betalning/${id}/1/hall`, { reason: 'Rätt konto?' })).status).toBe(
    303,
  )
  const change = (over: Form) =>
    at.send(at.officer, ofCase(id, '/andra'), {
      ...at.proposalForm(tiedParts),
      'change-kind': 'change',
      'change-reason': 'Verksamheten börjar senare.',
      ...over,
    })
  const form = await at.officer.get(ofCase(id, '/andra'))
  await expectSound(form.html)
  expect(form.html).toContain(condition)
  const worse = await change({ 'payments.0.condition': 'länsstyrelsen har fått en ny plan' })
  expect(worse.status).toBe(422)
  expect(textOf(worse.html)).toContain('Ändringen är till nackdel för mottagaren')
  expect((await change({ 'payments.1.payOn': '2027-10-01' })).status).toBe(303)
  const { proposal } = await at.header(id)
  const decided = await at.send(at.decider, ofCase(id, '/andra/besluta'), { forslag: String(proposal) })
  expect(decided.status).toBe(303)
  await at.world.settle()
  expect(await at.statuses(id)).toEqual(['voided', 'voided', 'payable', 'payable'])
  const made = await findInstalment(at.world.table, at.county, id, 4)
  expect(made).toMatchObject({
    payOn: '2027-10-01',
    fulfilled: { on: '2027-01-10' },
    hold: { cause: 'finance' },
  })
  const tasks = await at.finance.get('/ekonomi/uppgifter')
  await expectSound(tasks.html)
  expect(at.under(tasks.html, 'Hålls tillbaka av ekonomi')).toContain('Rätt konto?')
  await expectInvariants(at.world.store)
})
