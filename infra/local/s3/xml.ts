/** An element: its name and either its text or its children. */
export type Xml = readonly [name: string, content: string | number | boolean | readonly Xml[]]

const entity = (char: string): string => `&#${char.charCodeAt(0)};`

// Line ends and control characters are legal in object keys, so they travel as character references.
const escapeText = (text: string): string => text.replace(/[&<>"'\p{Cc}]/gu, entity)

const render = ([name, content]: Xml): string =>
  `<${name}>${Array.isArray(content) ? content.map(render).join('') : escapeText(String(content))}</${name}>`

/** The XML document with this root, in S3's namespace. */
export const xmlDocument = ([name, content]: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${render([name, content]).replace(
    `<${name}>`,
    `<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`,
  )}`

/** S3's error document, which has no namespace. */
export const errorDocument = (children: readonly Xml[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${render(['Error', children])}`
