import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readApplicationFiles, readCaseFile } from '../../shared/aws/case-files.ts'
import { keys } from '../../shared/aws/keys.ts'
import { remove } from '../../shared/aws/write.ts'
import { faults, formOn, holds, words } from './applicant-world.ts'
import { type BothSides, startBothSides } from './case-world.ts'
import { expectSound, textOf } from './officer-world.ts'

let at: BothSides
beforeAll(async () => {
  at = await startBothSides()
})
afterAll(() => at.world.close())

const open = (id: string, path: string, who = at.maria) => who.get(`/ansok/arende/${id}/${path}`)
/** The links under the heading for the diary, as the page has them. */
const linksOn = (html: string): string[] =>
  [...html.matchAll(/href="\/ansok\/arende\/[0-9A-Z]{26}\/([a-z]+\.pdf[^"]*)"/g)].map(([, path = '']) => path)

/** The file behind a link as it is fetched, and what it is called. */
const fetched = async (link: string) => {
  const answer = await fetch(link)
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { start: bytes.subarray(0, 8).toString(), name: answer.headers.get('content-disposition'), bytes }
}

const changeTo = async (id: string, plan: string): Promise<void> => {
  const { html } = await open(id, 'andra')
  const { action, form } = formOn(html, holds('plan'), { plan, action: 'send' })
  expect((await at.maria.post(action, { ...form, declarations: ['correct'] })).status).toBe(303)
}
const ask = async (id: string): Promise<void> => {
  const sent = await at.send(at.officer, `/lan/arende/${id}/komplettering`, {
    text: 'Planen saknas.',
    lastDay: '2027-01-25',
  })
  expect(sent.status).toBe(303)
}

/** A case that was changed, asked to be completed and completed. */
const lived = async (): Promise<string> => {
  const { id } = await at.submitted()
  await changeTo(id, 'En ny plan')
  await at.world.settle()
  await ask(id)
  await at.world.settle()
  const { html } = await open(id, 'komplettera?alla')
  const { action, form } = formOn(html, holds('answer'), { answer: 'Här är planen.', action: 'send' })
  expect((await at.maria.post(action, form)).status).toBe(303)
  await at.world.settle()
  return id
}

