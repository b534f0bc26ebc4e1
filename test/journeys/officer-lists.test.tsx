import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentItem } from '../../shared/aws/documents.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readFrame } from '../../shared/aws/rounds.ts'
import { put, remove } from '../../shared/aws/write.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty({ frame: '250 000' })
})
afterAll(() => county.world.close())

const bodyOf = (html: string) => textOf(html.slice(html.indexOf('<tbody'), html.indexOf('</tbody>')))

test('an empty queue says what will come', async () => {
  const { html } = await county.officer.get('/lan')
  expect(textOf(html)).toContain('Inga ansökningar här än.')
  expect(textOf(html)).toContain(
    'Ram 2027: 250 000 kr. Beviljat: 0 kr. Kvar: 250 000 kr. Ramen är ett exempel.',
  )
  await expectSound(html)
})

test('the queue is in the order of 6 §, equals share their place, and filters show mine and nobody’s', async () => {
  const given = [
    { name: 'Övriga', measures: [measureOf('M1', 'other', 10_000)] },
    { name: 'Lämna', measures: [measureOf('M1', 'leaving-violence', 10_000)] },
    {
      name: 'Centrum',
      measures: [measureOf('M1', 'resource-centre', 10_000), measureOf('M2', 'other', 5000)],
    },
    { name: 'Lika', measures: [measureOf('M1', 'leaving-violence', 20_000)] },
  ]
  const equal = (await county.submittedAll(given))[3]
  if (equal === undefined) throw new Error('no case')
  const { html } = await county.registrar.get('/lan?utlysning=2027-1')
  await expectSound(html)
  const shown = bodyOf(html)
  const order = ['Centrum', 'Lämna', 'Lika', 'Övriga'].map((name) => shown.indexOf(name))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(shown).toContain(
    '1 Centrum Prioriterad: resurscentrum (6 § första stycket 2), preliminärt enligt ansökan',
  )
  expect(shown).toContain('och 1 åtgärd till')
  expect(shown.match(/2 delad plats/g)).toHaveLength(2)
  expect(shown).toContain('4 Övriga Övrig åtgärd (6 § andra stycket)')

  expect(
    (await county.send(county.officer, `/lan/arende/${equal.id}/tilldela`, { till: 'OFFICER-1' })).status,
  ).toBe(303)
  const mine = bodyOf((await county.officer.get('/lan?urval=mina')).html)
  expect(mine).toContain('Lika')
  expect(mine).not.toContain('Lämna')
  const nobodys = bodyOf((await county.officer.get('/lan?urval=utan-handlaggare')).html)
  expect(nobodys).toContain('Lämna')
  expect(nobodys).not.toContain('Lika')
  expect(textOf((await county.officer2.get('/lan?urval=mina')).html)).toContain('Du har inga öppna ärenden.')

  expect(
    (await county.send(county.officer, `/lan/arende/${equal.id}/tilldela`, { till: 'OFFICER-2' })).status,
  ).toBe(403)
  expect(
    (await county.send(county.manager, `/lan/arende/${equal.id}/tilldela`, { till: 'OFFICER-2' })).status,
  ).toBe(303)
  expect(
    (await county.send(county.manager, `/lan/arende/${equal.id}/tilldela`, { till: 'DECIDER-1' })).status,
  ).toBe(404)
  expect((await county.header(equal.id)).assignee).toBe('OFFICER-2')
  expect((await county.send(county.manager, `/lan/arende/${equal.id}/tilldela`, { till: '' })).status).toBe(
    303,
  )
})

test('the ranking shows equals, where the money ends and why', async () => {
  const measures = [measureOf('M1', 'leaving-violence', 150_000)]
  const [a, b] = await county.submittedAll([
    { name: 'Jämlik A', measures },
    { name: 'Jämlik B', measures },
  ])
  for (const each of [a, b]) await county.reviewed(each?.id ?? '', '3')
  const { html } = await county.manager.get('/lan/rangordning?utlysning=2027-1')
  await expectSound(html)
  const shown = bodyOf(html)
  expect(shown.match(/Likvärdiga åtgärder som inte alla ryms/g)).toHaveLength(2)
  expect(shown.match(/Pengarna tar slut här/g)).toHaveLength(1)
  expect(shown).toContain('Bidragsgrundande belopp är inte fastställt än (4 §).')
  expect(textOf(html)).toContain('aldrig ett beslut')
  const form = await county.officer.get(`/lan/arende/${a?.id}/foresla`)
  expect(form.html).toContain('150\u00a0000')
})

test('two deciders at once never take more than the frame', async () => {
  const measures = [measureOf('M1', 'leaving-violence', 100_000)]
  const cases = await county.submittedAll([{ measures }, { measures }, { measures }])
  const ids = cases.map(({ id }) => id)
  for (const id of ids) {
    await county.reviewed(id)
    await county.proposed(id)
  }
  const answers = await Promise.all(
    ids.map((id, n) => county.decide(id, n === 1 ? county.decider2 : county.decider)),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 303, 409])
  expect(textOf(answers.find(({ status }) => status === 409)?.html ?? '')).toContain('Ramen räcker inte')
  await county.world.settle()
  expect((await readFrame(county.world.table, county.county, 2027))?.left).toBe(fromKronor(50_000))
})

