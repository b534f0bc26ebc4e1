import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonical, genesis, hashOf, seal } from '../../shared/domain/chain.ts'
import { letterFonts } from '../../shared/letters/fonts.ts'
import { receipt } from '../../shared/letters/receipt.ts'
import { judge, type Verdict } from '../../shared/proof/judge.ts'
import { checkPdf, sealPlace } from '../../shared/proof/pdf-file.ts'
import {
  type HeadList,
  holds,
  inclusionsIn,
  inOrder,
  isWhole,
  nextHead,
} from '../../shared/proof/published.ts'
import { readReceipt } from '../../shared/proof/read-receipt.ts'
import { type ReceiptDocument, sumOf } from '../../shared/proof/receipt-document.ts'
import { receiptData, receiptOf } from './letter-examples.ts'

const data = receiptData()
const text = canonical(data)
const bytes = Buffer.from(text)
let pdf: Buffer
let list: HeadList
beforeAll(async () => {
  const fonts = await letterFonts('node_modules/@fontsource/source-sans-3/files')()
  pdf = Buffer.from(await receipt({ fonts }, receiptOf()))
  const others = Array.from({ length: 6 }, (_, n) => ({ receipt: hashOf(`r${n}`), file: hashOf(`f${n}`) }))
  const receipts = inOrder([...others, { receipt: data.sha256, file: checkPdf(pdf).sum }])
  list = { format: 'kvittenslista-1', head: nextHead(null, '2026-02-18', receipts), receipts }
})
const proof = () => {
  const found = inclusionsIn(list).find((each) => each.receipt === data.sha256)
  if (found === undefined) throw new Error('not under the root')
  return found
}
const verdictOn = (content: Uint8Array, withProof = false): Verdict =>
  judge(readReceipt(content), withProof ? proof() : null)
const isGood = ({ kind }: Verdict): boolean => kind === 'consistent' || kind === 'published'
const reSummed = (change: Partial<ReceiptDocument>): Buffer => {
  const changed = { ...data, ...change }
  return Buffer.from(canonical({ ...changed, sha256: sumOf(changed) }))
}

