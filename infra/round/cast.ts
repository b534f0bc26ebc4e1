import { type Browser, openBrowser, type Page } from '../client/browser.ts'
import type { CanaryWatch, Looker } from './canary-watch.ts'
import { textOf } from './read-page.ts'

/** A page that says no where the play expects none: a fault of the play or of the product. */
export class PageRefused extends Error {
  constructor({ address, status, html }: Page) {
    const [, title = ''] = /<title>([\s\S]*?)<\/title>/.exec(html) ?? []
    const [, problems = ''] = /error-summary__list[^>]*>([\s\S]*?)<\/ul>/.exec(html) ?? []
    super(`${status} at ${new URL(address).pathname}: ${textOf(title)} ${textOf(problems)}`)
    this.name = 'PageRefused'
  }
}

const formTokens = /name="token" value="([^"]+)"/g

type CastDeps = { origin: string; watch: Pick<CanaryWatch, 'look'> }

/** Everybody in the play. Each sees the service through a browser of their own, and all of it is watched. */
export const openCast = ({ origin, watch }: CastDeps) => {
  const secrets = new Set<string>()
  let pages = 0
  return {
    /** Session ids and form tokens that were given out: none may stand in a log. */
    secrets,
    pages: () => pages,
    enter: async (subject: string, looker: Looker): Promise<Browser> => {
      const browser = openBrowser(origin, (page) => {
        pages += 1
        watch.look(looker, page.html, new URL(page.address).pathname)
        for (const [, token = ''] of page.html.matchAll(formTokens)) secrets.add(token)
        if (page.status >= 400) throw new PageRefused(page)
      })
      await browser.signIn(subject)
      for (const cookie of browser.cookies()) secrets.add(cookie)
      return browser
    },
  }
}
export type Cast = ReturnType<typeof openCast>
