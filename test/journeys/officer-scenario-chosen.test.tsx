import { afterAll, beforeAll, expect, test } from 'vitest'
import { reminders } from '../../functions/events/reminders.ts'
import { readEvent } from '../../shared/aws/case-items.ts'
import { readEvents } from '../../shared/aws/cases.ts'
import { readProposal } from '../../shared/aws/decisions.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readFrame } from '../../shared/aws/rounds.ts'
import { readCaseOutcomes, readScenarios } from '../../shared/aws/scenarios.ts'
import { queryAll } from '../../shared/aws/table.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import type { Form } from '../../shared/web/request.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
const round = '2027-1'
const ids: Record<string, string> = {}
const idOf = (name: string): string => ids[name] ?? ''

beforeAll(async () => {
  county = await startCounty({ frame: '300 000' })
  const kronor = {
    Alfa: 100_000,
    Beta: 120_000,
    Gamma: 100_000,
    Delta: 50_000,
    Epsilon: 10_000,
    Zeta: 20_000,
  }
  const given = Object.entries(kronor).map(([name, amount]) => ({
    name,
    measures: [measureOf('M1', name === 'Alfa' ? 'resource-centre' : 'leaving-violence', amount)],
  }))
  const headers = await county.submittedAll(given)
  for (const { id, orgName } of headers) ids[orgName] = id
  for (const [name, mark] of [
    ['Alfa', '3'],
    ['Beta', '3'],
    ['Gamma', '2'],
    ['Delta', '1'],
    ['Zeta', '0'],
  ] as const)
    await county.reviewed(idOf(name), mark)
})
afterAll(() => county.world.close())

const create = async (name: string): Promise<string> =>
  (await county.send(county.officer, `/lan/scenarier/${round}`, { name })).to
const row = (address: string, name: string, form: Form) =>
  county.send(county.officer, `${address}/atgard/${idOf(name)}/M1`, {
    amount: '',
    reason: '',
    exception: '',
    passing: '',
    ...form,
  })
const log = async () => {
  const { pk } = keys.log(`C#${county.county}`)
  return (await queryAll(county.world.table, { pk, prefix: 'EVENT#' })).map(readEvent)
}
const page = async (address: string, who = county.officer): Promise<string> => {
  const { status, html } = await who.get(address)
  expect(status, address).toBe(200)
  await expectSound(html)
  return textOf(html)
}
const idIn = (address: string): string => address.split('/').at(-1) ?? ''
let chosen = ''

test('a scenario with another order or a higher frame than the ones in force cannot be chosen', async () => {
  const address = await create('Annan ordning')
  const settings = { name: 'Annan ordning', frame: '', policy: 'equal' }
  await county.send(county.officer, `${address}/ram`, settings)
  expect(await page(`${address}/valj`)).toContain('Enhetschefen behöver besluta ordningen')
  expect((await county.send(county.officer, `${address}/valj`, { payOn: '2027-05-03' })).status).toBe(409)
  const frame = { ...settings, frame: '400 000', policy: 'resource-centres-first' }
  await county.send(county.officer, `${address}/ram`, frame)
  expect(await page(`${address}/valj`)).toContain('Enhetschefen behöver sätta ramen')
  await county.reviewed(idOf('Gamma'), '3')
  await county.send(county.officer, `${address}/ram`, { ...frame, frame: '250 000' })
  await county.send(county.officer, `${address}/rakna-om`)
  expect(await page(`${address}/valj`)).toContain('Välj ordning mellan dem i scenariot först')
  expect((await county.send(county.officer, `${address}/valj`, { payOn: '2027-05-03' })).status).toBe(409)
  await county.reviewed(idOf('Gamma'), '2')
  await county.send(county.officer, `${address}/ta-bort`)
})