describe('one changed byte is found', () => {
  test('at every place of the data, also with a proof at hand', () => {
    for (let at = 0; at < bytes.length; at += 1)
      for (const flip of [1, 32]) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        expect(isGood(verdictOn(changed)), `${at} ^ ${flip}`).toBe(false)
        expect(isGood(verdictOn(changed, true)), `${at} ^ ${flip}`).toBe(false)
      }
  })

  test('anywhere in the PDF', () => {
    fc.assert(
      fc.property(fc.nat({ max: pdf.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(pdf)
        changed[at] = (changed[at] ?? 0) ^ flip
        expect(isGood(verdictOn(changed))).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  test('a byte more, a byte less', () => {
    expect(verdictOn(Buffer.concat([pdf, Buffer.from(' ')]))).toEqual({ kind: 'changed', places: ['pages'] })
    expect(isGood(verdictOn(pdf.subarray(0, -1)))).toBe(false)
    expect(verdictOn(Buffer.from(text.replace(',', ', ')))).toEqual({ kind: 'changed', places: ['written'] })
    expect(verdictOn(Buffer.from(text.replace('{', '{"case":"x",')))).toMatchObject({ kind: 'changed' })
  })
})

describe('what was changed is named', () => {
  test.each([
    ['receivedAt', { receivedAt: '2026-02-18T13:05:12.124Z' }],
    ['lastDay', { lastDay: '2026-02-19' }],
    ['inTime', { inTime: false }],
    ['contentHash', { contentHash: 'd'.repeat(64) }],
    ['round', { round: '2027-1' }],
    ['applicant', { applicant: { ...data.applicant, orgId: 'K0180' } }],
    ['event', { event: { ...data.event, actor: 'S-2' } }],
    ['event', { event: seal({ ...data.event, version: 2 }) }],
    ['event', { event: seal({ ...data.event, prevHash: 'a'.repeat(64) }) }],
    ['event', { event: seal({ ...data.event, kind: 'Decided' as const }) }],
  ])('%s, whatever checksum is put over it', (place, change) => {
    expect(verdictOn(reSummed(change))).toEqual({ kind: 'changed', places: [place] })
  })

  test.each([
    ['case', { case: '01KGXYZ0000000000000000002' }],
    ['county', { county: '05' }],
    ['applicant', { applicant: { ...data.applicant, name: 'Heby kommun' } }],
  ])('%s is held by the checksum, and by the root when a new one is put over it', (_, change) => {
    const unsealed = Buffer.from(canonical({ ...data, ...change }))
    expect(verdictOn(unsealed)).toEqual({ kind: 'changed', places: ['unbound'] })
    expect(verdictOn(reSummed(change), true).kind).toBe('not-proved')
  })

  test('a field that cannot be read, one that is not ours, one that is missing', () => {
    const { round: _, ...without } = data
    expect(verdictOn(Buffer.from(canonical({ ...data, lastDay: 'i fredags' })))).toEqual({
      kind: 'changed',
      places: ['lastDay'],
    })
    expect(verdictOn(Buffer.from(canonical({ ...data, more: 1 })))).toEqual({
      kind: 'changed',
      places: ['written'],
    })
    expect(verdictOn(Buffer.from(canonical(without)))).toEqual({ kind: 'changed', places: ['round'] })
  })

  test('other pages around the same data: found by the root, even under a new checksum of their own', () => {
    const latin = pdf.toString('latin1').replace('(sv-SE)', '(sv-XE)')
    const blank = latin.replace(/kvittens-sha256:[0-9a-f]{64}/, sealPlace)
    const forged = Buffer.from(
      blank.replace(sealPlace, `kvittens-sha256:${hashOf(Buffer.from(blank, 'latin1'))}`),
      'latin1',
    )
    expect(forged.equals(pdf)).toBe(false)
    expect(verdictOn(forged).kind).toBe('consistent')
    expect(verdictOn(forged, true)).toEqual({ kind: 'changed', places: ['pages'] })
  })
})

describe('a receipt as we made it', () => {
  test('is consistent by itself, published with its proof, as PDF and as data', () => {
    for (const content of [pdf, bytes, Buffer.from(`\n${text}\r\n`)]) {
      expect(verdictOn(content).kind).toBe('consistent')
      expect(verdictOn(content, true)).toMatchObject({ kind: 'published', head: { number: 1 } })
    }
  })

  test('late is late', () => expect(receiptData('2026-02-18T23:00:00.000Z').inTime).toBe(false))

  test.each([
    ['nothing', Buffer.of()],
    ['text', Buffer.from('Kvittens på ansökan')],
    ['other data', Buffer.from('{"case":"01KGXYZ0000000000000000001"}')],
    ['null', Buffer.from('null')],
    ['a list', Buffer.from('[]')],
    ['another PDF', Buffer.from('%PDF-1.7\n%%EOF')],
    [
      'a PDF with a file that is too large',
      Buffer.from('%PDF-1.7\n/Type /EmbeddedFile /Length 9 >>\nstream\nx'),
    ],
    ['prototype keys', Buffer.from('{"__proto__":{"format":"kvittens-1","event":1,"sha256":1}}')],
  ])('is not %s', (_, content) => expect(verdictOn(content)).toEqual({ kind: 'unreadable' }))
})

describe('published roots', () => {
  test('hold their receipts whatever order they came in, and each has a proof', () => {
    const hash = fc.uint8Array({ minLength: 1, maxLength: 8 }).map((seed) => hashOf(seed))
    const receipts = fc.uniqueArray(fc.record({ receipt: hash, file: hash }), {
      minLength: 1,
      maxLength: 40,
      selector: ({ receipt: sum }) => sum,
    })
    fc.assert(
      fc.property(receipts, (some) => {
        const head = nextHead(null, '2026-02-18', inOrder(some))
        expect(nextHead(null, '2026-02-18', inOrder(some.toReversed()))).toEqual(head)
        const whole: HeadList = { format: 'kvittenslista-1', head, receipts: inOrder(some) }
        expect(isWhole(whole)).toBe(true)
        expect(inclusionsIn(whole).every(holds)).toBe(true)
      }),
    )
  })

  test('each holds the one before', () => {
    const next = nextHead(list.head, '2026-02-19', list.receipts)
    expect(list.head.previous).toBe(genesis)
    expect(next).toMatchObject({ number: 2, previous: list.head.sha256 })
  })

  test.each([
    ['another day', { day: '2026-02-17' }],
    ['another number', { number: 2 }],
    ['another size', { size: 8 }],
    ['another root', { root: 'a'.repeat(64) }],
    ['another before it', { previous: 'a'.repeat(64) }],
  ])('%s is found', (_, change) => {
    const head = { ...list.head, ...change }
    expect(isWhole({ ...list, head })).toBe(false)
    expect(holds({ ...proof(), head })).toBe(false)
    expect(judge(readReceipt(bytes), { ...proof(), head }).kind).toBe('not-proved')
  })

  test('a receipt left out or put in is found', () => {
    expect(isWhole({ ...list, receipts: list.receipts.slice(1) })).toBe(false)
    expect(
      isWhole({ ...list, receipts: [...list.receipts, { receipt: hashOf('x'), file: hashOf('y') }] }),
    ).toBe(false)
  })

  test("another receipt's proof proves nothing", () => {
    const [first, second] = inclusionsIn(list)
    const others = first?.receipt === data.sha256 ? second : first
    expect(judge(readReceipt(bytes), others ?? null).kind).toBe('not-proved')
  })
})
