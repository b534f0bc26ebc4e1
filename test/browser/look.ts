import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { htmlRules } from '../shape/html-rules.ts'
import { headingOf } from './acts.ts'
import { desk, phone, type Site } from './site.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
const validator = new HtmlValidate(htmlRules)

const faultsIn = async (html: string): Promise<string[]> =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
  )

/** What axe finds; it lies in the page already when the width is all that has changed. */
const violationsOn = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'], preload: false })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, tags)
}

/**
 * Swedish words that whoever listens to an English page is not told to be Swedish. Names of files are of no language,
 * and what stands in a field is only being written.
 */
const unmarkedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const said = text.textContent ?? ''
      const around = text.parentElement
      if (!/[åäö]|Öst|\bkommun\b|\bRegion [A-Z]/.test(said) || /[.]pdf\b/.test(said)) continue
      if (around?.localName === 'textarea') continue
      if (around?.closest('[lang]')?.getAttribute('lang') === 'en') found.push(said)
    }
    return found
  })

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The fields that the summary at the top leads to; empty when one of them leads nowhere. */
const problemsOn = (page: Page): Promise<string[]> =>
  page.locator('.govuk-error-summary a').evaluateAll((links) => {
    const fields = links.map((link) => link.getAttribute('href') ?? '')
    return fields.every((field) => document.querySelector(field) !== null) ? fields : []
  })

const isDocument = (response: Response): boolean =>
  response.request().isNavigationRequest() && ![302, 303].includes(response.status())

/** At 200 % a window of 1280 is 640 wide; 320 is 400 % (WCAG 1.4.4, 1.4.10). */
const zoomed = [640, 320]

/** Within the window however large, and without fault in axe at both widths. */
const lookOver = async (page: Page, what: string): Promise<void> => {
  for (const width of zoomed) {
    await page.setViewportSize({ width, height: phone.height })
    expect.soft(await sideways(page), `${what} at ${width}`).toBeLessThanOrEqual(0)
  }
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport)
    expect.soft(await sideways(page), `${what} at ${viewport.width}`).toBeLessThanOrEqual(0)
    expect.soft(await violationsOn(page), `${what} at ${viewport.width}`).toEqual([])
  }
}

const contentOf = (page: Page): Promise<string> => page.evaluate(() => document.body.outerHTML)

/** Shows the same answer with its scripts; looked over when they make anything else of it. */
const lookWithScripts = async (page: Page, served: Response, without: string, what: string) => {
  const { 'content-encoding': _, 'content-length': __, ...headers } = await served.allHeaders()
  const body = await served.body()
  await page.route(
    (url) => url.href === served.url(),
    (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ status: served.status(), headers, body })
        : route.continue(),
    { times: 1 },
  )
  await page.goto(served.url())
  if ((await contentOf(page)) !== without) await lookOver(page, `${what} with scripts`)
}

/**
 * Somebody's window, where no script of a page runs, and every page that is shown can be looked over. Axe is itself a
 * script: they may run once the page is there.
 */
export const openEyes = async (site: Site, name: string | null) => {
  const options = { javaScriptEnabled: true }
  const scripted = await (name === null ? site.open('/', options) : site.enter(name, undefined, options))
  const page = await scripted.context().newPage()
  page.setDefaultTimeout(15_000)
  const scripts = await page.context().newCDPSession(page)
  await scripts.send('Emulation.setScriptExecutionDisabled', { value: true })
  await page.goto(scripted.url())
  let shown: Response | null = null
  page.on('response', (response) => {
    if (isDocument(response)) shown = response
  })

  /** The page in sight, under any one heading when none is given: without fault in its HTML or in axe, and within the window, at both widths. */
  const look = async (wanted: string | null, status = 200): Promise<void> => {
    const served: Response | null = shown
    if (served === null) throw new Error('nothing has been shown')
    const heading = await headingOf(page)
    expect.soft([served.status(), heading], page.url()).toEqual([status, wanted ?? heading])
    expect.soft(heading, page.url()).not.toBe('')
    expect.soft(await unmarkedOn(page), heading).toEqual([])
    expect.soft(await faultsIn(await served.text()), heading).toEqual([])
    if (status === 422) {
      expect.soft(await page.title()).toMatch(/^(Fel|Error): /)
      expect.soft(await problemsOn(page), heading).not.toEqual([])
    }
    const content = await contentOf(page)
    await scripts.send('Emulation.setScriptExecutionDisabled', { value: false })
    await lookOver(page, heading)
    await scripts.send('Emulation.setScriptExecutionDisabled', { value: true })
    await lookWithScripts(scripted, served, content, heading)
  }

  /** Goes to each address, which shall have this heading, and looks. */
  const visit = async (pages: Record<string, string>, status = 200): Promise<void> => {
    for (const [address, heading] of Object.entries(pages)) {
      await page.goto(address)
      await look(heading, status)
    }
  }
  return { page, look, visit }
}
