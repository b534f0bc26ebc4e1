import { beforeEach, describe, expect, test } from 'vitest'
import { readCaseDocument } from '../../shared/aws/documents.ts'
import { readDraftDocument } from '../../shared/aws/draft-documents.ts'
import { uploadPrefix } from '../../shared/aws/uploads.ts'
import {
  aPdf,
  at,
  caseIn,
  draftIn,
  faults,
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
beforeEach(async () => {
  draft = await startDraft(maria)
})

const list = async (query = '') => {
  const { html } = await maria.get(`${draft}/bilagor${query}`)
  expect(await faults(html)).toEqual([])
  return words(html)
}
const documentIn = (key: string) => key.split('/')[3] ?? ''
const stored = (key: string) => readDraftDocument(at.table, 'K0580', draftIn(draft), documentIn(key))
const confirmed = async (name: string, content: Uint8Array<ArrayBuffer> = aPdf) => {
  const { back, key } = await upload(maria, draft, name, content)
  const { to } = await maria.get(back)
  const document = await stored(key)
  return { back, key, to, versionId: document?.versionId ?? '' }
}

describe('a file', () => {
  test('is recorded with version and size when the browser comes back, and shown with its check', async () => {
    const { to, key, versionId } = await confirmed('plan.pdf')
    expect(await stored(key)).toMatchObject({ state: 'waiting', size: aPdf.length, name: 'plan.pdf' })
    expect(await list(to.slice(to.indexOf('?')))).toContain('Filen är uppladdad och kontrolleras.')
    await scan(at, key, versionId)
    expect(await list()).toContain('Accepterad inte viruskontrollerad')
  })

  test('that is not what it says is refused with the reason', async () => {
    const { key, versionId } = await confirmed('plan.pdf', Buffer.from('MZ not a pdf'))
    await scan(at, key, versionId)
    expect(await list()).toContain('Inte accepterad Innehållet stämmer inte med filändelsen.')
  })

  test('over 25 MB is refused in words and kept as refused', async () => {
    const { to, key } = await confirmed('stor.pdf', Buffer.alloc(25 * 1024 * 1024 + 1))
    expect(to).toContain('too-large')
    expect(await stored(key)).toMatchObject({ state: 'refused', reason: 'too-large' })
    expect(await list()).toContain('större än 25 MB')
  })

  test('whose name holds control and bidi characters is listed without them', async () => {
    const { key } = await confirmed('fa\u202egpj.pdf')
    expect((await stored(key))?.name).not.toMatch(/[\u202a-\u202e\n]/)
  })

  test('whose check was first, or whose return is reloaded, is recorded once', async () => {
    const { back, key } = await upload(maria, draft, 'plan.pdf', aPdf)
    const version = await at.deps.uploads.newest(key)
    await scan(at, key, version?.versionId ?? '')
    for (const _ of [1, 2]) expect((await maria.get(back)).to).toContain('hant=received')
    expect(await stored(key)).toMatchObject({ state: 'clean' })
  })
})

describe('an upload', () => {
  test('that never finished leaves nothing and says so', async () => {
    const key = `${uploadPrefix('K0580', draftIn(draft), at.deps.newId())}plan.pdf`
    const { to } = await maria.get(`${draft}/bilagor/klar?bucket=b&key=${encodeURIComponent(key)}&etag=e`)
    expect(await list(to.slice(to.indexOf('?')))).toContain('Uppladdningen blev inte klar')
    expect(await stored(key)).toBeNull()
  })

  test('under another draft or organisation is not found', async () => {
    const other = await startDraft(maria)
    const id = at.deps.newId()
    for (const key of [
      `${uploadPrefix('K0580', draftIn(other), id)}a.pdf`,
      `${uploadPrefix('K0581', draftIn(draft), id)}a.pdf`,
      `${uploadPrefix('K0580', draftIn(draft), 'not-an-id')}a.pdf`,
      'drafts/../letters/05/x.pdf',
      '',
    ])
      expect((await maria.get(`${draft}/bilagor/klar?key=${encodeURIComponent(key)}`)).status, key).toBe(404)
    expect((await maria.get(`${draft}/bilagor/klar`)).to).toBe(`${draft}/bilagor`)
  })

  test('from a page that was used before is asked for again, not lost without a word', async () => {
    const { html } = await maria.get(`${draft}/bilagor`)
    const first = await upload(maria, draft, 'a.pdf', aPdf, html)
    await maria.get(first.back)
    const second = await upload(maria, draft, 'b.pdf', aPdf, html)
    const { to } = await maria.get(second.back)
    expect(await list(to.slice(to.indexOf('?')))).toContain('Välj filen och ladda upp den igen.')
    expect((await stored(first.key))?.name).toBe('a.pdf')
  })
})

describe('removing', () => {
  const remove = (key: string) =>
    sendOn(maria, `${draft}/bilagor`, ({ fields }) =>
      fields.some(([name, value]) => name === 'document' && value === documentIn(key)),
    )

  test('takes a file away, and a check that comes late does not bring it back', async () => {
    const { key, versionId } = await confirmed('plan.pdf')
    expect((await remove(key)).to).toContain('hant=removed')
    expect(await list('?hant=removed')).toContain('Filen är borttagen.')
    await scan(at, key, versionId)
    expect(await list()).toContain('Inga filer är bifogade.')
    expect((await maria.post(`${draft}/bilagor`, { document: at.deps.newId() })).status).toBe(404)
  })

  test('twenty files are the most', async () => {
    const keys: string[] = []
    for (let n = 0; n < 20; n += 1) keys.push((await confirmed(`${n}.pdf`)).key)
    expect(await list()).toContain('Ni har bifogat 20 filer')
    const extra = `${uploadPrefix('K0580', draftIn(draft), at.deps.newId())}`
    const { PutObjectCommand } = await import('@aws-sdk/client-s3')
    await at.world.s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: `${extra}x.pdf`, Body: aPdf }))
    const { to } = await maria.get(`${draft}/bilagor/klar?key=${encodeURIComponent(`${extra}x.pdf`)}`)
    expect(to).toContain('hant=full')
    await remove(keys[0] ?? '')
    expect(await list()).toContain('Välj en fil')
  })
})

