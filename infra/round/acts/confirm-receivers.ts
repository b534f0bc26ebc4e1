import type { Browser } from '../../client/browser.ts'
import { holding } from '../../client/forms.ts'
import { linksOf } from '../read-page.ts'

const found = {
  how: 'supplier-register',
  note: 'Posten i leverantörsregistret har samma nummer. (exempel)',
}

/** Confirms every account that money waits to be paid to, receiver by receiver, as the supplier register says. */
export const confirmReceivers = async (browser: Browser): Promise<void> => {
  const list = await browser.get('/ekonomi/mottagare')
  for (const { href } of linksOf(list, '/ekonomi/mottagare/')) {
    let page = await browser.get(href)
    // One account at a time: a receiver with several comes back with the next.
    while (page.html.includes('name="note"')) page = await browser.submit(page, holding('note'), found)
  }
}