test('the chosen scenario becomes a proposal for every case whose review is done, in one act', async () => {
  chosen = await create('Det vi föreslår')
  await row(chosen, 'Beta', { try: 'amount', amount: '110 000', reason: 'Lokalen är billigare.' })
  await row(chosen, 'Delta', { try: 'out', reason: 'Samma stöd finns i Gamma.' })
  await row(chosen, 'Zeta', { try: 'nothing', exception: 'Stödet finns redan.' })
  const shown = await page(`${chosen}/valj`)
  expect(shown).toContain('5 förslag lämnas.')
  expect(shown).toContain('1 åtgärd är inte granskad och konkurrerar inte om pengarna i scenariot.')
  expect(shown).toContain('Epsilon Granskningen är inte klar')
  expect(shown).toContain('Beta Delvis bifall 110 000 kr')
  const wrong = await county.send(county.officer, `${chosen}/valj`, { payOn: '2028-01-10' })
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect(textOf(wrong.html)).toContain('Dagen måste ligga i utlysningens budgetår, 2027.')
  const before = (await log()).length
  const answer = await county.send(county.officer, `${chosen}/valj`, { payOn: '2027-05-03' })
  expect(answer.to).toBe(`${chosen}/forslag`)
  await county.world.settle()

  const events = (await log()).slice(before)
  expect(events).toMatchObject([
    { kind: 'ScenarioChosen', role: 'officer', actor: 'OFFICER-1', data: { round, scenario: idIn(chosen) } },
  ])
  expect(JSON.stringify(events)).not.toContain('Lokalen')
  const contentOf = async (name: string) =>
    (await readProposal(county.world.table, county.county, idOf(name), 1)).content
  expect(await contentOf('Alfa')).toMatchObject({
    outcome: 'grant',
    payments: [{ budgetYear: 2027, payOn: '2027-05-03', amount: fromKronor(100_000) }],
    conditions: ['Medlen används till åtgärderna i beslutet.'],
  })
  expect(await contentOf('Beta')).toMatchObject({
    outcome: 'partial',
    measures: [{ granted: fromKronor(110_000), reason: 'Lokalen är billigare.' }],
  })
  expect(await contentOf('Gamma')).toMatchObject({
    outcome: 'partial',
    measures: [{ granted: fromKronor(90_000) }],
  })
  expect(await contentOf('Delta')).toMatchObject({
    outcome: 'rejection',
    measures: [{ granted: 0, reason: 'Samma stöd finns i Gamma.' }],
    payments: [],
  })
  expect(await contentOf('Zeta')).toMatchObject({
    outcome: 'rejection',
    exceptions: [{ measure: 'M1', reason: 'Stödet finns redan.' }],
  })
  expect((await contentOf('Zeta')).reasons).toContain('Prioriteras inte: särskilda skäl')
  expect(await county.header(idOf('Gamma'))).toMatchObject({ status: 'proposed', prepared: ['OFFICER-1'] })
  const progress = await page(`${chosen}/forslag`)
  expect(progress).toContain('5 av 6 ärenden har fått förslag ur scenariot.')
  expect(progress).toContain('Epsilon Inget förslag Granskningen är inte klar')
  await page(chosen, county.decider)
  const late = await row(chosen, 'Alfa', { try: 'nothing' })
  expect(late.status).toBe(409)
  expect((await county.send(county.officer, `${chosen}/ta-bort`)).status).toBe(409)
})

test('going on proposes what was left, once its hindrance is gone, and nothing twice', async () => {
  await county.reviewed(idOf('Epsilon'), '1')
  const progress = await page(`${chosen}/forslag`)
  expect(progress).toContain('Epsilon Inget förslag Ärendet har ändrats sedan scenariot räknades')
  expect(await page(chosen)).toContain('Sedan scenariot valdes har det här ändrats.')
  expect((await county.send(county.officer, `${chosen}/forslag`)).status).toBe(303)
  await county.world.settle()
  for (const name of ['Alfa', 'Beta', 'Gamma', 'Delta', 'Zeta'])
    expect((await county.header(idOf(name))).proposal).toBe(1)
  expect((await county.header(idOf('Epsilon'))).status).toBe('in-review')
})

