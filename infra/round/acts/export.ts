import type { Browser } from '../../client/browser.ts'
import { calendar } from '../calendar.ts'
import { linkOf, linksOf } from '../read-page.ts'

/** Locks a batch of everything payable in the budget year and takes its file home; null when nothing is payable. */
export const exportBatch = async (browser: Browser): Promise<string | null> => {
  const page = await browser.get(`/ekonomi?ar=${calendar.budgetYear}`)
  if (!page.html.includes('action="/ekonomi/underlag"')) return null
  let batch = await browser.submit(page, '/ekonomi/underlag')
  while (linksOf(batch, '/csv').length === 0) batch = await browser.submit(batch, '/ekonomi/underlag')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await browser.download(linkOf(batch, '/csv')))
}
