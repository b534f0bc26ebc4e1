import { expect } from 'vitest'
import type { Form } from '../../shared/web/request.ts'
import type { visitor } from './pages.ts'

type Visitor = Pick<ReturnType<typeof visitor>, 'get' | 'post'>

/** What the page's form holds and nobody writes. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

export const confirmation: Form = {
  how: 'supplier-register',
  note: 'Post 40017 i leverantörsregistret.',
  supplier: '40017',
}

/** Finance confirms every account that waits, receiver by receiver, on the pages that are for it. */
export const confirmReceivers = async (finance: Visitor, over: Form = {}): Promise<void> => {
  const list = (await finance.get('/ekonomi/mottagare')).html
  for (const [, address = ''] of list.matchAll(/href="(\/ekonomi\/mottagare\/[^"]+)"/g)) {
    const { html } = await finance.get(address)
    if (!html.includes('name="note"')) continue
    const { status, html: answer } = await finance.post(address, {
      ...hiddenIn(html),
      ...confirmation,
      ...over,
    })
    expect(status, answer).toBe(303)
  }
}