test('two deciders on the same case: it is decided once', async () => {
  const { id } = await county.submitted({ measures: [measureOf('M1', 'leaving-violence', 1000)] })
  await county.reviewed(id)
  await county.proposed(id, { 'measures.M1.granted': '1 000' })
  const answers = await Promise.all([county.decide(id), county.decide(id, county.decider2)])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  expect((await readFrame(county.world.table, county.county, 2027))?.left).toBe(fromKronor(49_000))
})

test('a form sent twice is done once and answered alike', async () => {
  const { id } = await county.submitted()
  const instance = county.deps.newId()
  const note = { instance, text: 'Samtal med kommunen den 12 januari.' }
  const address = `/lan/arende/${id}/anteckning`
  const first = await county.officer.post(address, note)
  expect(first.status).toBe(303)
  expect(await county.officer.post(address, note)).toEqual(first)
  const { html } = await county.officer.get(first.to)
  await expectSound(html)
  expect(html.match(/Samtal med kommunen/g)).toHaveLength(1)
  expect(textOf(html)).toContain('Anteckningen är sparad i ärendet.')
  const both = await Promise.all(
    [1, 2].map(() => county.officer.post(address, { instance: county.deps.newId(), text: 'Ny.' })),
  )
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect((await county.officer.post(address, { text: 'Utan.' })).status).toBe(415)
})

test('the registrar sets the authority’s own diarienummer', async () => {
  const { id } = await county.submitted()
  const address = `/lan/arende/${id}/diarienummer`
  await expectSound((await county.registrar.get(address)).html)
  const wrong = await county.send(county.registrar, address, { diarienummer: '=1+1' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('=1+1')
  expect((await county.send(county.registrar, address, { diarienummer: '801-1234-2027' })).status).toBe(303)
  expect((await county.header(id)).diaryNumber).toBe('801-1234-2027')
})

test('a parked case shows where and why it stopped, and goes on when tried again', async () => {
  const { id } = await county.submitted({ measures: [measureOf('M1', 'leaving-violence', 1000)] })
  await county.reviewed(id)
  await county.proposed(id, { outcome: 'rejection', 'measures.M1.reason': 'Ramen räcker inte.' })
  const failure = new Error('no letter today')
  failure.name = 'LetterFailed'
  county.world.failNext('issue-decision', failure, failure, failure, failure)
  await county.decide(id)
  await county.world.settle()
  for (let n = 0; n < 6 && (await county.header(id)).parked === null; n++) {
    county.world.clock.advance(120_000)
    await county.world.settle()
  }
  const { html } = await county.officer.get(`/lan/arende/${id}`)
  await expectSound(html)
  expect(textOf(html)).toContain('från steget ”Skapa beslutsbrev” (fel: LetterFailed)')
  const again = await county.send(county.manager, `/lan/arende/${id}/forsok-igen`)
  expect(again.to).toContain('klart=resumed')
  await county.world.settle()
  expect(await county.header(id)).toMatchObject({ status: 'closed', parked: null })
  expect((await county.send(county.manager, `/lan/arende/${id}/forsok-igen`)).status).toBe(409)
})

test('a document is opened only when it is clean', async () => {
  const { newId } = county.deps
  const common = { key: 'drafts/x', versionId: 'v1', size: 2048, sha256: null, scanner: 'none', reason: null }
  const clean = { id: newId(), name: 'plan.pdf', state: 'clean' as const, ...common }
  const waiting = { ...clean, id: newId(), name: 'kalkyl.xlsx', state: 'waiting' as const, scanner: null }
  const refused = {
    ...clean,
    id: newId(),
    name: 'makro.docx',
    state: 'refused' as const,
    reason: 'active-content',
  }
  // No upload stands behind these rows: the copies the effects would make are not what is tried here.
  const { id } = await county.submitted()
  for (const each of [clean, waiting, refused])
    await county.world.table.write(put(documentItem(county.county, id, each)))
  const { html } = await county.officer.get(`/lan/arende/${id}/dokument`)
  await expectSound(html)
  expect(textOf(html)).toContain('plan.pdf 3 kB Kontrollerat, inte viruskontrollerat')
  expect(textOf(html)).toContain('Går inte att läsa, filen har aktivt innehåll')
  const opened = await county.officer.get(`/lan/arende/${id}/dokument/${clean.id}`)
  expect(opened.to).toContain(`documents/${county.county}/${id}/${clean.id}`)
  for (const each of [waiting, refused]) {
    const shut = await county.officer.get(`/lan/arende/${id}/dokument/${each.id}`)
    expect(shut.status).toBe(409)
    await expectSound(shut.html)
  }
  expect((await county.officer.get(`/lan/arende/${id}/dokument/${newId()}`)).status).toBe(404)
})

test('whoever has lost the role in the county is stopped in the act itself', async () => {
  const { id } = await county.submitted()
  await county.world.table.write(remove(keys.staff(county.county, 'OFFICER-2')))
  const answer = await county.send(county.officer2, `/lan/arende/${id}/anteckning`, { text: 'Hej.' })
  expect(answer.status).toBe(403)
  expect((await county.header(id)).version).toBe(3)
})