test('a proposal that falls is seen and is not made again by going on', async () => {
  const back = { reason: 'Skriv om skälen.' }
  expect((await county.send(county.decider, `/lan/arende/${idOf('Beta')}/aterforvisa`, back)).status).toBe(
    303,
  )
  await county.world.settle()
  expect(await page(`${chosen}/forslag`)).toContain('Beta Förslaget gäller inte längre')
  await county.send(county.officer, `${chosen}/forslag`)
  expect(await county.header(idOf('Beta'))).toMatchObject({ status: 'in-review', proposal: 1 })
  expect((await county.decide(idOf('Alfa'))).status).toBe(303)
  await county.world.settle()
  expect(await page(`${chosen}/forslag`)).toContain('Alfa Beslutat')
  // Its own decisions are no change of what the scenario was chosen on.
  expect(await page(chosen)).not.toContain('Alfa, åtgärd 1: ')
  await expectInvariants(county.world.store)
})

test('a crash in the middle is finished by going on: each case once, whoever presses and however often', async () => {
  const names = ['Eta', 'Theta', 'Jota', 'Kappa']
  const measures = [measureOf('M1', 'other', 1000)]
  const headers = await county.submittedAll(names.map((name) => ({ name, measures })))
  for (const { id } of headers) await county.reviewed(id, '3')
  const address = await create('Avbrutet')
  const { wire } = county.world.store
  // The choice itself and the first proposal are written, then the process is gone.
  wire.arm({ operation: 'TransactWriteItems', nth: 2, kind: 'crash-after' })
  await county.send(county.officer, `${address}/valj`, { payOn: '2027-06-01' }).catch(() => undefined)
  wire.arm(null)
  const made = async () => (await readCaseOutcomes(county.world.table, county.county, idIn(address))).size
  const proposed = async () =>
    (await Promise.all(headers.map(({ id }) => county.header(id)))).filter(({ proposal }) => proposal > 0)
  expect(await made()).toBeGreaterThan(0)
  expect((await proposed()).length).toBeLessThan(headers.length)
  const presses = await Promise.all(
    [county.officer, county.officer2].map((who) => county.send(who, `${address}/forslag`)),
  )
  expect(presses.map(({ status }) => status)).toEqual([303, 303])
  await county.world.settle()
  for (const { id } of headers) {
    const events = await readEvents(county.world.table, county.county, id)
    expect(events.filter(({ kind }) => kind === 'Proposed')).toHaveLength(1)
  }
  await expectInvariants(county.world.store)
})

test('scenarios nobody chose or keeps are gone the day after the round’s cases are finished', async () => {
  const kept = await create('Att behålla')
  await create('Kladd')
  const settings = { name: 'Att behålla', frame: '', policy: 'resource-centres-first', kept: 'yes' }
  await county.send(county.officer, `${kept}/ram`, settings)
  const frame = await readFrame(county.world.table, county.county, 2027)
  await county.send(county.manager, '/lan/installningar/ram/2027', {
    version: String(frame?.version),
    limit: '900 000',
    basisNumber: '1-2027',
    basisDate: '2027-01-08',
  })
  const names = async () =>
    (await readScenarios(county.world.table, county.county, round)).map(({ name }) => name)
  county.world.clock.moveTo(Date.parse('2027-02-19T08:00:00.000Z'))
  await reminders(county.world.deps)
  expect(await names()).toContain('Kladd')

  for (const item of await queryAll(county.world.table, { index: 'round', pk: `C#05#ROUND#${round}` })) {
    const id = String(item.pk).split('#').at(-1) ?? ''
    const { status } = await county.header(id)
    if (status === 'in-review')
      await county.proposed(id, { outcome: 'rejection', 'measures.M1.reason': 'Nej.' })
    if ((await county.header(id)).status === 'proposed') await county.decide(id)
  }
  await county.world.settle()
  await reminders(county.world.deps)
  expect(await names()).toContain('Kladd')
  county.world.clock.advance(24 * 3_600_000)
  await reminders(county.world.deps)
  expect((await names()).toSorted()).toEqual(['Att behålla', 'Avbrutet', 'Det vi föreslår'])
  const diary = await queryAll(county.world.table, { pk: keys.diary('05', '2027', '', '', 0).pk })
  expect(JSON.stringify(diary)).not.toContain('cenari')
})
