import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
beforeAll(async () => {
  county = await startCounty()
  await county.placed({ name: 'Först', measures: [measureOf('M1', 'resource-centre', 1000)] })
  for (let n = 1; n <= 54; n++)
    await county.placed({ name: `Kommun ${n}`, measures: [measureOf('M1', 'other', 1000)] })
})
afterAll(() => county.world.close())

const rowsOf = (html: string) => html.match(/\/lan\/arende\/[0-9A-Z]{26}"/g) ?? []
const bodyOf = (html: string) => textOf(html.slice(html.indexOf('<tbody'), html.indexOf('</tbody>')))
const nextOf = (html: string) =>
  (/<a href="([^"]+)"[^>]*rel="next"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')

test('the queue goes on page by page, counting places over the edge', async () => {
  const first = await county.officer.get('/lan')
  expect(bodyOf(first.html)).toContain(' 1 Markera Först Först')
  expect(rowsOf(first.html)).toHaveLength(50)
  const second = await county.officer.get(nextOf(first.html))
  await expectSound(second.html)
  expect(rowsOf(second.html)).toHaveLength(5)
  expect(new Set([...rowsOf(first.html), ...rowsOf(second.html)]).size).toBe(55)
  expect(bodyOf(second.html).match(/ 2 delad plats/g)).toHaveLength(5)
  expect(nextOf(second.html)).toBe('')
})

test('a cursor cannot be changed, nor used on another list', async () => {
  const address = nextOf((await county.officer.get('/lan')).html)
  expect((await county.officer.get(address.replace('sida=', 'sida=x'))).status).toBe(404)
  expect((await county.officer.get(`${address}&urval=mina`)).status).toBe(404)
  const cursor = new URL(address, 'https://x.example').searchParams.get('sida')
  expect((await county.officer.get(`/lan/diarium?sida=${cursor}`)).status).toBe(404)
})

test('the diary has the four things of OSL 5 kap. 2 §, newest first', async () => {
  const { html } = await county.registrar.get('/lan/diarium?ar=2027')
  await expectSound(html)
  expect(bodyOf(html)).toMatch(/^ ?11 januari 2027 [0-9A-Z]{26} Från Kommun 54 Ansökan om statsbidrag/)
  expect(rowsOf(html)).toHaveLength(50)
  const older = await county.registrar.get(nextOf(html))
  expect(rowsOf(older.html)).toHaveLength(5)
  expect(bodyOf(older.html)).toContain('Från Först')
  expect(textOf((await county.registrar.get('/lan/diarium?ar=2020')).html)).toContain(
    'Inga handlingar är registrerade 2020.',
  )
})
