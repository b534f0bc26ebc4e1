import type { Page } from '../client/browser.ts'
import { unescapeHtml } from '../client/forms.ts'

/** The text of a piece of one of our pages, as it is read. */
export const textOf = (html: string): string =>
  unescapeHtml(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()

export type Link = { href: string; text: string }

/** Every link of a page whose address holds a text, in the page's order. */
export const linksOf = ({ html }: Page, part: string): Link[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
    .map(([, href = '', text = '']) => ({ href: unescapeHtml(href), text: textOf(text) }))
    .filter(({ href }) => href.includes(part))

/** The one link somebody would follow. Throws when the page does not have it. */
export const linkOf = (page: Page, part: string): string => {
  const [found] = linksOf(page, part)
  if (found === undefined) throw new Error(`no link to ${part} at ${page.address} (${page.status})`)
  return found.href
}

/** The rows of a page's tables as text, cell by cell, with the links in them. */
export const rowsOf = (page: Page): { cells: string[]; links: Link[] }[] =>
  [...page.html.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => ({
    cells: [...row.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => textOf(cell)),
    links: linksOf({ ...page, html: row }, ''),
  }))

/** Whole öre of an amount as pages write it (`1 250 000 kr`, `1 250,50 kr`), or null. */
export const amountIn = (text: string): number | null => {
  const [, kronor, ore = '00'] = /(\d[\d\s]*)(?:,(\d\d))?\s*kr/.exec(text) ?? []
  return kronor === undefined ? null : Number(kronor.replaceAll(/\s/g, '')) * 100 + Number(ore)
}
