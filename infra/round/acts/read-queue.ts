import type { Browser } from '../../client/browser.ts'
import { calendar } from '../calendar.ts'
import { linksOf } from '../read-page.ts'

/** The county's cases as its list shows them, applicant's name → address of the case, page after page. */
export const readQueue = async (browser: Browser): Promise<Map<string, string>> => {
  const cases = new Map<string, string>()
  let next: string | undefined = `/lan?utlysning=${calendar.round}`
  while (next !== undefined) {
    const page = await browser.get(next)
    for (const { href, text } of linksOf(page, '/lan/arende/')) cases.set(text, href)
    next = linksOf(page, 'sida=')[0]?.href
  }
  return cases
}