describe('for the organisation’s own diary', () => {
  test('every version, the receipt, the request and the decision are one file each', async () => {
    const id = await lived()
    await at.reviewed(id)
    await at.proposed(id)
    const early = linksOn((await at.maria.get(`/ansok/arende/${id}`)).html)
    expect(early.join()).not.toContain('beslut.pdf')
    await at.decide(id)
    await at.world.settle()

    const { html } = await at.maria.get(`/ansok/arende/${id}`)
    expect(await faults(html)).toEqual([])
    expect(words(html)).toContain('Ansökan som den först kom in (PDF) 11 januari 2027 kl. 09.00')
    const links = [...new Set(linksOn(html))]
    expect(links.map((link) => link.replaceAll(/\d+/g, 'N')).toSorted()).toEqual([
      'ansokan.pdf?handelse=N',
      'ansokan.pdf?handelse=N',
      'ansokan.pdf?handelse=N',
      'begaran.pdf?omgang=N',
      'beslut.pdf',
      'beslut.pdf?beslut=N',
      'kvittens.pdf',
    ])
    for (const link of links) {
      const { status, to } = await open(id, link)
      expect(status, link).toBe(303)
      expect(await fetched(to), link).toMatchObject({ start: '%PDF-1.7' })
    }
    const { name } = await fetched((await open(id, 'ansokan.pdf?handelse=1')).to)
    expect(name).toContain(`ansokan-${id}-1.pdf`)
  })

  test('versions are kept: the first one is what it was, and the one without a number is what stands', async () => {
    const id = await lived()
    const files = await readApplicationFiles(at.world.table, '05', id)
    expect(files.map(({ version }) => version)).toEqual(['sent', 'changed', 'completed'])
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(3)
    const [first] = files
    const one = await fetched((await open(id, `ansokan.pdf?handelse=${first?.number}`)).to)
    expect(one.bytes.length).toBe(first?.size)
    const last = await fetched((await open(id, 'ansokan.pdf')).to)
    expect(last.bytes.length).toBe(files.at(-1)?.size)
  })

  test('a later last day leaves the request as it was made', async () => {
    const { id } = await at.submitted()
    await ask(id)
    await at.world.settle()
    const before = await readCaseFile(at.world.table, '05', id, 'REQUEST', 1)
    const longer = await at.send(at.officer, `/lan/arende/${id}/forlang`, { lastDay: '2027-02-01' })
    expect(longer.status).toBe(303)
    await at.world.settle()
    expect(before).not.toBeNull()
    expect(await readCaseFile(at.world.table, '05', id, 'REQUEST', 1)).toEqual(before)
  })

  test('a file that is not made yet is told of, with the way back', async () => {
    const { id } = await at.submitted()
    await changeTo(id, 'En annan plan')
    const { status, html } = await open(id, 'ansokan.pdf')
    expect(status).toBe(404)
    expect(words(html)).toContain('Vänta en stund')
    expect(await faults(html)).toEqual([])
    await at.world.settle()
    expect((await open(id, 'ansokan.pdf')).status).toBe(303)
  })

  test('nobody else’s: another organisation finds nothing', async () => {
    const id = await lived()
    const other = at.applicant('OTHER', ['applicant', 'signatory'], 'K0581')
    for (const path of ['ansokan.pdf', 'ansokan.pdf?handelse=1', 'begaran.pdf', 'begaran.pdf?omgang=1'])
      expect((await open(id, path, other)).status, path).toBe(404)
    expect((await open(id, 'ansokan.pdf', at.johan)).status).toBe(303)
  })

  test.each([
    'ansokan.pdf?handelse=2',
    'ansokan.pdf?handelse=0',
    'ansokan.pdf?handelse=-1',
    'ansokan.pdf?handelse=1e9',
    'ansokan.pdf?handelse=',
    'ansokan.pdf?handelse=../1',
    'begaran.pdf',
    'begaran.pdf?omgang=1',
    'begaran.pdf?omgang=x',
  ])('%s is no file of a case that has only come in', async (path) => {
    const { id } = await at.submitted()
    expect((await open(id, path)).status).toBe(404)
  })
})

describe('the county', () => {
  test('has every version among the documents, and another county none of them', async () => {
    const id = await lived()
    const { html } = await at.officer.get(`/lan/arende/${id}/dokument`)
    await expectSound(html)
    for (const version of ['som den först kom in', 'Ändrad ansökan', 'efter komplettering'])
      expect(textOf(html)).toContain(version)
    const [address = ''] = /\/lan\/arende\/[0-9A-Z]{26}\/ansokan\.pdf\?handelse=\d+/.exec(html) ?? []
    const { status, to } = await at.officer.get(address)
    expect(status).toBe(303)
    expect(await fetched(to)).toMatchObject({ start: '%PDF-1.7' })
    for (const wrong of ['?handelse=99', '?handelse=x', ''])
      expect((await at.officer.get(address.replace(/\?.*/, wrong))).status).toBe(404)
    expect((await at.person('OFFICER-1', ['officer'], '03').get(address)).status).toBe(404)
  })

  test('is told while the file is being made', async () => {
    const { id } = await at.submitted()
    const file = await readCaseFile(at.world.table, '05', id, 'APPLICATION', 1)
    expect(file?.key).toBe(`applications/05/${id}/ansokan-1.pdf`)
    await at.world.table.write(remove(keys.file('05', id, 'APPLICATION', 1)))
    const { html } = await at.officer.get(`/lan/arende/${id}/dokument`)
    await expectSound(html)
    expect(textOf(html)).toContain('Filen görs i ordning.')
  })
})
