import { describe, expect, test } from 'vitest'
import { removeUploads } from '../../functions/events/remove-uploads.ts'
import { readCase } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { readUnsentDues } from '../../shared/aws/due.ts'
import { perform } from '../harness/case-acts.ts'
import {
  aPdf,
  at,
  caseIn,
  declared,
  formOn,
  goesTo,
  holds,
  maria,
  openForMaria,
  scan,
  sendOn,
  startDraft,
  upload,
  words,
  writeAll,
} from './applicant-world.ts'
import { askedCase } from './asked-case.ts'

openForMaria()

const county = '05'
const day = 86_400_000
const later = (days: number) => at.world.clock.advance(days * day)
const newest = (key: string) => at.world.bucketUploads.newest(key)
const check = async (key: string) => scan(at, key, (await newest(key))?.versionId ?? '')
const attach = async (address: string, name: string) => {
  const { back, key } = await upload(maria, '', name, aPdf, (await maria.get(address)).html)
  await maria.get(back)
  return { key, back }
}
const inCase = async (id: string) => (await readCaseDocuments(at.table, county, id)).map(({ name }) => name)
const dues = () => readUnsentDues(at.table, at.world.clock.now())
const remove = (over: Partial<typeof at.world.deps> = {}) => removeUploads({ ...at.world.deps, ...over })
const casePage = async (id: string) => words((await maria.get(`/ansok/arende/${id}`)).html)
const answerOf = (id: string) => `/ansok/arende/${id}/komplettera`
const proofOf = (id: string) => `/ansok/arende/${id}/behorighet`

/** A case whose proof of authority has been promised. */
const promised = async (): Promise<string> => {
  const draft = await startDraft(maria)
  await writeAll(maria, draft)
  const { to } = await sendOn(maria, `${draft}/granska`, goesTo('/skicka'), {
    ...declared,
    ground: 'delegation',
  })
  await at.world.settle()
  at.world.clock.advance(1000)
  return caseIn(to)
}

describe('a proof of authority', () => {
  test('that was uploaded and never handed in goes after 90 days, whatever stops the first attempts', async () => {
    const id = await promised()
    const { key, back } = await attach(proofOf(id), 'glomd.pdf')
    await check(key)
    expect(await casePage(id)).toMatch(/glomd\.pdf 1 kB 11 januari 2027 kl\. 09\.00 11 april 2027/)
    later(89)
    expect(await remove()).toEqual({ uploads: 0 })
    expect(await newest(key)).not.toBeNull()
    later(1)
    const down = () => Promise.reject(new Error('down'))
    expect(await remove({ uploads: { ...at.world.deps.uploads, remove: down } })).toEqual({ uploads: 0 })
    expect(await newest(key)).not.toBeNull()
    expect(await remove({ table: { ...at.table, transact: down } })).toEqual({ uploads: 0 })
    expect(await remove()).toEqual({ uploads: 1 })
    expect(await newest(key)).toBeNull()
    expect(await dues()).toEqual([])
    expect(await casePage(id)).not.toContain('glomd.pdf')
    expect(words((await maria.get(back)).html)).toContain('Uppladdningen blev inte klar')
    expect(await inCase(id)).toEqual([])
  })

  test('that was handed in is never touched', async () => {
    const id = await promised()
    const { key, back } = await attach(proofOf(id), 'fullmakt.pdf')
    await check(key)
    const { action, form } = formOn((await maria.get(back)).html, holds('key'))
    expect((await maria.post(action, form)).to).toContain('lamnad')
    later(91)
    expect(await dues()).toHaveLength(1)
    await remove()
    expect(await dues()).toEqual([])
    expect(await inCase(id)).toEqual(['fullmakt.pdf'])
    expect(await newest(key)).not.toBeNull()
  })

  test('whose time is over cannot be handed in by a page of before', async () => {
    const id = await promised()
    const { key, back } = await attach(proofOf(id), 'gammal.pdf')
    await check(key)
    const { action, form } = formOn((await maria.get(back)).html, holds('key'))
    later(91)
    await remove({ uploads: { ...at.world.deps.uploads, remove: () => Promise.reject(new Error('down')) } })
    expect((await maria.post(action, form)).status).toBe(422)
    expect(await inCase(id)).toEqual([])
    await remove()
    expect(await newest(key)).toBeNull()
  })
})

describe('files for an answer', () => {
  test('that was never sent stay while the county’s request is open, and go after it', async () => {
    const id = await askedCase(at, maria)
    const { key } = await attach(`${answerOf(id)}/bilagor`, 'svar.pdf')
    const { completionLastDay } = await readCase(at.table, county, id)
    expect(completionLastDay).not.toBeNull()
    const before = at.world.clock.now()
    await remove({ now: () => before + 91 * day })
    expect(await newest(key)).not.toBeNull()
    await perform(at.world, { county, id }, 'expire-completion')
    await remove({ now: () => before + 92 * day })
    expect(await newest(key)).not.toBeNull()
    await remove({ now: () => before + 98 * day })
    expect(await newest(key)).toBeNull()
    expect(words((await maria.get(`${answerOf(id)}/bilagor`)).html)).toContain('Inga filer är bifogade.')
  })

  test('that were sent are never touched', async () => {
    const id = await askedCase(at, maria)
    const { key } = await attach(`${answerOf(id)}/bilagor`, 'skickad.pdf')
    await sendOn(maria, answerOf(id), holds('answer'), { action: 'send', answer: 'Här.' })
    later(91)
    await remove()
    expect(await newest(key)).not.toBeNull()
    expect(await inCase(id)).toEqual(['skickad.pdf'])
  })
})
