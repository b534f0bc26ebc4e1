import { buffer } from 'node:stream/consumers'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReceiptData } from '../../functions/applicant/case/files.tsx'
import { publishProofs } from '../../functions/events/publish-proofs.ts'
import type { PublicDeps } from '../../functions/public/deps.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readHeadList, readHeads, readProof, readWaiting } from '../../shared/aws/proofs.ts'
import { update } from '../../shared/aws/write.ts'
import { canonical } from '../../shared/domain/chain.ts'
import { signInFailed } from '../../shared/identity.ts'
import { attachmentIn } from '../../shared/proof/pdf-file.ts'
import { headList, inclusion, isWhole } from '../../shared/proof/published.ts'
import { receiptDocument } from '../../shared/proof/receipt-document.ts'
import { verifyReceipt } from '../../shared/proof/verify-receipt.ts'
import { sessionCookie } from '../../shared/web/session.ts'
import {
  type Applicants,
  aRound,
  caseIn,
  faults,
  sendDraft,
  startApplicants,
  startDraft,
  type Visitor,
  words,
  writeAll,
} from './applicant-world.ts'
import { hiddenFields, openBrowser } from './public-browser.ts'

let at: Applicants
let maria: Visitor
let erik: Visitor
beforeAll(async () => {
  at = await startApplicants()
  await at.openRound(aRound({ county: '01' }))
  maria = await at.signatory('K0580', 'MARIA')
  erik = await at.signatory('K0180', 'ERIK')
})
afterAll(() => at.world.close())

/** To an instant, with a minute for what the leap set going. */
const clockTo = async (instant: string): Promise<void> => {
  at.world.clock.advance(Date.parse(instant) - 60_000 - at.world.clock.now())
  at.world.clock.advance(60_000)
  await at.world.settle()
}
/** The address of the receipt's page. */
const sent = async (who: Visitor): Promise<string> => {
  const draft = await startDraft(who)
  await writeAll(who, draft)
  return (await sendDraft(who, draft)).replace(/\?.*/, '')
}
const pdfOf = async (who: Visitor, receipt: string): Promise<Buffer> => {
  const answer = await fetch((await who.get(`${receipt}.pdf`)).to)
  return Buffer.from(await answer.arrayBuffer())
}
const dataOf = async ({ session }: Visitor, receipt: string): Promise<Buffer> => {
  const answer = await openReceiptData(at.deps, {
    session,
    request: {
      method: 'GET',
      path: `${receipt}.json`,
      params: { id: caseIn(receipt) },
      query: new URLSearchParams(),
      form: {},
      origin: null,
      sessionId: session.id,
      receivedAt: '2027-01-11T08:00:00.000Z',
      requestId: 'test',
    },
  })
  if (answer.kind !== 'file') throw new Error('no file')
  return Buffer.from(answer.content)
}
const sumOf = (data: Buffer): string => receiptDocument.parse(JSON.parse(data.toString())).sha256
const publish = () => publishProofs(at.world.deps)

const publicDeps = (): PublicDeps => ({
  ...at.world.deps,
  uploadsOrigin: '',
  readAsset: async () => null,
  issuer: '',
  identity: {
    start: () => Promise.reject(signInFailed('unreachable')),
    finish: () => Promise.reject(signInFailed('unreachable')),
  },
})
const anyone = () => openBrowser(publicDeps())
const formWith = (content: Uint8Array, fields: Record<string, string> = {}): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new File([Buffer.from(content)], 'kvittens.pdf'))
  return form
}
const checked = async (content: Uint8Array): Promise<string> =>
  words((await anyone().upload('/kvittens', formWith(content))).html)
const withOneByteChanged = (content: Buffer): Buffer => {
  const changed = Buffer.from(content)
  const middle = Math.floor(content.length / 2)
  changed[middle] = (changed[middle] ?? 0) ^ 1
  return changed
}

