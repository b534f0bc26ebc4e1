import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkInvariants } from '../../infra/invariants/check-invariants.ts'
import { scanTable } from '../../infra/store/scan-table.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { readDecision, readLetter } from '../../shared/aws/decisions.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readFrame } from '../../shared/aws/rounds.ts'
import type { Item } from '../../shared/aws/table.ts'
import { findBreach } from '../../shared/domain/chain.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { dayOf, toInstant } from '../../shared/domain/time.ts'
import type { Form } from '../../shared/web/request.ts'
import { perform } from '../harness/case-acts.ts'
import { declareFor } from '../harness/declare.ts'
import { type CountyWorld, expectSound, measureOf, rolesForm, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
})
afterAll(() => county.world.close())

const left = async () => (await readFrame(county.world.table, county.county, 2027))?.left

test('a case goes from review to an issued letter, and every page on the way is sound', async () => {
  const { officer, decider, world, header } = county
  const { id } = await county.submitted({ name: 'Tierps kommun' })
  const base = `/lan/arende/${id}`

  const review = await officer.get(`${base}/granska`)
  expect(textOf(review.html)).toContain('Enligt ansökan: Stöd för att kunna lämna våld')
  await expectSound(review.html)
  await county.reviewed(id)
  expect(await header(id)).toMatchObject({
    status: 'in-review',
    prepared: ['OFFICER-1'],
    measures: [{ confirmedKind: 'leaving-violence', eligible: fromKronor(100_000), score: 6666 }],
  })

  const suggestion = await officer.get(`${base}/foresla`)
  await expectSound(suggestion.html)
  expect(suggestion.html).toMatch(/value="grant"[^>]*checked|checked[^>]*value="grant"/)
  expect(suggestion.html).toContain('100\u00a0000')
  expect(textOf(suggestion.html)).toContain('Prioriterad: stöd för att lämna våld (6 § första stycket 1)')
  await county.proposed(id)

  const before = await left()
  const page = await decider.get(`${base}/besluta`)
  await expectSound(page.html)
  expect(textOf(page.html)).toContain('beviljar Tierps kommun statsbidrag med 100 000 kr')
  expect(textOf(page.html)).toContain('Beslutet får inte överklagas (15 § förordningen 2025:838)')
  const decided = await county.decide(id)
  expect(decided.to).toBe(`${base}/beslut?klart=decided`)
  expect(await left()).toBe(Number(before) - fromKronor(100_000))
  await world.settle()

  expect(await header(id)).toMatchObject({ status: 'decided', outcome: 'grant', decider: 'DECIDER-1' })
  const letter = await readLetter(world.table, county.county, id, 1)
  expect(letter?.fileName).toBe(`beslut-${id}-1.pdf`)
  const decision = await readDecision(world.table, county.county, id, 1)
  expect(decision).toMatchObject({
    decidedBy: { subject: 'DECIDER-1' },
    presentedBy: { subject: 'OFFICER-1' },
  })
  const link = await officer.get(`${base}/brev`)
  const file = await fetch(link.to)
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')

  for (const tab of ['', '/dokument', '/granskning', '/beslut', '/anteckning', '/handelser']) {
    const { status, html } = await officer.get(`${base}${tab}?klart=decided`)
    expect(status).toBe(200)
    await expectSound(html)
  }
  const events = textOf((await officer.get(`${base}/handelser`)).html)
  expect(events).toContain('Beslut fattat, Bifall, 100 000 kr Namn DECIDER-1')
  expect(events).toContain('Ansökan kom in Sökanden')
  const chain = await readEvents(world.table, county.county, id)
  expect(findBreach(chain, await header(id))).toBeNull()
})

test('a partial grant says what is refused and why', async () => {
  const measures = [measureOf('M1', 'resource-centre', 200_000), measureOf('M2', 'other', 50_000)]
  const { id } = await county.submitted({ measures })
  await county.reviewed(id)
  const wrong = await county.send(county.officer, `/lan/arende/${id}/foresla`, {
    ...county.proposalForm({
      outcome: 'partial',
      'measures.M1.granted': '200 000',
      'measures.M2.granted': '0',
    }),
  })
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect(textOf(wrong.html)).toContain('Skriv varför åtgärden inte får hela beloppet (32 § FL).')
  expect(wrong.html).toContain('Åtgärden är prioriterad och ryms.')

  await county.proposed(id, {
    outcome: 'partial',
    'measures.M1.granted': '200 000',
    'measures.M2.granted': '0',
    'measures.M2.reason': 'Pengarna räcker inte.',
    'payments.0.amount': '150 000',
    'payments.1.payOn': '2027-09-01',
    'payments.1.amount': '50 000',
  })
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  const { content } = await readDecision(county.world.table, county.county, id, 1)
  expect(content.payments.map(({ amount }) => amount)).toEqual([fromKronor(150_000), fromKronor(50_000)])
  expect(textOf((await county.registrar.get(`/lan/arende/${id}/beslut`)).html)).toContain(
    '50 000 kr beviljas inte. Pengarna räcker inte.',
  )
})

