import { cookieHeader, type Jar, keepCookies } from './cookies.ts'
import { fill, formsOf, type HtmlForm } from './forms.ts'

export type Page = { address: string; status: number; html: string }
export type Changes = Record<string, string | readonly string[]>
/** Which form of a page: a part of its action, or what is true of it. */
export type Which = string | ((form: HtmlForm) => boolean)
export type Browser = ReturnType<typeof openBrowser>

type Sending = { method?: string; headers?: Record<string, string>; body?: string | FormData }

const redirects = [301, 302, 303, 307]

/**
 * A browser without JavaScript: cookies, redirects, and forms sent as the page holds them. What it can do a person
 * can do, and nothing else: the seed and the national round go this way (nothing is written behind the pages).
 */
export const openBrowser = (origin: string, saw: (page: Page) => void = () => {}) => {
  const jar: Jar = new Map()

  const follow = async (
    address: string,
    init: Sending,
    hops = 10,
  ): Promise<{ address: string; response: Response }> => {
    const url = new URL(address, origin)
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(url.origin === origin ? { cookie: cookieHeader(jar) } : {}) },
    })
    if (url.origin === origin) keepCookies(jar, response.headers)
    const location = response.headers.get('location')
    if (!redirects.includes(response.status) || location === null) return { address: url.href, response }
    await response.body?.cancel()
    if (hops === 0) throw new Error(`too many redirects at ${url.pathname}`)
    return follow(new URL(location, url).href, {}, hops - 1)
  }

  const send = async (address: string, init: Sending): Promise<Page> => {
    const { address: at, response } = await follow(address, init)
    const page = { address: at, status: response.status, html: await response.text() }
    saw(page)
    return page
  }

  const get = (address: string): Promise<Page> => send(address, {})

  /** A file behind a link, however many redirects away. */
  const download = async (address: string): Promise<Uint8Array> => {
    const { response } = await follow(address, {})
    const content = new Uint8Array(await response.arrayBuffer())
    if (!response.ok) throw new Error(`no file at ${address} (${response.status})`)
    return content
  }

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

  const formOf = (page: Page, method: string, which: Which): HtmlForm => {
    const meant = (form: HtmlForm): boolean =>
      typeof which === 'string' ? new URL(form.action, page.address).href.includes(which) : which(form)
    const found = formsOf(page.html, page.address).find((form) => form.method === method && meant(form))
    if (found !== undefined) return found
    throw new Error(`no ${method} form for ${String(which)} at ${page.address} (${page.status})`)
  }

  /** Sends one of the page's forms with some fields changed. */
  const submit = (page: Page, which: Which, changes: Changes = {}): Promise<Page> => {
    const form = formOf(page, 'post', which)
    return post(form.action, fill(form.fields, changes), page.address)
  }

  /** The same for a form that only asks: its answers go into the address. */
  const ask = (page: Page, which: Which, changes: Changes = {}): Promise<Page> => {
    const form = formOf(page, 'get', which)
    const url = new URL(form.action, page.address)
    url.search = new URLSearchParams(fill(form.fields, changes)).toString()
    return get(url.href)
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
  const signIn = async (subject: string, after?: string): Promise<Page> => {
    const page = await get(after === undefined ? '/logga-in' : `/logga-in?efter=${encodeURIComponent(after)}`)
    return submit(page, '', { subject })
  }

  const cookies = (): string[] => [...jar.values()]

  return { get, post, submit, ask, upload, download, signIn, cookies }
}
