import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBindings } from '../../shared/aws/bindings.ts'
import { readDecision } from '../../shared/aws/decisions.ts'
import { readFrame } from '../../shared/aws/rounds.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import type { Form } from '../../shared/web/request.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { type CountyWorld, expectSound, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty({ frame: '200 000' })
})
afterAll(() => county.world.close())

const settings = '/lan/installningar'
const limit = (kronor: string, version: string): Form => ({
  version,
  limit: kronor,
  basisNumber: '812-2027',
  basisDate: '2027-01-08',
})
const set = (address: string, form: Form) => county.send(county.manager, `${settings}/${address}`, form)
const left = async (year: number) => ({
  frame: (await readFrame(county.world.table, county.county, year))?.left ?? null,
  binding: (await readBindings(county.world.table, county.county)).find(
    ({ budgetYear }) => budgetYear === year,
  )?.left,
})
/** 40 000 kr of 100 000 kr is paid in a later year. */
const overYears = (year = '2028'): Form => ({
  'payments.0.amount': '60 000',
  'payments.1.payOn': `${year}-02-01`,
  'payments.1.amount': '40 000',
})
const reviewed = async (): Promise<string> => {
  const { id } = await county.submitted()
  await county.reviewed(id)
  return id
}
const propose = (id: string, over: Form) =>
  county.send(county.officer, `/lan/arende/${id}/foresla`, county.proposalForm(over))

test('nothing may be paid in a later budget year until a bemyndigande is entered with its reference', async () => {
  const id = await reviewed()
  const page = await county.officer.get(`/lan/arende/${id}/foresla`)
  expect(textOf(page.html)).toContain('Länet har inget bemyndigande att binda senare år.')
  const refused = await propose(id, overYears())
  expect(refused.status).toBe(422)
  await expectSound(refused.html)
  expect(textOf(refused.html)).toContain('Länet får inte betala ut det året')

  const nameless = await set('bemyndigande/2028', { ...limit('50 000', '0'), basisNumber: '' })
  expect(nameless.status).toBe(422)
  await expectSound(nameless.html)
  expect((await set('bemyndigande/2028', limit('50 000', '0'))).status).toBe(303)
  expect((await set('bemyndigande/2028', limit('60 000', '0'))).status).toBe(409)
  const overview = await county.manager.get(settings)
  await expectSound(overview.html)
  expect(textOf(overview.html)).toContain('2028 Inte fastställt 50 000 kr kvar av 50 000 kr')

  expect(textOf((await county.officer.get(`/lan/arende/${id}/foresla`)).html)).toContain(
    'Kvar att binda: 50 000 kr av 2028.',
  )
  const tooMuch = await propose(id, {
    ...overYears(),
    'payments.0.amount': '49 000',
    'payments.1.amount': '51 000',
  })
  expect(textOf(tooMuch.html)).toContain('Bemyndigandet för 2028 räcker inte: 50 000 kr är kvar.')
  expect((await propose(id, overYears('2029'))).status).toBe(422)
  expect((await propose(id, overYears())).status).toBe(303)
  await county.world.settle()
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  const { content } = await readDecision(county.world.table, county.county, id, 1)
  expect(content.payments.map(({ budgetYear, amount }) => [budgetYear, amount])).toEqual([
    [2027, fromKronor(60_000)],
    [2028, fromKronor(40_000)],
  ])
  expect(await left(2027)).toEqual({ frame: fromKronor(140_000), binding: undefined })
  expect(await left(2028)).toEqual({ frame: null, binding: fromKronor(10_000) })
  const under = await set('bemyndigande/2028', limit('39 999', '2'))
  expect(textOf(under.html)).toContain(
    'Bemyndigandet kan inte bli lägre än det som redan är bundet, 40 000 kr.',
  )
})

test('two deciders at once never bind more of a later year than they may, and nothing of this year is taken with it', async () => {
  expect((await set('bemyndigande/2028', limit('90 000', '2'))).status).toBe(303)
  const ids = [await reviewed(), await reviewed()]
  for (const id of ids)
    await county.proposed(id, {
      'payments.0.amount': '50 000',
      'payments.1.payOn': '2028-02-01',
      'payments.1.amount': '50 000',
    })
  const answers = await Promise.all(
    ids.map((id, n) => county.decide(id, n === 0 ? county.decider : county.decider2)),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  expect(textOf(answers.find(({ status }) => status === 409)?.html ?? '')).toContain(
    'Bemyndigandet räcker inte',
  )
  await county.world.settle()
  expect(await left(2027)).toEqual({ frame: fromKronor(90_000), binding: undefined })
  expect(await left(2028)).toEqual({ frame: null, binding: 0 })
})

test('what is bound counts in the year’s own frame when that is set, and goes on counting', async () => {
  const tooSmall = await set('ram/2028', limit('89 999', '0'))
  expect(tooSmall.status).toBe(422)
  await expectSound(tooSmall.html)
  expect(textOf(tooSmall.html)).toContain('Ramen kan inte bli lägre än det som redan är beviljat, 90 000 kr.')
  expect((await set('ram/2028', limit('100 000', '0'))).status).toBe(303)
  expect(await left(2028)).toEqual({ frame: fromKronor(10_000), binding: 0 })

  expect((await set('bemyndigande/2028', limit('200 000', '4'))).status).toBe(303)
  const id = await reviewed()
  await county.proposed(id, overYears())
  const refused = await county.decide(id)
  expect(refused.status).toBe(409)
  expect(textOf(refused.html)).toContain('Ramen räcker inte')
  expect((await set('ram/2028', limit('150 000', '1'))).status).toBe(303)
  expect((await county.decide(id)).status).toBe(303)
  await county.world.settle()
  expect(await left(2028)).toEqual({ frame: fromKronor(20_000), binding: fromKronor(70_000) })
  await expectInvariants(county.world.store)
})

test('a frame set while a decision binds the year is never set over it', async () => {
  expect((await set('bemyndigande/2029', limit('50 000', '0'))).status).toBe(303)
  expect((await set('ram/2027', limit('1 000 000', '4'))).status).toBe(303)
  const id = await reviewed()
  await county.proposed(id, overYears('2029'))
  const [decided, framed] = await Promise.all([county.decide(id), set('ram/2029', limit('100 000', '0'))])
  await county.world.settle()
  expect(decided.status).toBe(303)
  const { frame, binding } = await left(2029)
  expect(binding).toBe(fromKronor(10_000))
  // Whichever was first: the other saw it, or was told to read again.
  expect([framed.status, frame]).toEqual(framed.status === 303 ? [303, fromKronor(60_000)] : [409, null])
  await expectInvariants(county.world.store)
})
