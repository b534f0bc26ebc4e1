import { describe, expect, test } from 'vitest'
import { removeUploads } from '../../functions/events/remove-uploads.ts'
import { readBody, readCase, readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocuments } from '../../shared/aws/documents.ts'
import { recordKeys } from '../../shared/aws/records.ts'
import { uploadPrefix } from '../../shared/aws/uploads.ts'
import {
  aPdf,
  at,
  faults,
  formOn,
  holds,
  maria,
  openForMaria,
  scan,
  sendOn,
  upload,
  words,
} from './applicant-world.ts'
import { askedCase } from './asked-case.ts'

openForMaria()

const county = '05'
const answerOf = (id: string) => `/ansok/arende/${id}/komplettera`
const listOf = (id: string) => `${answerOf(id)}/bilagor`
const list = async (id: string, who = maria) => {
  const { html } = await who.get(listOf(id))
  expect(await faults(html)).toEqual([])
  return words(html)
}
const attach = async (id: string, name: string, content: Uint8Array<ArrayBuffer> = aPdf) => {
  const { back, key } = await upload(maria, '', name, content, (await maria.get(listOf(id))).html)
  return { back, key, document: key.split('/')[3] ?? '', to: (await maria.get(back)).to }
}
const send = (id: string, answer = '') =>
  sendOn(maria, answerOf(id), holds('answer'), { action: 'send', answer })
const inCase = async (id: string) =>
  (await readCaseDocuments(at.table, county, id)).map(({ name, state }) => `${name} ${state}`)

describe('files with the answer to a completion request', () => {
  test('come in with it: in the case, the chain, under lock, and in the file of the application', async () => {
    const id = await askedCase(at, maria)
    const { to, key, document } = await attach(id, 'plan.pdf')
    expect(to).toBe(`${listOf(id)}?hant=received`)
    expect(words((await maria.get(to)).html)).toContain('Filen är uppladdad och kontrolleras.')
    const page = (await maria.get(answerOf(id))).html
    expect(words(page)).toContain('Filer till svaret plan.pdf')
    expect(await faults(page)).toEqual([])
    expect((await send(id)).to).toContain('kompletterad')
    await at.world.settle()
    expect(await inCase(id)).toEqual(['plan.pdf waiting'])
    const header = await readCase(at.table, county, id)
    const version = (await at.world.bucketUploads.newest(key))?.versionId
    expect((await readBody(at.table, county, id, header.body)).documents).toMatchObject([
      { id: document, name: 'plan.pdf', versionId: version, size: aPdf.length },
    ])
    const event = (await readEvents(at.table, county, id)).find(({ kind }) => kind === 'CompletionAnswered')
    expect(event?.data.documents).toEqual([{ id: document, versionId: version, size: aPdf.length }])
    const { HeadObjectCommand } = await import('@aws-sdk/client-s3')
    const Key = recordKeys.incoming(county, id, document)
    expect((await at.world.s3.send(new HeadObjectCommand({ Bucket: 'records', Key }))).ContentLength).toBe(
      aPdf.length,
    )
    await scan(at, key, version ?? '')
    expect(await inCase(id)).toEqual(['plan.pdf clean'])
    expect(await list(id)).toContain('Inga filer är bifogade.')
  })

  test('are the organisation’s own until then, whatever the check has said of them meanwhile', async () => {
    const id = await askedCase(at, maria)
    const { key } = await attach(id, 'plan.pdf')
    await scan(at, key, (await at.world.bucketUploads.newest(key))?.versionId ?? '')
    await at.world.settle()
    expect(await list(id)).toContain('Accepterad')
    expect(await inCase(id)).toEqual([])
    expect(await readEvents(at.table, county, id)).not.toContainEqual(
      expect.objectContaining({ kind: 'DocumentChecked' }),
    )
    const stranger = await at.signatory('K0581', 'STRANGER')
    for (const path of ['', '/ny', `/klar?key=${encodeURIComponent(key)}`])
      expect((await stranger.ask('GET', listOf(id) + path)).status, path).toBe(404)
    await send(id, 'Här är planen.')
    expect(await inCase(id)).toEqual(['plan.pdf clean'])
  })

  test('that are taken away are not sent, and go from the bucket', async () => {
    const id = await askedCase(at, maria)
    const [gone, kept] = [await attach(id, 'bort.pdf'), await attach(id, 'kvar.pdf')]
    for (const _ of [1, 2])
      expect((await maria.post(listOf(id), { document: gone.document })).to).toContain('hant=removed')
    expect(await list(id)).not.toContain('bort.pdf')
    await send(id)
    await removeUploads(at.world.deps)
    expect(await inCase(id)).toEqual(['kvar.pdf waiting'])
    expect(await at.world.bucketUploads.newest(gone.key)).toBeNull()
    expect(await at.world.bucketUploads.newest(kept.key)).not.toBeNull()
  })

  test('that came in after the page was opened are not sent unseen; the same form twice is one answer', async () => {
    const id = await askedCase(at, maria)
    await attach(id, 'sedd.pdf')
    const { action, form } = formOn((await maria.get(answerOf(id))).html, holds('answer'), {
      action: 'send',
      answer: 'Svar',
    })
    await attach(id, 'osedd.pdf')
    for (const _ of [1, 2]) expect((await maria.post(action, form)).to).toContain('kompletterad')
    expect(await inCase(id)).toEqual(['sedd.pdf waiting'])
    expect(await list(id)).toContain('osedd.pdf')
  })

  test('reloaded, never chosen, never come in, too large or another’s say so and lose nothing', async () => {
    const id = await askedCase(at, maria)
    const first = await attach(id, 'plan.pdf')
    expect((await maria.get(first.back)).to).toContain('hant=received')
    const { draft } = await readCase(at.table, county, id)
    const klar = (key: string) => maria.get(`${listOf(id)}/klar?key=${encodeURIComponent(key)}`)
    const prefix = uploadPrefix('K0580', draft, at.deps.newId())
    expect((await klar(prefix)).to).toContain('hant=none')
    expect((await klar(`${prefix}a.pdf`)).to).toContain('hant=unfinished')
    expect((await klar(`${uploadPrefix('K0581', draft, at.deps.newId())}a.pdf`)).status).toBe(404)
    const large = await attach(id, 'stor.pdf', Buffer.alloc(25 * 1024 * 1024 + 1))
    expect(large.to).toContain('hant=too-large')
    expect(words((await maria.get(large.to)).html)).toContain('Filen är större än 25 MB')
    expect(await list(id)).not.toContain('stor.pdf')
    expect(await list(id)).toContain('plan.pdf')
    await removeUploads(at.world.deps)
    expect(await at.world.bucketUploads.newest(large.key)).toBeNull()
  })

  test('are twenty at the most, and not for a case nobody has asked to complete', async () => {
    const id = await askedCase(at, maria)
    for (let n = 0; n < 20; n += 1) await attach(id, `${n}.pdf`)
    expect(await list(id)).toContain('Ni kan inte lägga till fler filer.')
    expect((await maria.ask('GET', `${listOf(id)}/ny`)).value).toEqual({ full: true })
    await send(id)
    expect(await inCase(id)).toHaveLength(20)
    const unasked = await askedCase(at, maria, { ask: false })
    expect((await maria.get(listOf(unasked))).to).toBe(answerOf(unasked))
  })
})