describe('a receipt', () => {
  let first = ''
  let second = ''
  let pdf: Buffer
  let data: Buffer
  beforeAll(async () => {
    first = await sent(maria)
    data = await dataOf(maria, first)
    second = await sent(erik)
    await at.world.settle()
    pdf = await pdfOf(maria, first)
  })

  test('is there as data at once, and the PDF holds the same letter by letter', async () => {
    expect(attachmentIn(pdf)?.equals(data)).toBe(true)
    expect(await dataOf(maria, first)).toEqual(data)
    const { html } = await maria.get(first)
    expect(words(html)).toContain('Natten efter den dag ansökan kom in')
    expect(html).toContain(`href="${first}.json"`)
    expect(html).not.toContain('/kvittens/bevis/')
    expect(await faults(html)).toEqual([])
  })

  test('of one organisation is not shown to another', async () => {
    expect((await erik.get(`${first}.json`)).status).toBe(404)
  })

  test('agrees with itself before it is published, and one changed byte is found', async () => {
    expect(verifyReceipt(pdf, null)).toMatchObject({ holds: true })
    expect(verifyReceipt(pdf, null).lines[0]).toBe('internally consistent, not yet published')
    expect(await checked(pdf)).toContain('stämmer med sig själv, men är inte publicerad än')
    expect(await checked(data)).toContain(caseIn(first))
    expect(verifyReceipt(withOneByteChanged(pdf), null).holds).toBe(false)
    expect(await checked(withOneByteChanged(pdf))).toContain('Kvittensen är ändrad')
  })

  test('comes under the root of its day, made some minutes after midnight in Stockholm and once', async () => {
    expect(await publish()).toEqual({ published: 0 })
    await clockTo('2027-01-11T23:04:00.000Z')
    expect(await publish()).toEqual({ published: 0 })
    await clockTo('2027-01-11T23:06:00.000Z')
    expect(await publish()).toEqual({ published: 1 })
    expect(await publish()).toEqual({ published: 0 })
    const [newest, ...earlier] = await readHeads(at.table, 5)
    expect(newest).toMatchObject({ settled: true, head: { number: 1, day: '2027-01-11', size: 2 } })
    expect(earlier).toEqual([])
  })

  test('is then proved to anyone: on the page, by its proof, by the whole root', async () => {
    const { html } = await maria.get(first)
    const address = /href="(\/kvittens\/bevis\/[0-9a-f]{64})"/.exec(html)?.[1] ?? ''
    expect(words(html)).toContain('publicerad under rot 1, för 11 januari 2027')
    const [proof, root] = [await anyone().get(address), await anyone().get('/kvittens/rot/1')]
    expect(proof.headers['content-disposition']).toContain('attachment')
    expect(inclusion.parse(JSON.parse(proof.html)).receipt).toBe(sumOf(data))
    expect(isWhole(headList.parse(JSON.parse(root.html)))).toBe(true)
    for (const receipt of [pdf, data])
      for (const head of [proof.bytes, root.bytes]) {
        const { holds, lines } = verifyReceipt(receipt, head)
        expect(holds).toBe(true)
        expect(lines[0]).toMatch(/^consistent and published: root 1 of 2027-01-11/)
      }
    expect(await checked(pdf)).toContain('Kvittensen stämmer och är publicerad')
    expect(await checked(await pdfOf(erik, second))).toContain('Kvittensen stämmer och är publicerad')
  })

  test("is not proved by another's proof, a changed root, or something else", async () => {
    const other = sumOf(await dataOf(erik, second))
    const proof = await anyone().get(`/kvittens/bevis/${other}`)
    const root = await anyone().get('/kvittens/rot/1')
    for (const head of [proof.bytes, Buffer.from(root.html.replace('"number":1', '"number":2')), pdf])
      expect(verifyReceipt(pdf, head).holds).toBe(false)
  })

  test('lies in the records with everything under the root', async () => {
    const list = await readHeadList(at.table, 1)
    const kept = await at.world.s3.send(
      new GetObjectCommand({ Bucket: 'records', Key: `proofs/1-${list?.head.sha256}.json` }),
    )
    if (kept.Body === undefined) throw new Error('nothing is kept')
    expect((await buffer(kept.Body.transformToWebStream())).toString()).toBe(canonical(list))
  })
})

