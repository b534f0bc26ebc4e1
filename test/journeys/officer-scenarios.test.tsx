import { afterAll, beforeAll, expect, test } from 'vitest'
import { readScenario, readScenarios } from '../../shared/aws/scenarios.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import type { Form } from '../../shared/web/request.ts'
import { type CountyWorld, expectSound, measureOf, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
let ids: string[] = []
const round = '2027-1'

/** 300 000 kr for A and B, who are equals, then C that says what is the least of use to it, then D. */
beforeAll(async () => {
  county = await startCounty({ frame: '300 000' })
  const given = [
    { name: 'Alfa', measures: [measureOf('M1', 'leaving-violence', 100_000)] },
    { name: 'Beta', measures: [measureOf('M1', 'leaving-violence', 150_000)] },
    {
      name: 'Gamma',
      measures: [{ ...measureOf('M1', 'leaving-violence', 90_000), smallestUseful: fromKronor(80_000) }],
    },
    { name: 'Delta', measures: [measureOf('M1', 'other', 40_000)] },
  ]
  ids = (await county.submittedAll(given)).map(({ id }) => id)
  for (const [n, id] of ids.entries()) await county.reviewed(id, n === 2 ? '1' : '3')
})
afterAll(() => county.world.close())

const bodyOf = (html: string) => textOf(html.slice(html.indexOf('<tbody'), html.indexOf('</tbody>')))
const create = async (name: string): Promise<string> => {
  const { status, to } = await county.send(county.officer, `/lan/scenarier/${round}`, { name })
  expect(status).toBe(303)
  return to
}
const stored = (address: string) =>
  readScenario(county.world.table, county.county, round, address.split('/').at(-1) ?? '')
const row = (n: number) => `/atgard/${ids[n]}/M1`
const nothing: Form = { try: 'nothing', amount: '', reason: '', exception: '', passing: '' }
const change = (address: string, n: number, form: Form) =>
  county.send(county.officer, `${address}${row(n)}`, { ...nothing, ...form })
const page = async (address: string, who = county.officer): Promise<string> => {
  const { status, html } = await who.get(address)
  expect(status, address).toBe(200)
  await expectSound(html)
  return html
}

test('a scenario is made from the list under a name, and the list says what comes out of it', async () => {
  const empty = await page(`/lan/scenarier?utlysning=${round}`)
  expect(textOf(empty)).toContain('Inga scenarier än.')
  expect(await page('/lan/rangordning')).toContain('/lan/scenarier?utlysning=2027-1')
  const nameless = await county.send(county.officer, `/lan/scenarier/${round}`, { name: ' ' })
  expect(nameless.status).toBe(422)
  await expectSound(nameless.html)
  const address = await create('Utgångsläge')
  const html = textOf(await page(address))
  expect(html).toContain('2 får hela beloppet, 0 en del och 2 inget')
  expect(html).toContain('Omräkningen ger samma resultat')
  expect(html).toContain('Inget är ändrat än.')
  expect(textOf(await page(`/lan/scenarier?utlysning=${round}`, county.manager))).toContain(
    'Utgångsläge 2 får hela beloppet, 0 en del och 2 inget',
  )
})

test('a lower amount never goes under the smallest useful one without a warning', async () => {
  const address = await create('Lägre till Gamma')
  await page(`${address}${row(2)}`)
  const over = await change(address, 2, { try: 'amount', amount: '90 000' })
  expect(textOf(over.html)).toContain('Beloppet måste vara lägre än det bidragsgrundande, 90 000 kr.')
  expect((await change(address, 2, { try: 'amount', amount: '0' })).status).toBe(422)
  const warned = await change(address, 2, { try: 'amount', amount: '50 000', reason: 'En del räcker.' })
  expect(warned.status).toBe(422)
  await expectSound(warned.html)
  expect(textOf(warned.html)).toContain('mindre än 80 000 kr inte gör nytta')
  expect(warned.html).toContain('En del räcker.')
  const form = { try: 'amount', amount: '50 000', reason: 'En del räcker.', below: 'yes' }
  expect((await change(address, 2, form)).status).toBe(303)
  const html = await page(address)
  expect(textOf(html)).toContain(
    'Gamma, åtgärd 1: 50 000 kr i stället för 90 000 kr, lägre än det minsta belopp som gör nytta, 80 000 kr. En del räcker.',
  )
  expect(bodyOf(html)).toContain('Under minsta belopp')
  expect(textOf(html)).toContain('3 får hela beloppet, 0 en del och 1 inget')
  await page(`${address}${row(2)}`)
  expect((await change(address, 2, {})).status).toBe(303)
  expect((await stored(address)).input.amounts).toEqual([])
})

test('leaving out, särskilda skäl and passing each need their reason, and the trace says which it was', async () => {
  const address = await create('Utan Beta')
  expect((await change(address, 1, { try: 'out' })).status).toBe(422)
  expect((await change(address, 1, { try: 'out', reason: 'Finansieras av regionen.' })).status).toBe(303)
  expect((await change(address, 0, { exception: 'Samma stöd finns redan.' })).status).toBe(303)
  const html = await page(address)
  const shown = bodyOf(html)
  expect(shown).toContain('Utelämnad i scenariot, med ett skrivet skäl')
  expect(textOf(html)).toContain('Beta, åtgärd 1: utelämnas. Finansieras av regionen.')
  expect(shown).toContain('Prioriteras inte i scenariot: särskilda skäl föreslås (6 § första stycket).')
  // Beta is first and gets nothing, Gamma is put first, Alfa stands among the rest.
  const order = ['Beta', 'Gamma', 'Alfa', 'Delta'].map((name) => shown.indexOf(name))
  expect(order).toEqual(order.toSorted((a, b) => a - b))

  const passing = await create('Förbi Gamma')
  const stopped = bodyOf(await page(passing))
  expect(stopped).toContain('Ryms inte: det som är kvar av ramen räcker inte')
  expect(stopped).toContain('Nås inte')
  expect((await change(passing, 2, { passing: 'Delta är färdig att börja.' })).status).toBe(303)
  const passed = bodyOf(await page(passing))
  expect(passed).toContain('Handläggaren har med ett skrivet skäl låtit pengarna gå vidare')
  expect(passed).not.toContain('Nås inte')
})

test('another frame makes equals contend; the choice between them is an order with a reason', async () => {
  const address = await create('Mindre ram')
  await page(`${address}/ram`)
  const settings = { name: 'Mindre ram', frame: '120 000', policy: 'resource-centres-first' }
  expect((await county.send(county.officer, `${address}/ram`, { ...settings, frame: 'x' })).status).toBe(422)
  expect((await county.send(county.officer, `${address}/ram`, settings)).status).toBe(303)
  const html = await page(address)
  expect(bodyOf(html).match(/Likvärdiga åtgärder som inte alla ryms/g)).toHaveLength(2)
  expect(bodyOf(html).match(/1 delad plats/g)).toHaveLength(2)
  const choice = `${address}/val/${ids[0]}/M1`
  await page(choice)
  const [a, b] = [`order.${ids[0]}.M1`, `order.${ids[1]}.M1`]
  const wrong = await county.send(county.officer, choice, { [a]: '1', [b]: '1', reason: 'Skäl.' })
  expect(wrong.status).toBe(422)
  await expectSound(wrong.html)
  expect((await county.send(county.officer, choice, { [a]: '2', [b]: '1' })).status).toBe(422)
  const made = { [a]: '2', [b]: '1', reason: 'Beta når fler kommuner.' }
  expect((await county.send(county.decider, choice, made)).status).toBe(303)
  const chosen = await page(address)
  expect(textOf(chosen)).toContain(
    'val mellan likvärdiga, i ordningen Beta, åtgärd 1, Alfa, åtgärd 1. Beta når fler kommuner.',
  )
  expect(bodyOf(chosen)).toContain('120 000 kr')
  expect(await page(choice)).toContain('value="2"')
  expect(textOf(await page(`${address}/val/${ids[3]}/M1`))).toContain('Det finns inget att välja mellan.')
})

test('what flips with five per cent more or less is told, with the rule', async () => {
  const html = textOf(await page((await readAddress('Utgångsläge')) ?? ''))
  // 315 000 kr: 65 000 kr is left for Gamma, whose least is 80 000 kr. 285 000 kr: as before.
  expect(html).toContain('Om ramen är 5 % större: Ingen åtgärd får något annat.')
  const tight = await readAddress('Mindre ram')
  const flipping = textOf(await page(tight ?? ''))
  expect(flipping).toContain('Om ramen är 5 % större')
  expect(flipping).toContain('Beta, åtgärd 1 120 000 kr 126 000 kr Ryms delvis: det som är kvar av ramen')
  expect(flipping).toContain('Beta, åtgärd 1 120 000 kr 114 000 kr')
})

const readAddress = async (name: string): Promise<string | undefined> => {
  const all = await readScenarios(county.world.table, county.county, round)
  const found = all.find((scenario) => scenario.name === name)
  return found && `/lan/scenarier/${round}/${found.id}`
}

test('scenarios are compared side by side, each difference with what made it', async () => {
  const idOf = async (name: string) => (await readAddress(name))?.split('/').at(-1) ?? ''
  const few = await county.officer.get(`/lan/scenarier/jamfor?utlysning=${round}&s=nu`)
  expect(few.status).toBe(422)
  await expectSound(few.html)
  const query = new URLSearchParams({ utlysning: round })
  for (const s of ['nu', await idOf('Utan Beta'), await idOf('Mindre ram'), await idOf('Förbi Gamma')])
    query.append('s', s)
  const html = await page(`/lan/scenarier/jamfor?${query}`, county.decider)
  const shown = textOf(html)
  expect(shown).toContain('Utan Beta: Åtgärden är utelämnad (6 § andra stycket).')
  expect(shown).toContain('Utan Beta: Särskilda skäl föreslås (6 § första stycket).')
  expect(shown).toContain('Mindre ram: Valet mellan likvärdiga är ett annat (6 § andra stycket).')
  expect(shown).toContain('Förbi Gamma: Följer av en ändring högre upp: Gamma, åtgärd 1.')
  expect(shown).toContain('Utan Beta: Följer av en ändring högre upp: Alfa, åtgärd 1; Beta, åtgärd 1.')
})

test('the trace is the same to the byte each time, and says of every row why it stands there', async () => {
  const address = (await readAddress('Utan Beta')) ?? ''
  const fetched = async (name: string) => {
    const route = await county.officer.file(`${address}/${name}`)
    return Buffer.from(route.content).toString('utf8')
  }
  const json = await fetched('underlag.json')
  expect(await fetched('underlag.json')).toBe(json)
  const { result, resultHash, input } = JSON.parse(json)
  expect(resultHash).toBe((await stored(address)).resultHash)
  expect(input.leftOut).toEqual([{ caseId: ids[1], measureId: 'M1', reason: 'Finansieras av regionen.' }])
  expect(result.rows).toHaveLength(4)
  for (const { standing, why } of result.rows) {
    expect(standing.map(({ paragraph }: { paragraph: string }) => paragraph)).toContain('6 § andra stycket')
    expect(why.reason.sv).not.toBe('')
  }
  const csv = await fetched('lista.csv')
  expect(csv.startsWith('\ufeff"Plats";"Ärende";"Sökande"')).toBe(true)
  expect(csv.split('\r\n')).toHaveLength(6)
  expect(csv).toContain('"Beta";"M1";150000,00;150000,00;0,00;;0,00;"utelämnad"')
})

test('two who change different rows at once both get theirs in; a copy goes its own way; one is removed', async () => {
  const address = await create('Två samtidigt')
  const both = await Promise.all([
    change(address, 0, { try: 'amount', amount: '60 000', reason: 'Skäl A.' }),
    change(address, 1, { try: 'amount', amount: '70 000', reason: 'Skäl B.' }),
  ])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect((await stored(address)).input.amounts).toHaveLength(2)
  const { to } = await county.send(county.decider, `${address}/kopiera`)
  expect((await stored(to)).input).toEqual((await stored(address)).input)
  expect((await county.send(county.officer, `${to}/ta-bort`)).to).toBe(`/lan/scenarier?utlysning=${round}`)
  expect((await county.officer.get(to)).status).toBe(404)
  expect((await county.officer.get(`${address}/atgard/${county.deps.newId()}/M1`)).status).toBe(404)
})

test('when a case has changed since, the page says what changed, and counts anew when asked', async () => {
  const address = (await readAddress('Två samtidigt')) ?? ''
  await county.reviewed(ids[3] ?? '', '1')
  const html = await page(address)
  expect(textOf(html)).toContain('Delta, åtgärd 1: bedömning 9999 blev 3333.')
  expect(textOf(html)).toContain('Omräkningen ger samma resultat')
  expect(html).not.toContain('/valj')
  expect((await county.send(county.officer, `${address}/rakna-om`)).status).toBe(303)
  const anew = await page(address)
  expect(anew).not.toContain('bedömning 9999')
  expect(anew).toContain('/valj')
})
