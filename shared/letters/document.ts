import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { Block, Headed, Letter } from './block.ts'
import type { LetterFonts } from './fonts.ts'
import { colours, element, heightOf, measure, needs, type Pen, tagged, write } from './pen.ts'
import { setFoot, setHead } from './set-page.ts'
import { setTable } from './set-table.ts'

/** `compress: false` leaves the content readable, for checks. */
export type LetterDeps = { fonts: LetterFonts; compress?: boolean }
type Element = PDFKit.PDFStructureElement

/** What pdfkit reads at run time, from the folder its code lies in: copy it from `pdfkit/js` to the bundle's own folder. */
export const profileFile = 'data/sRGB_IEC61966_2_1.icc'

/** pdfkit writes these into XML as they are. */
const metadata = (text: string): string => text.replaceAll(/[<>&\p{C}]/gu, ' ')

/**
 * PDF/A-2a; 3a with a file in it, since only that part allows files of any kind. Its date, and the file id made from it,
 * come from the letter: the same letter is the same bytes.
 */
const open = ({ fonts, compress = true }: LetterDeps, letter: Letter): Pen => {
  const pen = new PDFDocument({
    size: 'A4',
    margins: { top: 62, bottom: 76, left: 82, right: 82 },
    // Empty, or pdfkit looks for its own Helvetica on disk.
    font: '',
    bufferPages: true,
    pdfVersion: '1.7',
    subset: letter.attachment === undefined ? 'PDF/A-2a' : 'PDF/A-3a',
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    compress,
    info: {
      Title: metadata(`${letter.heading}, ${letter.designation}`),
      Author: metadata(letter.sender),
      CreationDate: letter.at,
    },
  })
  for (const [name, font] of Object.entries(fonts)) pen.registerFont(name, font)
  return pen
}

const setList = (pen: Pen, parent: Element, items: string[]): void => {
  const struct = element(pen, parent, 'L')
  const left = pen.page.margins.left
  const width = measure(pen) - 14
  for (const text of items) {
    needs(pen, Math.min(heightOf(pen, text, { width }), 32))
    const item = element(pen, struct, 'LI')
    const top = pen.y
    tagged(pen, item, 'Lbl', () => write(pen, '–', { width: 12 }))
    pen.x = left + 14
    pen.y = top
    tagged(pen, item, 'LBody', () => write(pen, text, { width }))
    item.end()
    pen.x = left
    pen.y += 1.5
  }
  struct.end()
}

type Heading = { text: string; heads: Headed }

/** What it stands over begins on the same page. Only an item is one of the document's headings: its answers are many. */
const setHeading = (pen: Pen, parent: Element, { text, heads }: Heading): void => {
  const isItem = heads === 'item'
  const style = isItem ? { bold: true, size: 11.5, colour: colours.brand } : { bold: true }
  if (isItem) pen.y += 6
  needs(pen, { item: 84, answer: 50, table: 110 }[heads])
  tagged(pen, parent, isItem ? 'H3' : 'P', () => write(pen, text, style))
  pen.y -= 5
}

const setBlock = (pen: Pen, parent: Element, block: Block): void => {
  if (block.kind === 'table') setTable(pen, parent, block.table)
  else if (block.kind === 'list') setList(pen, parent, block.items)
  else if (block.heads !== undefined) setHeading(pen, parent, { ...block, heads: block.heads })
  else {
    const colour = block.alarm === true ? { colour: colours.alarm } : {}
    const style = { ...(block.strong === true ? { bold: true, size: 12.5 } : {}), ...colour }
    needs(pen, Math.min(heightOf(pen, block.text, { ...style, width: measure(pen) }), 32))
    tagged(pen, parent, 'P', () => write(pen, block.text, style))
  }
  pen.y += 6
}

const attach = (pen: Pen, { attachment, at }: Letter): void => {
  if (attachment === undefined) return
  const { content, ...about } = attachment
  pen.file(Buffer.from(content), { ...about, relationship: 'Data', creationDate: at, modifiedDate: at })
}

const startsWithHeading = ([first]: Block[]): boolean =>
  first?.kind === 'paragraph' && first.heads !== undefined

/** Sets a letter as tagged PDF/A; the same letter and fonts always give the same bytes. */
export const setLetter = (deps: LetterDeps, letter: Letter): Promise<Buffer> => {
  const pen = open(deps, letter)
  const root = pen.struct('Document')
  pen.addStructure(root)
  setHead(pen, root, letter)
  for (const block of letter.opening) setBlock(pen, root, block)
  for (const { heading, blocks } of letter.sections) {
    const struct = element(pen, root, 'Sect')
    pen.y += 9
    needs(pen, startsWithHeading(blocks) ? 120 : 64)
    tagged(pen, struct, 'H2', () => write(pen, heading, { bold: true, size: 13, colour: colours.brand }))
    pen.y += 1
    for (const block of blocks) setBlock(pen, struct, block)
    struct.end()
  }
  root.end()
  setFoot(pen, letter)
  attach(pen, letter)
  pen.end()
  return buffer(pen)
}
