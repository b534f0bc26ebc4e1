/** A part of a page that is only to be read: paragraphs, then a list, a last paragraph, named fields, a link. */
export type Passage = {
  heading: string
  paragraphs: readonly string[]
  list?: readonly string[]
  after?: string
  fields?: readonly (readonly [name: string, meaning: string])[]
  link?: { href: string; text: string }
  /** The e-mail addresses of the counties come last. */
  counties?: boolean
}
export type TextPage = { title: string; lead: string; passages: readonly Passage[] }