test('a rejection takes nothing from the frame and closes the case', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  const before = await left()
  await county.proposed(id, { outcome: 'rejection', 'measures.M1.reason': 'Ramen räcker inte.' })
  expect((await county.decide(id, county.decider2)).status).toBe(303)
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({ status: 'closed', outcome: 'rejection' })
  expect(await left()).toBe(before)
})

test('a kind is corrected with a reason, and a barred cost leaves the eligible amount', async () => {
  const measure = measureOf('M1', 'resource-centre', 80_000)
  const costs = [...measure.costs, { id: '2', what: 'Lokal', year: 2027, amount: fromKronor(20_000) }]
  const { id } = await county.submitted({ measures: [{ ...measure, costs }] })
  const corrected = { 'measures.M1.kind': 'other', 'measures.M1.bar.2': 'state-funded' }
  const address = `/lan/arende/${id}/granska`
  const wrong = await county.send(county.officer, address, await county.reviewForm(id, corrected))
  expect(wrong.status).toBe(422)
  expect(textOf(wrong.html)).toContain('Skriv varför åtgärdens slag rättas.')
  expect(textOf(wrong.html)).toContain('Skriv varför bidrag inte får lämnas för det som är markerat.')
  await county.reviewed(id, '3', {
    ...corrected,
    'measures.M1.kindReason': 'Ingen samordning i länet.',
    'measures.M1.barReason': 'Lokalen betalas av ett annat bidrag.',
  })
  expect(await county.header(id)).toMatchObject({
    measures: [{ confirmedKind: 'other', class: 2, eligible: fromKronor(80_000), score: 9999 }],
  })
  const tab = textOf((await county.decider.get(`/lan/arende/${id}/granskning`)).html)
  expect(tab).toContain('Lokal: Annat statligt bidrag har lämnats (4 § andra stycket)')
  expect(tab).toContain('Ingen samordning i länet.')
  const form = await county.officer.get(`/lan/arende/${id}/foresla`)
  expect(textOf(form.html)).toContain(
    'Bidrag får inte lämnas för kostnader på 20 000 kr (4 §). Lokalen betalas av ett annat bidrag.',
  )
})

test('two officers assess: their marks are averaged, and neither may decide', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id, '3')
  await county.assessed(id, '2', {}, county.officer2)
  expect((await county.header(id)).measures[0]?.score).toBe(8333)
  await county.proposed(id)
  await county.send(county.manager, '/lan/installningar/roller', {
    subject: 'OFFICER-2',
    name: 'Namn OFFICER-2',
    roles: ['officer', 'decider'],
  })
  const both = county.person('OFFICER-2', ['officer', 'decider'])
  expect((await both.get(`/lan/arende/${id}/besluta`)).status).toBe(403)
  const refused = await county.decide(id, both)
  expect(refused.status).toBe(403)
  expect(textOf(refused.html)).toContain('Någon annan behöver göra det här')
  expect(await county.header(id)).toMatchObject({ status: 'proposed' })
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  const { others } = await readDecision(county.world.table, county.county, id, 1)
  expect(others.map(({ subject }) => subject)).toEqual(['OFFICER-2'])
})

