import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { readDecision } from '../../shared/aws/decisions.ts'
import { declareFor } from '../harness/declare.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { startConflicts } from './conflict-world.ts'
import { expectSound, rolesForm, textOf } from './officer-world.ts'

let county: Awaited<ReturnType<typeof startConflicts>>
beforeAll(async () => {
  county = await startConflicts()
})
afterAll(async () => {
  await county.world.settle()
  await expectInvariants(county.world.store)
  await county.world.close()
})

const kindsOf = async (id: string) =>
  (await readEvents(county.world.table, county.county, id)).map(({ kind }) => kind)
const waiting = async () => textOf((await county.manager.get('/lan/jav')).html)

test('a report by a colleague suspends at once: forms and acts are closed, reading is not', async () => {
  const { id } = await county.submitted({ name: 'Kinda kommun', orgId: 'K0513' })
  await county.ok(county.manager, `/lan/arende/${id}/tilldela`, { till: 'OFFICER-1' })
  const empty = await county.send(county.officer2, `/lan/arende/${id}/jav`, { vem: 'NOBODY' })
  expect(empty.status).toBe(422)
  await expectSound(empty.html)
  await county.reports(county.officer2, id, 'OFFICER-1')
  const twice = await county.send(county.decider, `/lan/arende/${id}/jav`, {
    vem: 'OFFICER-1',
    ground: 'stake',
    text: 'En gång till.',
  })
  expect(textOf(twice.html)).toContain('Personen är redan anmäld i ärendet.')

  for (const form of ['granska', 'foresla', 'komplettering'])
    expect((await county.officer.get(`/lan/arende/${id}/${form}`)).status, form).toBe(403)
  const refused = await county.send(county.officer, `/lan/arende/${id}/granska`, await county.reviewForm(id))
  expect(refused.status).toBe(403)
  expect(textOf(refused.html)).toContain('Jäv är anmält eller beslutat i ärendet')
  const own = await county.officer.get(`/lan/arende/${id}`)
  await expectSound(own.html)
  expect(textOf(own.html)).toContain('Namn OFFICER-1 är anmäld och handlägger inte ärendet.')
  expect(textOf(own.html)).toContain('Du kan inte göra något i ärendet')
  expect(own.html).not.toContain('/granska"')
  const mine = await county.officer.get('/lan?utlysning=2027-1&vem=mina&status=in-review')
  expect(textOf(mine.html)).toContain('Du är spärrad')
  const desk = textOf((await county.manager.get('/lan')).html)
  expect(desk).toContain('Handläggaren är spärrad')
  expect(desk).toContain('1 anmälan om jäv att avgöra')
  expect(textOf((await county.officer.get('/lan')).html)).not.toContain('om jäv att avgöra')
  expect(await waiting()).toContain('Kinda kommun Namn OFFICER-1 Annan omständighet Namn OFFICER-2')

  const manager = await county.manager.get(`/lan/arende/${id}`)
  expect(manager.html).not.toContain('<option value="OFFICER-1"')
  const assigned = await county.send(county.manager, `/lan/arende/${id}/tilldela`, { till: 'OFFICER-1' })
  expect(assigned.status).toBe(403)
})

test.each([
  ['no-conflict', 'Inte jäv'],
  ['without-importance', 'Uppenbart utan betydelse'],
])('%s lets the person go on, and what they had done stands', async (outcome, word) => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  await county.proposed(id)
  await county.reports(county.officer, id)
  const page = await county.manager.get(`/lan/arende/${id}/jav/${await county.reportOf(id, 'OFFICER-1')}`)
  await expectSound(page.html)
  const empty = await county.send(
    county.manager,
    `/lan/arende/${id}/jav/${await county.reportOf(id, 'OFFICER-1')}`,
    {},
  )
  expect(empty.status).toBe(422)
  await expectSound(empty.html)
  await county.rules(id, 'OFFICER-1', outcome)
  expect(await county.header(id)).toMatchObject({ status: 'proposed', suspended: [] })
  expect((await county.send(county.officer, `/lan/arende/${id}/dra-tillbaka`)).status).toBe(303)
  const tab = textOf((await county.officer.get(`/lan/arende/${id}/jav`)).html)
  expect(tab).toContain(word)
  expect(tab).toContain('Prövat mot 16 §.')
  expect(await waiting()).not.toContain('Namn OFFICER-1 Annan omständighet Namn OFFICER-1')
})

