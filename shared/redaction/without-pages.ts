import { PDFDocument, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { DomainError } from '../domain/errors.ts'
import { contentsOf, usedResources } from './used-names.ts'

/** What a page is drawn from; everything else of it may lead to other pages: links, threads, structure, earlier versions. */
const drawn = [
  'Type',
  'Parent',
  'Contents',
  'MediaBox',
  'CropBox',
  'BleedBox',
  'TrimBox',
  'ArtBox',
  'Rotate',
  'UserUnit',
]

const bare = ({ node, doc }: PDFPage): void => {
  const { context } = doc
  const resources = usedResources(context, node.Resources(), contentsOf(context, node))
  for (const key of node.keys()) if (!drawn.includes(key.decodeText())) node.delete(key)
  node.set(PDFName.of('Resources'), resources)
}

const note = async (target: PDFDocument, lines: readonly string[]): Promise<void> => {
  const font = await target.embedFont(StandardFonts.Helvetica)
  const page = target.addPage()
  lines.forEach((line, n) => {
    page.drawText(line, { x: 72, y: page.getHeight() - 120 - n * 22, size: 14, font })
  })
}

const open = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    // A file without a catalogue is found out here.
    source.getPageCount()
    return source
  } catch {
    throw new DomainError('UnreadablePdf')
  }
}

type Leaving = {
  /** Numbers from 1. */
  pages: readonly number[]
  /** What stands on the page in the place of one that was left out. */
  said: (page: number) => readonly string[]
  at: Date
}

/**
 * A new PDF of the pages that may leave, with a note in the place of each that may not. Only what draws the kept pages is
 * copied, so that nothing of the others is in the bytes. The same input gives the same bytes.
 * Throws UnreadablePdf, or NoSuchPage when a page is none of the file's or no page would be left.
 */
export const withoutPages = async (bytes: Uint8Array, { pages, said, at }: Leaving): Promise<Uint8Array> => {
  const source = await open(bytes)
  const count = source.getPageCount()
  const kept = source.getPageIndices().filter((index) => !pages.includes(index + 1))
  if (kept.length === 0 || pages.some((page) => page > count)) throw new DomainError('NoSuchPage', { count })
  try {
    for (const index of kept) bare(source.getPage(index))
  } catch {
    throw new DomainError('UnreadablePdf')
  }
  const target = await PDFDocument.create({ updateMetadata: false })
  target.setCreationDate(at)
  target.setModificationDate(at)
  const copied = await target.copyPages(source, kept)
  for (const index of source.getPageIndices()) {
    const place = kept.indexOf(index)
    const page = copied[place]
    if (page === undefined) await note(target, said(index + 1))
    else target.addPage(page)
  }
  return target.save({ useObjectStreams: false })
}
