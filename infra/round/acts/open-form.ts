import type { Browser, Page } from '../../client/browser.ts'
import { formsOf, holding } from '../../client/forms.ts'

/** A form of a case. Whoever is asked first whether they have a conflict of interest has none, and comes to the form. */
export const openForm = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.get(address)
  const asked = formsOf(page.html, page.address).some(holding('visade'))
  return asked ? browser.submit(page, holding('visade')) : page
}
