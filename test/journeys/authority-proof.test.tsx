import { beforeAll, describe, expect, test } from 'vitest'
import { reminders } from '../../functions/events/reminders.ts'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'
import { readCase, readEvents } from '../../shared/aws/cases.ts'
import { readCaseDocument, readCaseDocuments } from '../../shared/aws/documents.ts'
import { staffItem } from '../../shared/aws/people.ts'
import { uploadPrefix } from '../../shared/aws/uploads.ts'
import { put } from '../../shared/aws/write.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { declareFor } from '../harness/declare.ts'
import { visitor } from '../harness/pages.ts'
import {
  aPdf,
  at,
  caseIn,
  declared,
  faults,
  formOn,
  goesTo,
  holds,
  maria,
  openForMaria,
  scan,
  sendOn,
  startDraft,
  upload,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'

openForMaria('SIGN-K0580')
let officer: Visitor
beforeAll(async () => {
  await at.table.write(put(staffItem('05', { subject: 'HANNA', name: 'Hanna', roles: ['officer'] })))
  officer = visitor(
    officerRoutes,
    { ...at.world.deps, forCounty: at.world.forCounty, deskFor: at.world.deskFor, uploadsOrigin: '' },
    {
      subject: 'HANNA',
      name: 'Hanna',
      tenant: { kind: 'county', id: '05', name: 'Länsstyrelsen' },
      roles: ['officer'],
    },
  )
})

const promised = async (): Promise<string> => {
  const draft = await startDraft(maria)
  await writeAll(maria, draft)
  const { to } = await sendOn(maria, `${draft}/granska`, goesTo('/skicka'), {
    ...declared,
    ground: 'delegation',
  })
  await at.world.settle()
  at.world.clock.advance(1000)
  const id = caseIn(to)
  await declareFor(at.table, await header(id), 'HANNA')
  return id
}
const header = (id: string) => readCase(at.table, '05', id)
const own = (id: string, sub = '') => maria.get(`/ansok/arende/${id}/behorighet${sub}`)
const chosen = async (id: string, name = 'delegation.pdf', content: Uint8Array<ArrayBuffer> = aPdf) => {
  const { back, key } = await upload(maria, '', name, content, (await own(id)).html)
  return { back, key, page: await maria.get(back) }
}
const handIn = async (id: string, name?: string) => {
  const { key, page } = await chosen(id, name)
  const { action, form } = formOn(page.html, holds('key'))
  const answer = await maria.post(action, form)
  await at.world.settle()
  return { key, document: key.split('/')[3] ?? '', answer, form }
}
const assess = async (id: string, changes: Record<string, string>) => {
  const answer = await sendOn(officer, `/lan/arende/${id}/behorighet`, holds('note'), changes)
  await at.world.settle()
  return answer
}
const kinds = async (id: string) => (await readEvents(at.table, '05', id)).map(({ kind }) => kind)

describe('a promised proof of authority', () => {
  test('is handed in after the application: in the chain and by mail, and seen by the county', async () => {
    const id = await promised()
    expect(words((await maria.get(`/ansok/arende/${id}`)).html)).toContain(
      'Lämna handling som visar behörighet',
    )
    const page = await own(id)
    expect(await faults(page.html)).toEqual([])
    expect(words(page.html)).toContain('Lovad senast 4 mars 2027')
    const mails = at.world.mails.length
    const { document, answer, key } = await handIn(id)
    expect(answer.to).toContain('/behorighet?lamnad')
    expect(words((await maria.get(answer.to)).html)).toContain('Handlingen har kommit in')
    const stored = await readCaseDocument(at.table, '05', id, document)
    expect(stored).toMatchObject({ name: 'delegation.pdf', size: aPdf.length, state: 'waiting' })
    const event = (await readEvents(at.table, '05', id)).find(({ kind }) => kind === 'AuthorityHandedIn')
    expect(event?.data).toEqual({ document, versionId: stored?.versionId, size: aPdf.length })
    expect((await header(id)).flags).toContain('authority-handed-in')
    expect(at.world.mails.slice(mails).map(({ subject }) => subject)).toEqual([
      `Handlingen som visar behörighet har kommit in (ärende ${id})`,
    ])
    await scan(at, key, stored?.versionId ?? '')
    await at.world.settle()
    expect(words((await officer.get('/lan/diarium')).html)).toContain('Handling som visar behörighet')
    const seen = await officer.get(`/lan/arende/${id}`)
    expect(await faults(seen.html)).toEqual([])
    expect(words(seen.html)).toMatch(/delegation\.pdf\s+Att bedöma/)
    expect((await officer.get(`/lan/arende/${id}/dokument/${document}`)).status).toBe(303)
  })

  test('is the county’s with its check, also when the check was done before it was handed in', async () => {
    const id = await promised()
    const { key, page } = await chosen(id)
    const version = await at.deps.uploads.newest(key)
    for (const _ of [1, 2]) await scan(at, key, version?.versionId ?? '')
    expect(await readCaseDocuments(at.table, '05', id)).toEqual([])
    const { action, form } = formOn(page.html, holds('key'))
    await maria.post(action, form)
    await at.world.settle()
    expect(await readCaseDocuments(at.table, '05', id)).toMatchObject([{ state: 'clean' }])
  })

  test('is not handed in by coming back from the bucket, and once however often the form is sent', async () => {
    const id = await promised()
    const { back } = await chosen(id)
    await maria.get(back)
    expect(await kinds(id)).not.toContain('AuthorityHandedIn')
    const { form, answer } = await handIn(id)
    const again = await maria.post(`/ansok/arende/${id}/behorighet`, form)
    const other = await maria.post(`/ansok/arende/${id}/behorighet`, { ...form, instance: at.deps.newId() })
    expect([again.to, other.to]).toEqual([answer.to, answer.to])
    expect((await kinds(id)).filter((kind) => kind === 'AuthorityHandedIn')).toHaveLength(1)
  })

  test('takes no file of another draft, organisation or case, none too large and none that never came', async () => {
    const id = await promised()
    const { draft } = await header(id)
    const other = await header(await promised())
    const post = (key: string) => maria.post(`/ansok/arende/${id}/behorighet`, { key })
    for (const prefix of [
      uploadPrefix('K0580', other.draft, at.deps.newId()),
      uploadPrefix('K0581', draft, at.deps.newId()),
      uploadPrefix('K0580', draft, 'not-an-id'),
    ])
      expect((await post(`${prefix}a.pdf`)).status, prefix).toBe(404)
    expect((await post('')).status).toBe(404)
    const missing = await post(`${uploadPrefix('K0580', draft, at.deps.newId())}a.pdf`)
    expect(missing.status).toBe(422)
    expect(words(missing.html)).toContain('Uppladdningen blev inte klar')
    expect(await faults(missing.html)).toEqual([])
    const none = await maria.get(
      `/ansok/arende/${id}/behorighet/vald?key=${encodeURIComponent(uploadPrefix('K0580', draft, at.deps.newId()))}`,
    )
    expect(none.status).toBe(422)
    const large = await chosen(id, 'stor.pdf', Buffer.alloc(25 * 1024 * 1024 + 1))
    expect(large.page.status).toBe(422)
    expect(words(large.page.html)).toContain('25 MB')
    expect(await kinds(id)).not.toContain('AuthorityHandedIn')
    const stranger = await at.signatory('K0581', 'STRANGER')
    expect((await stranger.get(`/ansok/arende/${id}/behorighet`)).status).toBe(404)
  })
})

describe('the reminder', () => {
  const near = Date.parse('2027-03-01T00:00:00.000Z')
  test('stops when the proof has come in, and goes on when it has not', async () => {
    const [kept, broken] = [await promised(), await promised()]
    await handIn(kept)
    at.world.clock.advance(near - at.world.clock.now())
    await reminders(at.world.deps)
    const ids = at.world.mails.map(({ eventId }) => eventId)
    expect(ids).toContain(`${broken}-authority`)
    expect(ids).not.toContain(`${kept}-authority`)
  })
})

describe('the officer', () => {
  test('accepts the document, and what the case came in without is shown', async () => {
    const id = await promised()
    expect((await header(id)).flags).toContain('authority-not-shown')
    await handIn(id)
    const page = await officer.get(`/lan/arende/${id}/behorighet`)
    expect(await faults(page.html)).toEqual([])
    expect((await assess(id, { verdict: 'accepted', note: 'Delegation § 4.' })).status).toBe(303)
    const { flags } = await header(id)
    expect(flags).not.toContain('authority-handed-in')
    expect(flags).not.toContain('authority-not-shown')
    expect(words((await officer.get(`/lan/arende/${id}`)).html)).toMatch(/Godtagen\s+Delegation § 4\./)
    expect(words((await own(id)).html)).toContain('Ni behöver inte lämna någon mer')
    expect(await readEvents(at.table, '05', id)).toContainEqual(
      expect.objectContaining({
        kind: 'AuthorityAssessed',
        data: expect.objectContaining({ verdict: 'accepted', textHash: hashOf('Delegation § 4.') }),
      }),
    )
    expect(at.world.mails.at(-1)?.subject).toContain('Länsstyrelsen har bedömt er behörighet')
  })

  test('says why a document is not enough; the applicant reads it and hands in another', async () => {
    const id = await promised()
    await handIn(id)
    const empty = await assess(id, { verdict: 'insufficient', note: '' })
    expect(empty.status).toBe(422)
    expect(words(empty.html)).toContain('Skriv varför handlingen inte räcker.')
    expect(await faults(empty.html)).toEqual([])
    await assess(id, { verdict: 'insufficient', note: 'Delegationen har upphört.' })
    expect((await header(id)).flags).toContain('authority-not-shown')
    const { html } = await own(id)
    expect(await faults(html)).toEqual([])
    expect(words(html)).toContain('Delegationen har upphört.')
    const stale = formOn((await officer.get(`/lan/arende/${id}/behorighet`)).html, holds('note'), {
      verdict: 'accepted',
    })
    await handIn(id, 'ny.pdf')
    expect((await header(id)).flags).toContain('authority-handed-in')
    const late = await officer.post(`/lan/arende/${id}/behorighet`, stale.form)
    expect(late.status).toBe(422)
    expect(words(late.html)).toContain('Sökanden har lämnat en ny handling.')
  })

  test('is not assessed by a session with a role the county has not given', async () => {
    const id = await promised()
    const { document } = await handIn(id)
    const forged = visitor(
      officerRoutes,
      { ...at.world.deps, forCounty: at.world.forCounty, deskFor: at.world.deskFor, uploadsOrigin: '' },
      {
        subject: 'FORGED',
        name: 'Forged',
        tenant: { kind: 'county', id: '05', name: 'Länsstyrelsen' },
        roles: ['officer'],
      },
    )
    const address = `/lan/arende/${id}/behorighet`
    expect((await forged.get(address)).status).toBe(403)
    await declareFor(at.table, await header(id), 'FORGED')
    const answer = await sendOn(forged, address, holds('note'), { verdict: 'accepted', document })
    expect(answer.status).toBe(403)
    expect((await readEvents(at.table, '05', id)).map(({ kind }) => kind)).not.toContain('AuthorityAssessed')
  })

  test('has nothing to assess before anything has come', async () => {
    const id = await promised()
    expect(words((await officer.get(`/lan/arende/${id}/behorighet`)).html)).toContain(
      'Det finns ingen handling att bedöma.',
    )
  })
})