test('a decided conflict voids the open assessment and proposal; the others’ assessments count; steps are let stand or redone', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id, '3')
  await county.formallyReviewed(id, {}, county.officer2)
  await county.assessed(id, '2', {}, county.officer2)
  await county.proposed(id)
  const both = (await county.header(id)).measures[0]?.score ?? 0
  await county.reports(county.officer, id)
  expect((await county.header(id)).status).toBe('proposed')
  expect((await county.send(county.officer, `/lan/arende/${id}/dra-tillbaka`)).status).toBe(403)
  await county.rules(id, 'OFFICER-1', 'conflict')

  const header = await county.header(id)
  expect(header).toMatchObject({ status: 'in-review', measures: [{ proposed: null, score: 6666 }] })
  expect(both).toBe(8333)
  expect(header.suspended).toMatchObject([{ subject: 'OFFICER-1', decided: true }])
  expect((await kindsOf(id)).slice(-3)).toEqual(['ConflictReported', 'ConflictDecided', 'ProposalVoided'])
  const review = textOf((await county.officer2.get(`/lan/arende/${id}/granskning`)).html)
  expect(review).toContain('Namn OFFICER-2')
  expect(review).not.toContain('Namn OFFICER-1,')
  const words = textOf((await county.officer2.get(`/lan/arende/${id}/handelser`)).html)
  expect(words).toContain('Fråga om jäv avgjord, Namn OFFICER-1: jäv Namn MANAGER-1')

  const tab = await county.officer2.get(`/lan/arende/${id}/jav`)
  await expectSound(tab.html)
  const report = await county.reportOf(id, 'OFFICER-1')
  const steps = [...tab.html.matchAll(/name="steg" value="(\d+)"/g)].map(([, version = '']) => version)
  expect(steps).toHaveLength(3)
  const step = (who: typeof county.officer, steg: string | undefined, val: string) =>
    county.send(who, `/lan/arende/${id}/jav/${report}/steg`, { steg: steg ?? '', val })
  expect((await step(county.officer, steps[0], 'stands')).status).toBe(403)
  expect((await step(county.officer2, '1', 'stands')).status).toBe(404)
  expect((await step(county.officer2, steps[0], 'redo')).status).toBe(303)
  expect((await step(county.manager, steps[1], 'stands')).status).toBe(303)
  const chosen = textOf((await county.registrar.get(`/lan/arende/${id}/jav`)).html)
  expect(chosen).toContain('Ska göras om (Namn OFFICER-2)')
  expect(chosen).toContain('Står fast (Namn MANAGER-1)')

  await county.ok(county.officer2, `/lan/arende/${id}/foresla`, county.proposalForm())
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  const { others } = await readDecision(county.world.table, county.county, id, 1)
  expect(others).toEqual([])
  expect((await county.header(id)).status).toBe('decided')
})

test('with nobody else’s review the measures are as they were claimed', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  await county.reports(county.officer, id)
  await county.rules(id, 'OFFICER-1', 'conflict')
  expect((await county.header(id)).measures[0]).toMatchObject({
    confirmedKind: null,
    eligible: null,
    score: 0,
    class: 1,
  })
  await county.formallyReviewed(id, {}, county.officer2)
  await county.assessed(id, '2', {}, county.officer2)
  expect((await county.header(id)).measures[0]).toMatchObject({ score: 6666 })
})

test('a mistaken report is lifted with a reason', async () => {
  const { id } = await county.submitted()
  await county.reports(county.decider, id, 'OFFICER-2')
  const address = `/lan/arende/${id}/jav/${await county.reportOf(id, 'OFFICER-2')}`
  const empty = await county.send(county.manager, `${address}/upphav`, {})
  expect(empty.status).toBe(422)
  await expectSound(empty.html)
  await county.ok(county.manager, `${address}/upphav`, { liftReason: 'Fel person.' })
  expect((await county.header(id)).suspended).toEqual([])
  expect(textOf((await county.officer2.get(`/lan/arende/${id}/jav`)).html)).toContain(
    'Fel person. (Namn MANAGER-1,',
  )
  expect((await county.officer2.get(`/lan/arende/${id}/granska`)).status).toBe(200)
  expect((await county.send(county.manager, `${address}/upphav`, { liftReason: 'Igen.' })).status).toBe(409)
})

