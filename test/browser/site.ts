import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { ensureSynth } from '../../infra/ensure-synth.ts'
import { systemClock } from '../../infra/local/clock.ts'
import { startPlatform } from '../../infra/local/platform.ts'
import { seed } from '../../infra/seed/demonstration.ts'

const executablePath = '/usr/bin/chromium'
export const noChromium = !existsSync(executablePath)

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The suite plays in a year to come: to a browser, cookies from a clock behind its own have expired. */
const year = new Date().getUTCFullYear() + 1
export const budgetYear = year + 1
export const round = `${budgetYear}-1`
export const days = {
  first: `${year}-11-23`,
  answer: `${year}-12-18`,
  lastToApply: `${budgetYear}-01-22`,
  payment: `${budgetYear}-03-01`,
}

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** The whole system on this machine with its demonstration people, and a real browser to meet it with. */
export const openSite = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'statsbidrag-browser-'))
  const cdkOut = join(import.meta.dirname, '../../cdk.out')
  await ensureSynth({ outDir: cdkOut })
  const platform = await startPlatform({
    dataDir: join(folder, 'data'),
    cdkOut,
    clock: systemClock(Date.parse(`${days.first}T08:00:00Z`)),
    seed,
  })
  const browser = await chromium.launch({ executablePath, args })

  /** A window of its own, with nobody's cookies, where script never runs. */
  const open = async (address = '/', options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: platform.origin,
      javaScriptEnabled: false,
      viewport: phone,
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(address)
    return page
  }

  /** The same, signed in as one of the demonstration people. */
  const enter = async (name: string, address?: string, options?: BrowserContextOptions): Promise<Page> => {
    const page = await open(`/logga-in${address ? `?efter=${encodeURIComponent(address)}` : ''}`, options)
    await page.getByRole('button', { name, exact: true }).click()
    await page.waitForURL(({ pathname }) => !pathname.startsWith('/_local/'))
    return page
  }

  const close = async (): Promise<void> => {
    await browser.close()
    await platform.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...platform, folder, open, enter, close }
}
export type Site = Awaited<ReturnType<typeof openSite>>
