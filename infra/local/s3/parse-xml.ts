import { S3Error } from './errors.ts'

/** A read element; attributes are not kept, S3 bodies carry none that matter. */
export type XmlElement = { name: string; text: string; children: XmlElement[] }

const malformed = () =>
  new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate.')

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeText = (text: string): string =>
  text.replace(/&([^;]*);?/g, (_, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10) : undefined
    const char =
      point === undefined ? named[name] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined
    if (char === undefined) throw malformed()
    return char
  })

const token =
  /<\?[^>]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y

/** Reads the small XML that S3 requests carry. Doctypes, comments and CDATA are refused as malformed. */
const parseXml = (source: string): XmlElement => {
  const root: XmlElement = { name: '', text: '', children: [] }
  const open = [root]
  const scan = new RegExp(token)
  while (scan.lastIndex < source.length) {
    const found = scan.exec(source)
    const parent = open.at(-1)
    if (!found || !parent || open.length > 8) throw malformed()
    const [, closing, name, , empty, text] = found
    if (text !== undefined) parent.text += unescapeText(text)
    else if (closing) {
      if (open.pop()?.name !== name) throw malformed()
    } else if (name !== undefined) {
      const element = { name, text: '', children: [] }
      parent.children.push(element)
      if (!empty) open.push(element)
    }
  }
  const [document, ...more] = root.children
  if (!document || more.length > 0 || open.length !== 1 || root.text.trim() !== '') throw malformed()
  return document
}

/** The document's element if it is called so, else MalformedXML. */
export const xmlRoot = (source: string, name: string): XmlElement => {
  const root = parseXml(source)
  if (root.name !== name) throw malformed()
  return root
}

/** The texts of the children as a record; an element with children of its own, or given twice, is malformed. */
export const xmlFields = (element: XmlElement): Record<string, string> => {
  const fields = new Map<string, string>()
  for (const child of element.children) {
    if (child.children.length > 0 || fields.has(child.name)) throw malformed()
    fields.set(child.name, child.text)
  }
  return Object.fromEntries(fields)
}