describe('describing and replacing', () => {
  const one = (key: string) => `${draft}/bilagor/${documentIn(key)}`
  const describeAs = (key: string, description: string) =>
    sendOn(maria, one(key), ({ fields }) => fields.some(([name]) => name === 'description'), { description })

  test('a description is shown in the list and is not lost when the check comes after it', async () => {
    const { key, versionId } = await confirmed('plan.pdf')
    const { html } = await maria.get(one(key))
    expect(await faults(html)).toEqual([])
    const { to } = await describeAs(key, 'Tidplan för stödboendet')
    await scan(at, key, versionId)
    expect(await list(to.slice(to.indexOf('?')))).toContain('plan.pdf Tidplan för stödboendet')
    expect(await stored(key)).toMatchObject({ state: 'clean', description: 'Tidplan för stödboendet' })
  })

  test('a description goes with the document to the county', async () => {
    const { key } = await confirmed('plan.pdf')
    await describeAs(key, 'Tidplan')
    await writeAll(maria, draft)
    const sent = caseIn(await sendDraft(maria, draft))
    await at.world.settle()
    const document = await readCaseDocument(at.table, '05', sent, documentIn(key))
    expect(document).toMatchObject({ name: 'plan.pdf', description: 'Tidplan' })
  })

  test('one that cannot be kept is said at the field, and what was written stays', async () => {
    const { key } = await confirmed('plan.pdf')
    for (const bad of ['Gäller 19121212-1212', 'x'.repeat(201)]) {
      const { status, html } = await describeAs(key, bad)
      expect(status).toBe(422)
      expect(html).toContain(bad)
      expect(await faults(html)).toEqual([])
    }
    expect(await stored(key)).not.toHaveProperty('description')
  })

  test('another file takes the place and the description, also among twenty, and the old one is gone', async () => {
    const old = await confirmed('gammal.pdf')
    for (let n = 1; n < 20; n += 1) await confirmed(`${n}.pdf`)
    await describeAs(old.key, 'Tidplan')
    const { html } = await maria.get(one(old.key))
    const { back, key } = await upload(maria, draft, 'ny.pdf', aPdf, html)
    for (const _ of [1, 2]) {
      const { to } = await maria.get(back)
      expect(to).toMatch(/hant=(replaced|received)$/)
    }
    expect(await list()).toContain('ny.pdf Tidplan')
    expect(await list()).not.toContain('gammal.pdf')
    expect(await stored(key)).toMatchObject({ description: 'Tidplan', state: 'waiting' })
    expect((await maria.get(one(old.key))).status).toBe(404)
  })

  test('one that is refused at once does not take the old one away', async () => {
    const old = await confirmed('gammal.pdf')
    const { html } = await maria.get(one(old.key))
    const large = await upload(maria, draft, 'stor.pdf', Buffer.alloc(25 * 1024 * 1024 + 1), html)
    expect((await maria.get(large.back)).to).toContain('too-large')
    expect(await list()).toContain('gammal.pdf')
  })

  test('another organisation finds none of it', async () => {
    const { key } = await confirmed('plan.pdf')
    const stranger = await at.signatory('K0581', 'STRANGER')
    expect((await stranger.get(one(key))).status).toBe(404)
    expect((await stranger.post(one(key), { description: 'x' })).status).toBe(404)
    expect((await stranger.ask('GET', `${draft}/bilagor/ny`)).value).toBeNull()
  })
})

describe('the script of the page', () => {
  test('is given a form for each file, which the bucket answers without sending anybody away', async () => {
    const { value } = await maria.ask('GET', `${draft}/bilagor/ny`)
    expect(value).toMatchObject({ fields: { success_action_status: '201' } })
    expect(JSON.stringify(value)).not.toContain('success_action_redirect')
  })
})
