import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPages, withGaps } from '../../shared/redaction/gaps.ts'
import { withoutPages } from '../../shared/redaction/without-pages.ts'

const at = new Date('2027-01-11T08:00:00.000Z')
const canary = 'KANARIEFAGEL'
const said = (page: number) => [`Sidan ${page} är borttagen`]

/** Every byte of a PDF a reader could find, with its streams unpacked, and text in hex as text. */
const everything = (bytes: Uint8Array): string => {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, content = '']) => {
    try {
      return inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
    } catch {
      return content
    }
  })
  const all = [raw, ...streams].join('\n')
  const hex = [...all.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map(([, code = '']) =>
    Buffer.from(code, 'hex').toString('latin1'),
  )
  return [all, ...hex].join('\n')
}

/** Three pages that share one dictionary of resources, with the canary on the second in every place a file can hide it. */
const trapped = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.setTitle(`${canary} i titeln`)
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const [one, two, three] = [pdf.addPage(), pdf.addPage(), pdf.addPage()]
  one.drawText('Forsta sidan', { font })
  two.drawText(canary, { font })
  three.drawText('Tredje sidan', { font })
  const { context } = pdf
  const form = context.register(
    context.flateStream(`BT (${canary} i ett formular) Tj ET`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 9, 9],
    }),
  )
  const image = context.register(context.stream(`${canary} i en bild`, { Type: 'XObject', Subtype: 'Image' }))
  const shared = one.node.Resources()
  if (shared === undefined) throw new Error('no resources')
  const fonts = [one, two, three].flatMap((page) => page.node.Resources()?.lookup(PDFName.of('Font')) ?? [])
  shared.set(PDFName.of('XObject'), context.obj({ Hidden: form, Picture: image }))
  expect(fonts).toHaveLength(3)
  for (const page of [one, two, three]) {
    const own = page.node.Resources()
    own?.set(PDFName.of('XObject'), context.obj({ Hidden: form, Picture: image }))
  }
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [two.ref, 'Fit'] })
  const remark = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [0, 0, 9, 9],
    Contents: PDFString.of(canary),
  })
  one.node.set(PDFName.of('Annots'), context.obj([context.register(link), context.register(remark)]))
  one.node.set(PDFName.of('PieceInfo'), context.obj({ Was: PDFString.of(canary) }))
  one.node.set(PDFName.of('Metadata'), context.register(context.stream(canary, { Type: 'Metadata' })))
  one.node.set(PDFName.of('B'), context.obj([context.register(context.obj({ P: two.ref }))]))
  pdf.catalog.set(PDFName.of('Names'), context.obj({ Dests: { Names: [PDFString.of(canary), two.ref] } }))
  await pdf.attach(Buffer.from(canary), `${canary}.txt`, { mimeType: 'text/plain' })
  return pdf.save({ useObjectStreams: false })
}

describe('a PDF without some of its pages', () => {
  test('has nothing of them in its bytes, wherever they were hidden, and a note in their place', async () => {
    const before = await trapped()
    expect(everything(before).split(canary).length).toBeGreaterThan(6)
    const after = await withoutPages(before, { pages: [2], said, at })
    const all = everything(after)
    expect(all).not.toContain(canary)
    expect(all).toContain('Forsta sidan')
    expect(all).toContain('Tredje sidan')
    expect(all).toContain('Sidan 2 \xe4r borttagen')
    expect((await PDFDocument.load(after)).getPageCount()).toBe(3)
  })

  test('keeps what its own pages draw', async () => {
    const pdf = await PDFDocument.create()
    const { context } = pdf
    const [one, two] = [pdf.addPage(), pdf.addPage()]
    const inner = context.register(context.stream('(inre) Tj', { Subtype: 'Form', BBox: [0, 0, 9, 9] }))
    const other = context.register(context.stream(canary, { Subtype: 'Form', BBox: [0, 0, 9, 9] }))
    const outer = context.register(
      context.stream('/In#6eer Do', {
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
        Resources: { XObject: { Inner: inner, Other: other } },
      }),
    )
    one.node.set(PDFName.of('Resources'), context.obj({ XObject: { Outer: outer, Other: other } }))
    one.node.set(PDFName.of('Contents'), context.register(context.stream('/Outer Do')))
    two.node.set(PDFName.of('Contents'), context.register(context.stream('/Other Do')))
    const all = everything(await withoutPages(await pdf.save(), { pages: [2], said, at }))
    expect(all).toContain('(inre) Tj')
    expect(all).not.toContain(canary)
  })

  test('is the same bytes each time', async () => {
    const before = await trapped()
    const leaving = { pages: [2], said, at }
    expect(await withoutPages(before, leaving)).toEqual(await withoutPages(before, leaving))
  })

  test.each([[[4]], [[1, 2, 3]], [[0, 99]]])('%j are not pages that can be left out', async (pages) => {
    await expect(withoutPages(await trapped(), { pages, said, at })).rejects.toThrow(/NoSuchPage/)
  })

  test.each(['', 'not a pdf', '%PDF-1.7\ngarbage'])('%j cannot be made without pages', async (content) => {
    await expect(withoutPages(Buffer.from(content), { pages: [1], said, at })).rejects.toThrow(
      /UnreadablePdf|NoSuchPage/,
    )
  })

  test('of a content nobody can read is not made at all', async () => {
    const pdf = await PDFDocument.create()
    const [page] = [pdf.addPage(), pdf.addPage()]
    const content = PDFRawStream.of(pdf.context.obj({ Filter: 'Unknown' }), Buffer.from('x'))
    page?.node.set(PDFName.of('Contents'), pdf.context.register(content))
    await expect(withoutPages(await pdf.save(), { pages: [2], said, at })).rejects.toThrow('UnreadablePdf')
  })
})

describe('a text with passages taken out', () => {
  test('has a gap with its provision in the place of each', () => {
    const made = withGaps('Anna bor på Storgatan 1.\nHej.', 'Anna bor på [[Storgatan 1]].\r\nHej.', '21:3')
    expect(made).toEqual({
      text: 'Anna bor på [uppgift borttagen: 21\u00a0kap. 3\u00a0§ OSL].\nHej.',
      gaps: 1,
    })
  })

  test.each([
    ['abc', 'ab[[c', 'unbalanced'],
    ['abc', 'a]]b[[c', 'unbalanced'],
    ['abc', '[[a[[b]]c]]', 'unbalanced'],
    ['abc', 'abc', 'none'],
    ['abc', '[[a]]bd', 'changed'],
    ['abc', '', 'changed'],
  ])('%s marked as %s is refused: %s', (original, marked, problem) => {
    expect(withGaps(original, marked, '21:7')).toEqual({ problem })
  })

  test('never holds a marked passage, whatever stands around it', () => {
    const plain = fc.stringMatching(/^[a-zåäö .,\n]{0,30}$/)
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const secret = 'HEMLIGHET'
        const made = withGaps(`${before}${secret}${after}`, `${before}[[${secret}]]${after}`, '21:7')
        expect('text' in made && made.text.includes(secret)).toBe(false)
        expect('text' in made && made.gaps).toBe(1)
      }),
    )
  })
})

test.each([
  ['2', [2]],
  ['5-7, 2', [2, 5, 6, 7]],
  [' 1 – 2 ,2', [1, 2]],
  ['', null],
  ['0', null],
  ['7-5', null],
  ['1;2', null],
  ['99999', null],
])('the pages %s are %j', (written, pages) => {
  expect(readPages(written)).toEqual(pages)
})
