import { afterAll, beforeAll, expect, test } from 'vitest'
import { readScenario } from '../../shared/aws/scenarios.ts'
import { startConflicts } from './conflict-world.ts'
import { expectSound, measureOf, textOf } from './officer-world.ts'

let county: Awaited<ReturnType<typeof startConflicts>>
let alfa = ''
let beta = ''
let address = ''
const applicants = ['K0580', 'K0581']
const list = '/lan/scenarier/2027-1'

beforeAll(async () => {
  county = await startConflicts({ declares: false, frame: '150 000' })
  const measures = [measureOf('M1', 'leaving-violence', 100_000)]
  const headers = await county.submittedAll([
    { name: 'Alfa', orgId: 'K0580', measures },
    { name: 'Beta', orgId: 'K0581', measures },
  ])
  ;[alfa = '', beta = ''] = headers.map(({ id }) => id)
})
afterAll(() => county.world.close())

const blank = { try: 'nothing', amount: '', reason: '', exception: '', passing: '' }
const lower = { ...blank, try: 'amount', amount: '50 000', reason: 'En del räcker.' }
const row = (id: string) => `${address}/atgard/${id}/M1`

test('whoever tries something with the list declares for its applicants first, and goes on where they were', async () => {
  const asked = await county.send(county.officer, list, { name: 'Första' })
  expect(asked.to).toMatch(/^\/lan\/jav\/2027-1\?kvar=/)
  await county.declares(county.officer, ...applicants)
  await county.reviewed(alfa)
  await county.reviewed(beta)
  const made = await county.send(county.officer, list, { name: 'Första' })
  address = made.to
  expect(address).toMatch(/^\/lan\/scenarier\/2027-1\//)

  expect((await county.officer2.get(address)).status).toBe(200)
  const form = await county.officer2.get(row(beta))
  expect(form.to).toBe(`/lan/jav/2027-1?${new URLSearchParams({ efter: row(beta) })}`)
  const unheard = await county.send(county.officer2, row(beta), lower)
  expect(unheard.to).toMatch(/^\/lan\/jav\/2027-1\?kvar=/)
  const { to } = await county.send(county.officer2, '/lan/jav/2027-1', {
    visade: applicants.join(' '),
    efter: row(beta),
  })
  expect(to).toBe(row(beta))
})

test('whoever may have a conflict changes nothing of that case in a scenario, and proposes nothing for it', async () => {
  await county.reports(county.officer2, alfa, 'OFFICER-1')
  for (const page of [row(alfa), `${address}/val/${beta}/M1`])
    expect((await county.officer.get(page)).status, page).toBe(403)
  expect((await county.send(county.officer, row(alfa), lower)).status).toBe(403)
  const choice = { [`order.${alfa}.M1`]: '1', [`order.${beta}.M1`]: '2', reason: 'Skäl.' }
  expect((await county.send(county.officer, `${address}/val/${beta}/M1`, choice)).status).toBe(403)
  expect((await county.send(county.officer, row(beta), lower)).status).toBe(303)
  const { input } = await readScenario(county.world.table, county.county, '2027-1', address.slice(-26))
  expect(input.amounts.map(({ caseId }) => caseId)).toEqual([beta])

  const chosen = await county.send(county.officer, `${address}/valj`, { payOn: '2027-05-03' })
  expect(chosen.to).toBe(`${address}/forslag`)
  await county.world.settle()
  expect(await county.header(beta)).toMatchObject({ status: 'proposed' })
  expect(await county.header(alfa)).toMatchObject({ status: 'in-review', proposal: 0 })
  const { html } = await county.officer.get(`${address}/forslag`)
  await expectSound(html)
  expect(textOf(html)).toContain('Alfa Inte lämnat än Den som försökte kan vara jävig')

  expect((await county.send(county.officer2, `${address}/forslag`)).status).toBe(303)
  await county.world.settle()
  expect(await county.header(alfa)).toMatchObject({ status: 'proposed', proposal: 1 })
})
