import { afterAll, describe, expect, test } from 'vitest'
import { removeUploads } from '../../functions/events/remove-uploads.ts'
import { readBody, readCase, readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { expectInvariants } from '../harness/invariants.ts'
import {
  aPdf,
  aRound,
  at,
  caseIn,
  faults,
  formOn,
  holds,
  maria,
  openForMaria,
  scan,
  sendDraft,
  sendOn,
  startDraft,
  upload,
  words,
  writeAll,
} from './applicant-world.ts'
import { askedCase } from './asked-case.ts'

openForMaria()
afterAll(async () => {
  await at.world.settle()
  await expectInvariants(at.world.store)
})

const county = '05'
const changeOf = (id: string) => `/ansok/arende/${id}/andra`
const listOf = (id: string) => `${changeOf(id)}/bilagor`
const answerOf = (id: string) => `/ansok/arende/${id}/komplettera`
const documentIn = (key: string) => key.split('/')[3] ?? ''
const page = async (address: string) => {
  const { html } = await maria.get(address)
  expect(await faults(html)).toEqual([])
  return html
}
const list = async (id: string) => words(await page(listOf(id)))
const attachOn = async (address: string, name: string, content: Uint8Array<ArrayBuffer> = aPdf) => {
  const { back, key } = await upload(maria, '', name, content, (await maria.get(address)).html)
  return { key, document: documentIn(key), to: (await maria.get(back)).to, back }
}
const attach = (id: string, name: string, content?: Uint8Array<ArrayBuffer>) =>
  attachOn(listOf(id), name, content)
const takeOut = (id: string, document: string) => maria.post(listOf(id), { document })
const declared = { declarations: ['correct', 'not-statutory', 'not-funded'] }
const send = (id: string, changes = {}) =>
  sendOn(maria, changeOf(id), holds('body'), { ...declared, ...changes, action: 'send' })
const bodyNames = async (id: string, hash?: string) =>
  (await readBody(at.table, county, id, hash ?? (await readCase(at.table, county, id)).body)).documents.map(
    ({ name }) => name,
  )

/** A case sent with two files. */
const sentWith = async (...names: string[]) => {
  const draft = await startDraft(maria)
  await writeAll(maria, draft)
  const documents: string[] = []
  for (const name of names) documents.push((await attachOn(`${draft}/bilagor`, name)).document)
  const id = caseIn(await sendDraft(maria, draft))
  await at.world.settle()
  at.world.clock.advance(1000)
  return { id, documents }
}

describe('a change of the application before the deadline', () => {
  test('adds, replaces and takes out files; the version before keeps its own', async () => {
    const { id, documents } = await sentWith('plan.pdf', 'karta.pdf', 'budget.pdf')
    const [plan = '', map = ''] = documents
    const first = await readCase(at.table, county, id)
    expect(words(await page(changeOf(id)))).toContain('Bilagor till ansökan plan.pdf, karta.pdf, budget.pdf')
    const added = await attach(id, 'ny.pdf')
    expect(added.to).toContain('hant=received')
    const replacing = await attachOn(`${listOf(id)}/${map}`, 'karta-2.pdf')
    expect(replacing.to).toContain('hant=replaced')
    expect((await takeOut(id, plan)).to).toContain('hant=out')
    expect(await list(id)).toMatch(
      /budget\.pdf.* ny\.pdf.* karta-2\.pdf.* Tas bort när ni skickar in ändringen .*(plan|karta)\.pdf/,
    )
    expect(await bodyNames(id)).toEqual(['plan.pdf', 'karta.pdf', 'budget.pdf'])
    expect((await send(id)).to).toContain('andrad')
    await at.world.settle()
    expect(await bodyNames(id)).toEqual(['budget.pdf', 'ny.pdf', 'karta-2.pdf'])
    expect(await bodyNames(id, first.contentHash)).toEqual(['plan.pdf', 'karta.pdf', 'budget.pdf'])
    const event = (await readEvents(at.table, county, id)).find(({ kind }) => kind === 'ApplicationChanged')
    expect(event?.data.documents).toEqual([
      expect.objectContaining({ id: documents[2] }),
      { id: added.document, versionId: expect.any(String), size: aPdf.length },
      expect.objectContaining({ id: replacing.document }),
    ])
    const stored = await readCaseDocuments(at.table, county, id)
    expect(
      stored
        .filter(({ takenOut }) => takenOut !== undefined)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['karta.pdf', 'plan.pdf'])
    expect(stored.find(({ name }) => name === 'plan.pdf')?.takenOut).toBe(event?.version)
    expect(words(await page(`/ansok/arende/${id}`))).toContain('plan.pdf Ingår inte längre i ansökan')
    expect(words(await page(`/ansok/arende/${id}/ansokan`))).toContain(
      'Bilagor budget.pdf ny.pdf karta-2.pdf',
    )
    expect(words(await page(`/ansok/arende/${id}/ansokan?forst`))).toContain(
      'Bilagor plan.pdf karta.pdf budget.pdf',
    )
    await scan(at, added.key, (await at.world.bucketUploads.newest(added.key))?.versionId ?? '')
    await removeUploads(at.world.deps)
    expect(
      (await readCaseDocuments(at.table, county, id)).map(({ name, state }) => `${name} ${state}`),
    ).toContain('ny.pdf clean')
    for (const { key } of await readCaseDocuments(at.table, county, id))
      expect(await at.world.bucketUploads.newest(key)).not.toBeNull()
  })

  test('lets a file stay after all, and a new one go; nothing is sent by that', async () => {
    const { id, documents } = await sentWith('plan.pdf')
    const [plan = ''] = documents
    const fresh = await attach(id, 'ny.pdf')
    expect((await takeOut(id, fresh.document)).to).toContain('hant=removed')
    for (const _ of [1, 2]) expect((await takeOut(id, plan)).to).toContain('hant=out')
    const stay = () => maria.post(listOf(id), { document: plan, action: 'keep' })
    for (const _ of [1, 2]) expect((await stay()).to).toContain('hant=kept')
    expect(await list(id)).not.toContain('Tas bort när')
    await removeUploads(at.world.deps)
    expect(await at.world.bucketUploads.newest(fresh.key)).toBeNull()
    expect((await send(id)).status).toBe(422)
    expect(await bodyNames(id)).toEqual(['plan.pdf'])
  })

  test('sends no file unseen, and the same form twice is one change', async () => {
    const { id } = await sentWith()
    await attach(id, 'sedd.pdf')
    const { action, form } = formOn((await maria.get(changeOf(id))).html, holds('body'), {
      ...declared,
      action: 'send',
    })
    await attach(id, 'osedd.pdf')
    for (const _ of [1, 2]) expect((await maria.post(action, form)).to).toContain('andrad')
    expect(await bodyNames(id)).toEqual(['sedd.pdf'])
    expect(await list(id)).toContain('osedd.pdf')
  })

  test('holds twenty files at the most, each of at most 25 MB; replacing is still possible', async () => {
    const { id } = await sentWith('0.pdf')
    expect((await attach(id, 'stor.pdf', Buffer.alloc(25 * 1024 * 1024 + 1))).to).toContain('too-large')
    for (let n = 1; n < 20; n += 1) await attach(id, `${n}.pdf`)
    expect(await list(id)).toContain('Ni har 20 bilagor')
    expect((await maria.ask('GET', `${listOf(id)}/ny`)).value).toEqual({ full: true })
    const [first] = (await readCaseDocuments(at.table, county, id)).map((document) => document.id)
    expect((await attachOn(`${listOf(id)}/${first ?? ''}`, 'ny-0.pdf')).to).toContain('hant=replaced')
    expect((await send(id)).to).toContain('andrad')
    expect(await bodyNames(id)).toHaveLength(20)
  })

  test('is the organisation’s own, a signatory’s act, and closed after the last day', async () => {
    const { id, documents } = await sentWith('plan.pdf')
    const stranger = await at.signatory('K0581', 'STRANGER')
    const drafter = at.person('DRAFTER', { orgId: 'K0580', roles: ['applicant'] })
    for (const path of ['', `/${documents[0]}`, '/ny', '/klar?key=x'])
      expect((await stranger.ask('GET', listOf(id) + path)).status, path).toBe(404)
    expect((await drafter.get(listOf(id))).status).toBe(403)
    at.world.clock.advance(60 * 86_400_000)
    expect((await maria.get(listOf(id))).to).toBe(changeOf(id))
    expect((await takeOut(id, documents[0] ?? '')).to).toBe(changeOf(id))
  })
})

describe('what is written on the page', () => {
  test('of a change is there again after its files, and is gone when it has been sent', async () => {
    await at.openRound(aRound({ lastDay: '2028-12-31' }))
    const { id } = await sentWith()
    const { to } = await sendOn(maria, changeOf(id), holds('body'), {
      ...declared,
      plan: 'Halvskriven 19121212-1212',
      action: 'files',
    })
    expect(to).toBe(listOf(id))
    await attach(id, 'ny.pdf')
    const again = await page(changeOf(id))
    expect(again).toContain('Halvskriven 19121212-1212')
    expect(again).toMatch(/value="correct" checked/)
    expect(words(again)).toContain('Bilagor till ansökan ny.pdf')
    const colleague = await at.signatory('K0580', 'KIM')
    expect((await colleague.get(changeOf(id))).html).not.toContain('Halvskriven')
    expect((await send(id, { plan: 'Färdig plan.' })).to).toContain('andrad')
    expect(await page(changeOf(id))).not.toContain('Halvskriven')
    expect(await bodyNames(id)).toEqual(['ny.pdf'])
  })

  test('of an answer is there again after its files, and when more parts are shown', async () => {
    const id = await askedCase(at, maria)
    const { to } = await sendOn(maria, answerOf(id), holds('answer'), {
      answer: 'Halvt svar',
      plan: 'Halv plan',
      action: 'files',
    })
    expect(to).toBe(`${answerOf(id)}/bilagor`)
    await attachOn(to, 'svar.pdf')
    const back = await page(answerOf(id))
    for (const text of ['Halvt svar', 'Halv plan', 'svar.pdf']) expect(back).toContain(text)
    const more = await sendOn(maria, answerOf(id), holds('answer'), { answer: 'Helt svar', action: 'all' })
    const all = await page(more.to)
    for (const text of ['Helt svar', 'Halv plan', 'name="measures.0.title"']) expect(all).toContain(text)
    expect((await sendOn(maria, more.to, holds('answer'), { action: 'send' })).to).toContain('kompletterad')
    expect(await page(answerOf(id))).not.toContain('Helt svar')
    expect(await bodyNames(id)).toEqual(['svar.pdf'])
  })
})
