import { cookieHeader, type Jar, keepCookies } from './cookies.ts'
import { fill, formsOf, type HtmlForm } from './forms.ts'

export type Page = { address: string; status: number; html: string }
export type Changes = Record<string, string | readonly string[]>
export type Browser = ReturnType<typeof openBrowser>

const redirects = [301, 302, 303, 307]

/**
 * A browser without JavaScript: cookies, redirects, and forms sent as the page holds them. What it can do a person
 * can do, and nothing else: the seed and the national round go this way (nothing is written behind the pages).
 */
export const openBrowser = (origin: string) => {
  const jar: Jar = new Map()

  const send = async (address: string, init: RequestInit, hops = 10): Promise<Page> => {
    const url = new URL(address, origin)
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(url.origin === origin ? { cookie: cookieHeader(jar) } : {}) },
    })
    if (url.origin === origin) keepCookies(jar, response.headers)
    const html = await response.text()
    const location = response.headers.get('location')
    if (!redirects.includes(response.status) || location === null)
      return { address: url.href, status: response.status, html }
    if (hops === 0) throw new Error(`too many redirects at ${url.pathname}`)
    return send(new URL(location, url).href, {}, hops - 1)
  }

  const get = (address: string): Promise<Page> => send(address, {})

  const post = (
    action: string,
    fields: readonly (readonly [string, string])[],
    from = origin,
  ): Promise<Page> =>
    send(new URL(action, from).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    })

  /** Sends the page's form whose action contains `action`, with some fields changed. */
  const submit = (page: Page, action: string, changes: Changes = {}): Promise<Page> => {
    const form = formsOf(page.html, page.address).find(
      (each) => each.method === 'post' && new URL(each.action, page.address).href.includes(action),
    )
    if (form === undefined) throw new Error(`no form for ${action} at ${page.address} (${page.status})`)
    return post(form.action, fill(form.fields, changes), page.address)
  }

  /** Sends a file straight to the bucket with the page's upload form, and comes back as the browser does. */
  const upload = async (
    page: Page,
    fileName: string,
    content: Uint8Array<ArrayBuffer>,
    type: string,
  ): Promise<Page> => {
    const form = formsOf(page.html, page.address).find((each): each is HtmlForm =>
      each.fields.some(([name]) => name === 'policy' || name === 'Policy'),
    )
    if (form === undefined) throw new Error(`no upload form at ${page.address}`)
    const body = new FormData()
    for (const [name, value] of form.fields) body.append(name, value)
    body.append('file', new Blob([content], { type }), fileName)
    return send(form.action, { method: 'POST', body })
  }

  /** Signs in as one of the demonstration people; needs the one-machine platform's own sign-in page. */
  const signIn = async (subject: string, after = '/'): Promise<Page> => {
    const page = await get(`/logga-in?efter=${encodeURIComponent(after)}`)
    return submit(page, '', { subject })
  }

  return { get, post, submit, upload, signIn }
}
