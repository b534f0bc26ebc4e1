import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib'

/** A content stream's bytes as text, whatever its filter; throws for a filter that no content may have. */
const contentOf = (stream: PDFObject | undefined): string => {
  if (stream instanceof PDFRawStream)
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  if (stream instanceof PDFContentStream) return Buffer.from(stream.getUnencodedContents()).toString('latin1')
  return ''
}

/** Everything a content stream could name, one too many rather than one too few. */
const namesIn = (content: string): string[] =>
  [...content.matchAll(/\/([^\s()<>[\]{}/%]+)/g)].map(([, name = '']) =>
    name.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )

/** What is not needed to draw, and may lead to anything else in the file. */
const besides = ['Metadata', 'PieceInfo', 'StructParent', 'StructParents', 'OPI', 'Ref', 'Alternates', 'OC']

const nameOf = (key: PDFName): string => key.decodeText()

/** The resources a content names and no others; those that have resources of their own are pruned as well. */
export const usedResources = (
  context: PDFContext,
  resources: PDFDict | undefined,
  contents: readonly (PDFObject | undefined)[],
  seen = new Set<PDFObject>(),
): PDFDict => {
  const names = new Set(contents.flatMap((content) => namesIn(contentOf(content))))
  const used = context.obj({})
  for (const [kind, value] of resources?.entries() ?? []) {
    const all = context.lookup(value)
    if (!(all instanceof PDFDict)) continue
    const kept = context.obj({})
    for (const [key, entry] of all.entries()) {
      if (!names.has(nameOf(key))) continue
      pruneWithin(context, context.lookup(entry), seen)
      kept.set(key, entry)
    }
    used.set(kind, kept)
  }
  return used
}

/** A form, a pattern, a font of drawings or a soft mask holds resources too, which pages may share. */
const pruneWithin = (context: PDFContext, held: PDFObject | undefined, seen: Set<PDFObject>): void => {
  if (held === undefined || seen.has(held)) return
  seen.add(held)
  const dict = held instanceof PDFStream ? held.dict : held
  if (!(dict instanceof PDFDict)) return
  for (const name of besides) dict.delete(PDFName.of(name))
  const resources = context.lookup(dict.get(PDFName.of('Resources')))
  const drawings = context.lookup(dict.get(PDFName.of('CharProcs')))
  const contents =
    drawings instanceof PDFDict ? drawings.values().map((each) => context.lookup(each)) : [held]
  if (resources instanceof PDFDict)
    dict.set(PDFName.of('Resources'), usedResources(context, resources, contents, seen))
  const mask = context.lookup(dict.get(PDFName.of('SMask')))
  if (mask instanceof PDFDict) pruneWithin(context, context.lookup(mask.get(PDFName.of('G'))), seen)
}

/** The streams of a page, one or several. */
export const contentsOf = (context: PDFContext, page: PDFDict): (PDFObject | undefined)[] => {
  const contents = context.lookup(page.get(PDFName.of('Contents')))
  return contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents]
}