describe('a root', () => {
  test('comes for each day that was missed, a day without submissions has none, and each holds the one before', async () => {
    await clockTo('2027-01-13T10:00:00.000Z')
    const third = await sent(maria)
    await at.world.settle()
    await clockTo('2027-01-15T10:00:00.000Z')
    const fourth = await sent(maria)
    await at.world.settle()
    await clockTo('2027-01-16T10:00:00.000Z')
    expect(await publish()).toEqual({ published: 2 })
    const heads = (await readHeads(at.table, 10)).map(({ head }) => head)
    expect(heads.map(({ day }) => day)).toEqual(['2027-01-15', '2027-01-13', '2027-01-11'])
    expect(heads[0]?.previous).toBe(heads[1]?.sha256)
    expect(heads[1]?.previous).toBe(heads[2]?.sha256)
    for (const receipt of [third, fourth])
      expect(words((await maria.get(receipt)).html)).toContain('under rot')
  })

  test('leaves nobody out: a receipt made after its day had its root stands under the next', async () => {
    await clockTo('2027-01-18T22:59:00.000Z')
    const early = await sent(erik)
    await at.world.settle()
    const late = await sent(maria)
    at.world.clock.advance(420_000)
    expect(await publish()).toEqual({ published: 1 })
    await at.world.settle()
    expect(await publish()).toEqual({ published: 0 })
    await clockTo('2027-01-20T10:00:00.000Z')
    expect(await publish()).toEqual({ published: 1 })
    const headOf = async (who: Visitor, receipt: string) =>
      (await readProof(at.table, sumOf(await dataOf(who, receipt))))?.head
    expect(await headOf(erik, early)).toMatchObject({ day: '2027-01-18', size: 1 })
    expect(await headOf(maria, late)).toMatchObject({ day: '2027-01-19', size: 1 })
    for (const county of ['01', '05'])
      expect(await readWaiting(at.table, county, '2028-01-01T00:00:00.000Z')).toEqual([])
  })
})

describe('the page for anyone', () => {
  test('lists the roots, in both languages, in right html', async () => {
    const browser = anyone()
    const { html } = await browser.get('/kvittens')
    expect(words(html)).toContain('Publicerade rötter')
    expect(html).toContain('href="/kvittens/rot/1"')
    expect(await faults(html)).toEqual([])
    await browser.get('/sprak/en?efter=/kvittens')
    const english = (await browser.get('/kvittens')).html
    expect(words(english)).toContain('Published roots')
    expect(english).toContain('<html lang="en"')
    expect(await faults(english)).toEqual([])
  })

  test.each([
    ['nothing', new Uint8Array(), {}, 'Välj en fil eller klistra in'],
    ['something else', Buffer.from('%PDF-1.7 hello'), {}, 'ingen kvittens från tjänsten'],
    ['other text', new Uint8Array(), { data: 'hej <b>' }, 'ingen kvittens från tjänsten'],
  ])('%s is said at the field, and what was pasted stays', async (_, content, fields, said) => {
    const { status, html } = await anyone().upload('/kvittens', formWith(content, fields))
    expect(status).toBe(422)
    expect(words(html)).toContain(said)
    expect(html).toMatch(/<title>Fel:/)
    if ('data' in fields) expect(html).toContain('hej &lt;b')
    expect(await faults(html)).toEqual([])
  })

  test('takes pasted text, also as an ordinary form', async () => {
    const receipt = await sent(maria)
    const data = (await dataOf(maria, receipt)).toString()
    const { status, html } = await anyone().post('/kvittens', { data: ` ${data}\r\n` })
    expect(status).toBe(200)
    expect(words(html)).toContain('inte publicerad än')
    expect(await faults(html)).toEqual([])
    const forged = await anyone().post('/kvittens', { data: data.replace('"inTime":true', '"inTime":false') })
    expect(words(forged.html)).toContain('om ansökan kom in i tid')
    expect(await faults(forged.html)).toEqual([])
  })

  test('a body that is no form, or too large, is refused in words', async () => {
    const broken = await anyone().upload('/kvittens', formWith(new Uint8Array(1_200_000)))
    expect(broken.status).toBe(413)
    for (const address of ['/kvittens/rot/0', '/kvittens/rot/999', '/kvittens/rot/x', '/kvittens/bevis/x'])
      expect((await anyone().get(address)).status).toBe(404)
    expect((await anyone().get(`/kvittens/bevis/${'a'.repeat(64)}`)).status).toBe(404)
  })

  test('works for whoever is signed in, with the token of its form, and for whoever was', async () => {
    const jar = new Map([[sessionCookie, maria.session.id]])
    await maria.get('/ansok')
    const { html } = await openBrowser(publicDeps(), jar).get('/kvittens')
    const signedIn = await openBrowser(publicDeps(), jar).upload(
      '/kvittens',
      formWith(new Uint8Array(), hiddenFields(html)),
    )
    expect(signedIn.status).toBe(422)
    const foreign = await openBrowser(publicDeps(), jar).upload('/kvittens', formWith(new Uint8Array()))
    expect(foreign.status).toBe(403)
    await at.table.write(update(keys.session(maria.session.id), { set: { ended: true } }))
    const { status } = await openBrowser(publicDeps(), jar).upload('/kvittens', formWith(new Uint8Array()))
    expect(status).toBe(422)
  })
})