test('who prepared decides only what the county’s delegation lets, and event, decision and letter say by which rule', async () => {
  const { table } = county.world
  const send = (form: Form) => county.send(county.manager, '/lan/installningar/delegation', form)
  const basis = { injunctions: ['decider'], basisNumber: '400-2027', basisDate: '2027-01-08' }
  await county.send(county.manager, '/lan/installningar/roller', rolesForm('BOTH-1', 'officer', 'decider'))
  const both = county.person('BOTH-1', ['officer', 'decider'])
  const own = async () => {
    const header = await county.submitted()
    await declareFor(table, header, 'BOTH-1')
    await county.reviewed(header.id)
    const proposed = await county.send(both, `/lan/arende/${header.id}/foresla`, county.proposalForm())
    expect(proposed.status, textOf(proposed.html)).toBe(303)
    return header.id
  }
  const id = await own()
  expect((await county.decide(id, both)).status).toBe(403)
  const today = dayOf(toInstant(county.world.clock.now()))
  const rule = { ...basis, validFrom: today, ownDecisions: ['grant'] }
  expect((await send({ ...rule, 'upTo.grant': '99 999' })).status).toBe(303)
  expect((await county.decide(id, both)).status).toBe(403)
  expect((await both.get(`/lan/arende/${id}`)).html).not.toContain('/besluta')

  county.world.clock.advance(86_400_000)
  const tomorrow = dayOf(toInstant(county.world.clock.now()))
  expect((await send({ ...rule, validFrom: tomorrow, 'upTo.grant': '100 000' })).status).toBe(303)
  expect((await both.get(`/lan/arende/${id}`)).html).toContain('/besluta')
  const page = await both.get(`/lan/arende/${id}/besluta`)
  await expectSound(page.html)
  expect(textOf(page.html)).toContain('enligt länsstyrelsens delegationsbeslut 400-2027 den 8 januari 2027')
  expect((await county.decide(id, both)).status).toBe(303)
  await county.world.settle()
  const decision = await readDecision(table, county.county, id, 1)
  expect(decision).toMatchObject({ ownRule: { validFrom: tomorrow, basis: { number: '400-2027' } } })
  expect(decision.others.map(({ subject }) => subject)).not.toContain('BOTH-1')
  const events = await readEvents(table, county.county, id, 0)
  expect(events.find(({ kind }) => kind === 'Decided')?.data.ownRule).toBe(tomorrow)
  const handsApart = async (items: AsyncGenerator<Item>) =>
    (await checkInvariants(items, [])).find(({ n }) => n === 5)?.ok
  expect(await handsApart(scanTable(county.world.store))).toBe(true)
  // Without the rule it names, the same decision is a breach.
  const rules = keys.setting(county.county, 'DELEGATION', '').pk
  async function* withoutRules() {
    for await (const item of scanTable(county.world.store)) if (item.pk !== rules) yield item
  }
  expect(await handsApart(withoutRules())).toBe(false)
})

test('särskilda skäl are proposed by the officer and taken by the decider', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  await county.proposed(id, { 'measures.M1.exception': 'Samma stöd finns redan i kommunen.' })
  expect((await county.header(id)).measures[0]).toMatchObject({ exception: 'proposed', class: 1 })
  expect((await county.decide(id)).status).toBe(303)
  expect((await county.header(id)).measures[0]).toMatchObject({ exception: 'taken', class: 2 })
})

test('a proposal is sent back with a reason, shown to the officer, and the stale one cannot be decided', async () => {
  const { id } = await county.submitted()
  const base = `/lan/arende/${id}`
  await county.reviewed(id)
  await county.proposed(id)
  const empty = await county.send(county.decider, `${base}/aterforvisa`, {})
  expect(empty.status).toBe(422)
  await expectSound(empty.html)
  const back = await county.send(county.decider, `${base}/aterforvisa`, { reason: 'Villkoren är otydliga.' })
  expect(back.status).toBe(303)
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({ status: 'in-review', measures: [{ proposed: null }] })
  expect((await county.officer.get(`${base}/foresla`)).html).toContain('Villkoren är otydliga.')
  expect((await county.decide(id)).status).toBe(409)

  await county.proposed(id, { conditions: 'Tydligare villkor.' })
  expect((await county.decide(id, county.decider, { forslag: '1' })).status).toBe(409)
  expect((await county.send(county.officer, `${base}/dra-tillbaka`)).status).toBe(303)
  await county.world.settle()
  expect((await county.header(id)).status).toBe('in-review')
})

test('a withdrawn application is written off', async () => {
  const { id, county: of } = await county.submitted()
  await perform(county.world, { id, county: of }, 'withdraw')
  await county.world.settle()
  const form = await county.officer.get(`/lan/arende/${id}/foresla`)
  expect(form.html).toMatch(/value="write-off"[^>]*checked|checked[^>]*value="write-off"/)
  await county.proposed(id, {
    outcome: 'write-off',
    reasons: 'Ni har återkallat ansökan. Det finns därför inget att pröva.',
  })
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({ status: 'closed', outcome: 'write-off' })
})

test('a late application is proposed for dismissal with the reason filled in', async () => {
  county.world.clock.moveTo(Date.parse('2027-02-18T23:00:00.000Z'))
  const { id } = await county.submitted()
  expect((await county.header(id)).flags).toContain('late')
  const form = await county.officer.get(`/lan/arende/${id}/foresla`)
  expect(form.html).toMatch(/value="dismissal"[^>]*checked|checked[^>]*value="dismissal"/)
  expect(textOf(form.html)).toContain('Sista dag att ansöka var den 18 februari 2027')
  await county.proposed(id, { outcome: 'dismissal', reasons: 'Ansökan kom in för sent.' })
  expect((await county.decide(id, county.decider, { dissent: 'Jag hade prövat den.' })).status).toBe(303)
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({ status: 'closed', outcome: 'dismissal' })
  const decision = await readDecision(county.world.table, county.county, id, 1)
  expect(decision.dissent).toBe('Jag hade prövat den.')
  expect(decision.decidedAt).toBe(toInstant(county.world.clock.now()))
})
