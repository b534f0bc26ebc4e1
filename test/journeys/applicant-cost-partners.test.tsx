import { expect, test } from 'vitest'
import { readDraftSection } from '../../shared/aws/drafts.ts'
import {
  aRound,
  at,
  type Changes,
  caseIn,
  draftIn,
  faults,
  goesTo,
  holds,
  maria,
  openForMaria,
  sendDraft,
  sendOn,
  startDraft,
  words,
} from './applicant-world.ts'

openForMaria()

const partner = 'measures.0.costs.0.partner'
const save = (address: string, changes: Changes) =>
  sendOn(maria, address, holds('version'), { action: 'save', ...changes })
const cost = {
  'measures.0.title': 'Boende',
  'measures.0.costs.0.what': 'Lön',
  'measures.0.costs.0.amount': '300 000',
}
const choicesOn = async (address: string): Promise<string[]> => {
  const { html } = await maria.get(address)
  expect(await faults(html)).toEqual([])
  const [, options = ''] =
    new RegExp(`<select[^>]*name="${partner}"[^>]*>(.*?)</select>`, 's').exec(html) ?? []
  return [...options.matchAll(/<option value(?:="([^"]*)")?/g)].map(([, value = '']) => value)
}
const named = async (draft: string, ...names: string[]) =>
  save(
    `${draft}/cooperation`,
    Object.fromEntries(names.map((name, place) => [`partners.${place}.name`, name])),
  )

test('a cost’s partner is chosen among those named and those invited', async () => {
  const draft = await startDraft(maria)
  expect(await choicesOn(`${draft}/measures`)).toEqual([''])
  await named(draft, 'Jouren')
  await maria.post(`${draft}/samverkan`, { act: 'invite', orgId: 'K0581' })
  expect(await choicesOn(`${draft}/measures`)).toEqual(['', 'Jouren', 'Norrköpings kommun'])
  expect((await save(`${draft}/measures`, { ...cost, [partner]: 'Jouren' })).status).toBe(303)
  const stored = await readDraftSection(at.table, 'K0580', draftIn(draft), 'measures')
  expect(stored?.values).toMatchObject({ measures: [{ costs: [{ partner: 'Jouren' }] }] })
  const { html } = await maria.get(`${draft}/measures`)
  expect(html).toContain('<option value="Jouren" selected')
  expect(words(html)).not.toContain('finns inte bland')
})

test('a partner that has got another name is kept, told at its cell and at review, and stops nothing', async () => {
  const draft = await startDraft(maria)
  await named(draft, 'Jouren')
  await save(`${draft}/measures`, { ...cost, [partner]: 'Jouren' })
  await named(draft, 'Kvinnojouren')
  expect(await choicesOn(`${draft}/measures`)).toEqual(['', 'Kvinnojouren', 'Jouren'])
  const { html } = await maria.get(`${draft}/measures`)
  expect(html).toContain('<option value="Jouren" selected')
  expect(html).toContain('href="#measures-0-costs-0-partner"')
  expect(words(html).match(/Jouren finns inte bland samverkansparterna/g)).toHaveLength(2)
  expect(html).not.toContain('<title>Fel:')
  expect((await save(`${draft}/measures`, { 'measures.0.costs.0.what': 'Löner' })).status).toBe(303)
  expect((await maria.get(`${draft}/granska`)).html).toContain(
    `href="${draft}/measures#measures-0-costs-0-partner"`,
  )
  const id = caseIn(await sendDraft(maria, draft))
  const change = `/ansok/arende/${id}/andra`
  expect(await choicesOn(change)).toEqual(['', 'Kvinnojouren', 'Jouren'])
  expect(words((await maria.get(change)).html)).toContain('Jouren finns inte bland')
  const added = await sendOn(maria, change, goesTo('/andra'), {
    'partners.0.name': 'Jouren igen',
    action: 'add-partner',
  })
  expect(added.status).toBe(200)
  expect(added.html).toContain('<option value="Jouren igen">')
  const changed = await sendOn(maria, change, goesTo('/andra'), {
    [partner]: 'Kvinnojouren',
    declarations: ['correct'],
    action: 'send',
  })
  expect(changed.status).toBe(303)
  expect(words((await maria.get(change)).html)).not.toContain('finns inte bland')
})

test('a pasted partner is found however its letters are written; another stays as it was pasted', async () => {
  const draft = await startDraft(maria)
  await named(draft, 'Jouren')
  await save(`${draft}/measures`, {
    'measures.0.paste': 'Lön;Personal;2027;100;;;JOUREN\nHyra;Lokaler;2027;100;;;Polisen',
    action: 'paste:0',
  })
  const { html } = await maria.get(`${draft}/measures`)
  expect(html).toContain('<option value="Jouren" selected')
  expect(html).toContain('<option value="Polisen" selected')
  expect(words(html)).toContain('Polisen finns inte bland samverkansparterna')
  expect(words(html)).not.toContain('Jouren finns inte bland')
})

test('what cannot stand in a name is refused though nobody chose it', async () => {
  const draft = await startDraft(maria)
  const long = await save(`${draft}/measures`, { ...cost, [partner]: 'x'.repeat(121) })
  expect(long.status).toBe(422)
  const { status, html } = await save(`${draft}/measures`, { ...cost, [partner]: '811218-9876' })
  expect(status).toBe(422)
  expect(words(html)).toContain('personnummer')
})

test('a cost’s partner is not asked for where the round has turned it off', async () => {
  await at.openRound(aRound({ id: '2027-2', questions: { 'measures.costs.partner': 'off' } }))
  const draft = await startDraft(maria, '2027-2')
  await save(`${draft}/measures`, cost)
  const { html } = await maria.get(`${draft}/measures`)
  expect(html).not.toContain(partner)
})

test('after a part, the next one is one the round asks about', async () => {
  await at.openRound(aRound({ id: '2027-3', questions: { perspective: 'off', account: 'off', bars: 'off' } }))
  const draft = await startDraft(maria, '2027-3')
  const next = async (section: string) =>
    (await sendOn(maria, `${draft}/${section}`, holds('version'), { action: 'next' })).to
  expect(await next('need')).toBe(`${draft}/cooperation`)
  expect(await next('cooperation')).toBe(`${draft}/followup`)
  expect(await next('centre')).toBe(`${draft}/bilagor`)
  expect(await next('perspective')).toBe(`${draft}/followup`)
})
