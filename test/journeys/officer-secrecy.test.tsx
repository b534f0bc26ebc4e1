import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvents } from '../../shared/aws/cases.ts'
import { readMarks } from '../../shared/aws/secrecy.ts'
import type { Form } from '../../shared/web/request.ts'
import { type CountyWorld, expectSound, startCounty, textOf } from './officer-world.ts'

let county: CountyWorld
let id = ''
const document = {
  id: `01J${'0'.repeat(22)}D`,
  name: 'adresser.pdf',
  key: 'drafts/x',
  versionId: 'v1',
  size: 2048,
  sha256: 'a'.repeat(64),
  scanner: 'none',
  reason: null,
  state: 'clean' as const,
}
beforeAll(async () => {
  county = await startCounty()
})
afterAll(() => county.world.close())

const address = () => `/lan/arende/${id}/sekretess`
const start = async () => {
  id = (await county.submitted({ documents: [document] })).id
  await county.send(county.officer, `/lan/arende/${id}/anteckning`, { text: 'Ringde boendet.' })
  await county.send(county.officer, `/lan/arende/${id}/meddelanden`, { text: 'Hej.', seen: '99' })
}
const mark = (target: string, over: Form = {}, who = county.officer) =>
  county.send(who, address(), { target, provision: '21:3', authority: 'Länsstyrelsen', ...over })
const tab = async (path: string, who = county.decider) => {
  const { html } = await who.get(`/lan/arende/${id}${path}`)
  await expectSound(html)
  return textOf(html)
}
const warning = /Sekretessmarkerad 21 kap. 3 § OSL, 11 januari 2027, Länsstyrelsen/g

test('is warned of wherever the item is shown, and at the top of every page of the case', async () => {
  await start()
  const { version } = await county.header(id)
  const places = [
    [`document.${document.id}`, '/dokument'],
    ['answers.need', ''],
    ['note.1', '/anteckning'],
    [`message.${version}`, '/meddelanden'],
  ] as const
  for (const [target, path] of places) {
    expect(await tab(path)).not.toMatch(warning)
    expect((await mark(target)).to, target).toBe(`/lan/arende/${id}/sekretess?klart=secrecy-marked`)
    expect((await tab(path)).match(warning), target).toHaveLength(1)
  }
  expect(await tab('/handelser')).toContain('4 uppgifter i ärendet är sekretessmarkerade.')
  expect(await tab('/handelser')).toContain('Sekretessmarkering gjord, 21 kap. 3 § OSL')
  const list = await tab('/sekretess', county.manager)
  expect(list).toContain('Dokument: adresser.pdf')
  expect(list).not.toContain('Gör markeringen')
})

test('holds codes and ids in its event, and the rest beside the chain', async () => {
  await start()
  await mark('note.1', { provision: '10 kap. 2 a § OSL', authority: 'Hemliga Verket' })
  const events = await readEvents(county.world.table, '05', id)
  const event = events.find(({ kind }) => kind === 'SecrecyMarked')
  expect(event?.data).toEqual({ target: 'note.1', provision: '10:2 a', day: '2027-01-11' })
  const [kept] = await readMarks(county.world.table, '05', id)
  expect(kept).toMatchObject({ authority: 'Hemliga Verket', by: { name: 'Namn OFFICER-1' } })
})

test('is lifted once, and stays in the list with who did it', async () => {
  await start()
  await mark('note.1')
  const [{ number } = { number: 0 }] = await readMarks(county.world.table, '05', id)
  const lift = { number: String(number) }
  expect((await county.send(county.registrar, `${address()}/bort`, lift)).status).toBe(303)
  expect((await county.send(county.registrar, `${address()}/bort`, lift)).status).toBe(404)
  expect(await tab('/anteckning')).not.toMatch(warning)
  expect(await tab('/sekretess')).toContain('Borttagen av Namn REGISTRAR-1')
})

test('is made once, however often the form is sent', async () => {
  await start()
  const form = { target: 'note.1', provision: '21:7', authority: 'L', instance: county.deps.newId() }
  for (const _ of [1, 2]) expect((await county.officer.post(address(), form)).status).toBe(303)
  expect(await readMarks(county.world.table, '05', id)).toHaveLength(1)
})

test.each([
  ['note.99', '21:3', 'L', 'Välj vad som ska markeras'],
  ['note.1', 'sekretess', 'L', 'kapitel och paragraf'],
  ['note.1', '<b>', '', 'Skriv vilken myndighet'],
])('%s by %s of %s is told at its field', async (target, provision, authority, said) => {
  await start()
  const { status, html } = await mark(target, { provision, authority })
  expect(status).toBe(422)
  await expectSound(html)
  expect(textOf(html)).toContain(said)
})

test('is for the county’s own people in their roles', async () => {
  await start()
  expect((await mark('note.1', {}, county.manager)).status).toBe(403)
  expect((await mark('note.1', {}, county.person('OFFICER-1', ['officer'], '03'))).status).toBe(404)
  expect((await mark('note.1', {}, county.person('FORGED', ['officer']))).status).toBe(403)
})