test('what nobody else can do is excepted by the manager: one person, one case, one act, once', async () => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  await county.proposed(id)
  await county.reports(county.decider, id)
  await county.rules(id, 'DECIDER-1', 'conflict')
  const address = `/lan/arende/${id}/jav/${await county.reportOf(id, 'DECIDER-1')}`
  const empty = await county.send(county.manager, `${address}/undantag`, {})
  expect(empty.status).toBe(422)
  await expectSound(empty.html)
  await county.ok(county.manager, `${address}/undantag`, {
    action: 'void-proposal',
    exceptReason: 'Alla andra beslutsfattare är borta i tre veckor.',
  })
  const summary = textOf((await county.registrar.get(`/lan/arende/${id}`)).html)
  expect(summary).toContain('Får trots det ta tillbaka eller återförvisa ett förslag en gång (17 § FL).')
  expect((await county.decide(id, county.decider)).status).toBe(403)
  const back = `/lan/arende/${id}/aterforvisa`
  await county.ok(county.decider, back, { reason: 'Villkoren är otydliga.' })
  await county.proposed(id)
  expect((await county.send(county.decider, back, { reason: 'Igen.' })).status).toBe(403)
  expect(textOf((await county.officer.get(`/lan/arende/${id}/jav`)).html)).toContain(
    'Alla andra beslutsfattare är borta i tre veckor.',
  )
})

test('whoever reports themselves is asked again before acting on the applicant’s other cases', async () => {
  const [one, other] = await county.submittedAll([
    { name: 'Ydre kommun', orgId: 'K0512' },
    { name: 'Ydre kommun', orgId: 'K0512' },
  ])
  expect((await county.officer.get(`/lan/arende/${other?.id}/granska`)).status).toBe(200)
  await county.reports(county.officer, one?.id ?? '')
  expect((await county.officer.get(`/lan/arende/${other?.id}/granska`)).status).toBe(303)
})

test('a manager’s own conflict is decided by another manager, and with none the page says to appoint one', async () => {
  const { id } = await county.submitted()
  await county.reports(county.manager, id)
  const report = await county.reportOf(id, 'MANAGER-1')
  const address = `/lan/arende/${id}/jav/${report}`
  const alone = await county.manager.get(address)
  await expectSound(alone.html)
  expect(textOf(alone.html)).toContain('Länet har ingen annan enhetschef. Ge en kollega rollen enhetschef.')
  expect(await waiting()).toContain('Den gäller dig. En annan enhetschef avgör den.')
  for (const [way, form] of [
    ['', { outcome: 'no-conflict', reason: 'Jag är opartisk.' }],
    ['/upphav', { liftReason: 'Nej.' }],
    ['/undantag', { action: 'decide', exceptReason: 'Nej.' }],
  ] as const)
    expect((await county.send(county.manager, `${address}${way}`, form)).status, way).toBe(403)

  await county.ok(county.manager, '/lan/installningar/roller', rolesForm('MANAGER-2', 'manager'))
  expect(textOf((await county.manager.get(address)).html)).toContain('Namn MANAGER-2')
  const other = county.person('MANAGER-2', ['manager'])
  await declareFor(county.world.table, await county.header(id), 'MANAGER-2')
  await county.rules(id, 'MANAGER-1', 'without-importance', other)
  await county.ok(county.manager, `/lan/arende/${id}/tilldela`, { till: 'OFFICER-1' })
})

test('cases given many at a time: a conflict stops its own, an undeclared applicant all of them', async () => {
  const ids = (
    await county.submittedAll([
      { name: 'Vadstena kommun', orgId: 'K0584' },
      { name: 'Ödeshögs kommun', orgId: 'K0509' },
    ])
  ).map(({ id }) => id)
  const [kept = '', free = ''] = ids
  await county.reports(county.decider, kept, 'OFFICER-2')
  const form = { arende: ids.map((id) => `${id}~`), till: 'OFFICER-2', utlysning: '2027-1' }
  const some = await county.send(county.manager, '/lan/tilldela', form)
  expect(some.status).toBe(422)
  await expectSound(some.html)
  expect(textOf(some.html)).toContain('Vadstena kommun: jäv är anmält eller beslutat')
  expect((await county.header(kept)).assignee).toBeNull()
  expect((await county.header(free)).assignee).toBe('OFFICER-2')

  await county.ok(county.manager, '/lan/installningar/roller', rolesForm('MANAGER-3', 'manager'))
  const stranger = county.person('MANAGER-3', ['manager'])
  const asked = await county.send(stranger, '/lan/tilldela', { ...form, till: 'ingen' })
  expect(asked.to).toContain('/lan/jav/2027-1')
  expect((await county.header(free)).assignee).toBe('OFFICER-2')
})
