import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { removeUploads } from '../../functions/events/remove-uploads.ts'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'
import { readBody, readCase, readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { draftDocumentItem } from '../../shared/aws/draft-documents.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { recordKeys } from '../../shared/aws/records.ts'
import { readUploadKey } from '../../shared/aws/uploads.ts'
import { unrecorded } from '../../shared/aws/verdict.ts'
import { put } from '../../shared/aws/write.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { perform } from '../harness/case-acts.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { visitor } from '../harness/pages.ts'
import { caseId } from '../rules/build.ts'
import {
  aPdf,
  at,
  caseIn,
  draftIn,
  faults,
  goesTo,
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

openForMaria('SIGN-K0580')
let draft: string
beforeAll(async () => {
  await at.table.write(put(staffItem('05', { subject: 'HANNA', name: 'Hanna', roles: ['officer'] })))
})
afterAll(async () => {
  await at.world.settle()
  await expectInvariants(at.world.store)
})
beforeEach(async () => {
  draft = await startDraft(maria)
  await writeAll(maria, draft)
})

const county = '05'
const second = 1000
const send = async () => {
  const id = caseIn(await sendDraft(maria, draft))
  at.world.clock.advance(second)
  return id
}
const version = async (key: string) => (await at.world.bucketUploads.newest(key))?.versionId ?? ''
const documentIn = (key: string) => readUploadKey(key)?.document ?? ''
const check = async (key: string) => scan(at, key, await version(key))
const inCase = async (id: string) =>
  (await readCaseDocuments(at.table, county, id)).map(({ name, state }) => `${name} ${state}`)
const received = async (id: string) =>
  (await readEvents(at.table, county, id)).filter(({ kind }) => kind === 'DocumentReceived')
const casePage = async (id: string) => {
  const { html } = await maria.get(`/ansok/arende/${id}`)
  expect(await faults(html)).toEqual([])
  return words(html)
}

describe('a file that had come in when the application was sent, and whose return never reached us,', () => {
  test('is in the case once it is checked: chain, diary, mail, records, and both pages', async () => {
    const { key } = await upload(maria, draft, 'plan.pdf', aPdf)
    const id = await send()
    await at.world.settle()
    expect(await inCase(id)).toEqual([])
    const before = await readCase(at.table, county, id)
    const mails = at.world.mails.length
    await check(key)
    await at.world.settle()
    expect(await inCase(id)).toEqual(['plan.pdf clean'])
    const [event, ...more] = await received(id)
    expect(more).toEqual([])
    expect(event?.data).toEqual({
      documents: [
        { id: documentIn(key), keyHash: hashOf(key), versionId: await version(key), size: aPdf.length },
      ],
      arrivedAt: before.receivedAt,
    })
    const now = await readCase(at.table, county, id)
    expect({ content: now.contentHash, body: now.body, status: now.status }).toEqual({
      content: before.contentHash,
      body: before.body,
      status: before.status,
    })
    expect((await readBody(at.table, county, id, now.contentHash)).documents).toEqual([])
    for (const Key of [
      recordKeys.incoming(county, id, documentIn(key)),
      recordKeys.document(county, id, documentIn(key)),
    ])
      expect((await at.world.s3.send(new HeadObjectCommand({ Bucket: 'records', Key }))).ContentLength).toBe(
        aPdf.length,
      )
    expect(at.world.mails.slice(mails).map(({ subject }) => subject)).toEqual([
      `En fil har lagts till i ärendet (ärende ${id})`,
    ])
    expect(await casePage(id)).toContain('plan.pdf 1 kB Accepterad')
    expect(await casePage(id)).toContain('En fil som ni hade laddat upp har kommit in med ansökan')
    const officer = visitor(
      officerRoutes,
      { ...at.world.deps, forCounty: at.world.forCounty, deskFor: at.world.deskFor, uploadsOrigin: '' },
      {
        subject: 'HANNA',
        tenant: { kind: 'county', id: county, name: 'Länsstyrelsen' },
        roles: ['officer'],
      },
    )
    expect(words((await officer.get(`/lan/arende/${id}/dokument`)).html)).toContain('plan.pdf')
    expect(words((await officer.get('/lan/diarium')).html)).toContain('Bilaga till ansökan')
  })

  test('and that fails its check has come in as well, and says why', async () => {
    const { key } = await upload(maria, draft, 'plan.pdf', Buffer.from('MZ not a pdf'))
    const id = await send()
    await check(key)
    await at.world.settle()
    expect(await inCase(id)).toEqual(['plan.pdf refused'])
    expect(await casePage(id)).toContain('Innehållet stämmer inte med filändelsen')
    expect(await received(id)).toHaveLength(1)
  })

  test('is in the case once, however often and in whatever order its check is told', async () => {
    const { key } = await upload(maria, draft, 'plan.pdf', aPdf)
    const id = await send()
    await Promise.all([check(key), check(key)])
    await at.world.settle()
    await check(key)
    await at.world.settle()
    expect(await received(id)).toHaveLength(1)
    expect(await inCase(id)).toEqual(['plan.pdf clean'])
  })

  test('and checked before the sending is sent with the rest', async () => {
    const { key } = await upload(maria, draft, 'plan.pdf', aPdf)
    await check(key)
    const id = await send()
    await check(key)
    await at.world.settle()
    expect(await inCase(id)).toEqual(['plan.pdf clean'])
    expect(await received(id)).toEqual([])
  })

  test('and checked between the reading and the writing of the sending is taken over', async () => {
    const { key } = await upload(maria, draft, 'plan.pdf', aPdf)
    const id = await send()
    const upl = { document: documentIn(key), name: 'plan.pdf', key, versionId: await version(key) }
    await at.table.write(put(draftDocumentItem('K0580', draftIn(draft), unrecorded(upl))))
    await at.world.settle()
    expect(await inCase(id)).toEqual(['plan.pdf waiting'])
    await check(key)
    await at.world.settle()
    expect(await inCase(id)).toEqual(['plan.pdf clean'])
    expect(await received(id)).toHaveLength(1)
  })

  test('is bound to the version that came first; another with the same form is nobody’s', async () => {
    const { html } = await maria.get(`${draft}/bilagor`)
    const { key } = await upload(maria, draft, 'plan.pdf', aPdf, html)
    const first = await version(key)
    const id = await send()
    await upload(maria, draft, 'plan.pdf', Buffer.concat([aPdf, Buffer.from('\n')]), html)
    const later = await version(key)
    await scan(at, key, later)
    expect(await inCase(id)).toEqual([])
    await scan(at, key, first)
    expect((await readCaseDocuments(at.table, county, id)).map(({ versionId }) => versionId)).toEqual([first])
    await scan(at, key, later)
    expect(await version(key)).toBe(first)
  })

  test('was taken out before the sending, and stays out', async () => {
    const { back, key } = await upload(maria, draft, 'bort.pdf', aPdf)
    await maria.get(back)
    await maria.post(`${draft}/bilagor`, { document: documentIn(key) })
    const id = await send()
    await check(key)
    await at.world.settle()
    expect(await inCase(id)).toEqual([])
  })
})

test('a case handed over takes with it what came in with the application, and nothing that was never handed in', async () => {
  const early = await upload(maria, draft, 'plan.pdf', aPdf)
  const { html } = await maria.get(`${draft}/bilagor`)
  const id = await send()
  const late = await upload(maria, draft, 'sen.pdf', aPdf, html)
  for (const { key } of [early, late]) await check(key)
  await at.world.settle()
  at.world.clock.advance(second)
  await perform(at.world, { county, id }, 'hand-over')
  await at.world.settle()
  const there = (await readCaseDocuments(at.table, '02', caseId(900))).map(
    ({ name, state }) => `${name} ${state}`,
  )
  expect(there).toEqual(['plan.pdf clean'])
  expect(await casePage(caseId(900))).toMatch(/Uppladdade filer som inte är inlämnade .* sen\.pdf/)
})

describe('a file that came in after the application', () => {
  const late = async (name = 'sen.pdf') => {
    const { html } = await maria.get(`${draft}/bilagor`)
    const id = await send()
    const { back, key } = await upload(maria, draft, name, aPdf, html)
    return { id, back, key }
  }

  test('is in no case; the case’s page says so, and how it can be handed in', async () => {
    const { id, back, key } = await late()
    const { html } = await maria.get(back)
    expect(await faults(html)).toEqual([])
    expect(words(html)).toContain('Annars står den på ärendets sida')
    await check(key)
    await check(key)
    await at.world.settle()
    expect(await inCase(id)).toEqual([])
    expect(await received(id)).toEqual([])
    expect(await casePage(id)).toMatch(
      /Uppladdade filer som inte är inlämnade .* sen\.pdf 1 kB 11 januari 2027 kl\. 09\.00 .*Fråga länsstyrelsen/,
    )
    expect(await inCase(id)).toEqual([])
  })

  test('can be taken away, and neither a late check nor its old form brings it back', async () => {
    const { id, key } = await late()
    await check(key)
    const stranger = await at.signatory('K0581', 'STRANGER')
    const address = `/ansok/arende/${id}/uppladdat`
    expect((await stranger.post(address, { document: documentIn(key) })).status).toBe(404)
    const { to } = await sendOn(maria, `/ansok/arende/${id}`, goesTo('/uppladdat'))
    expect(words((await maria.get(to)).html)).toContain('Filen är borttagen.')
    expect((await maria.post(address, { document: documentIn(key) })).status).toBe(303)
    await check(key)
    expect(await casePage(id)).not.toContain('sen.pdf')
    expect(await at.world.bucketUploads.newest(key)).toBeNull()
  })

  test('cannot be taken away by that way once it is the case’s', async () => {
    const { key } = await upload(maria, draft, 'plan.pdf', aPdf)
    const id = await send()
    await check(key)
    await maria.post(`/ansok/arende/${id}/uppladdat`, { document: documentIn(key) })
    await removeUploads(at.world.deps)
    expect(await inCase(id)).toEqual(['plan.pdf clean'])
    expect(await at.world.bucketUploads.newest(key)).not.toBeNull()
  })
})
