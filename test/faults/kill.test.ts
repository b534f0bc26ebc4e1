import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser, type Page } from '../../infra/client/browser.ts'
import { holding } from '../../infra/client/forms.ts'
import { openForm } from '../../infra/round/acts/open-form.ts'

/** The product as a newcomer starts it, ended as by a power cut, and started again on the same folder. */

const run = promisify(execFile)
let dir = ''
let child: ChildProcess | null = null

const start = async (): Promise<string> => {
  child = spawn(process.execPath, ['infra/local/main.ts', '--data', dir, '--port', '0', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.stdout === null) throw new Error('no output')
  for await (const line of createInterface(child.stdout)) {
    const [, origin] = /^ready (http:\/\/127\.0\.0\.1:\d+)$/.exec(line) ?? []
    if (origin !== undefined) return origin
  }
  throw new Error('the system did not start')
}

const kill = async (): Promise<void> => {
  if (child === null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  child = null
}

const enter = async (origin: string, subject: string): Promise<Browser> => {
  const browser = openBrowser(origin)
  await browser.signIn(subject)
  return browser
}

const address = (page: Page, pattern: RegExp): string => {
  const found = pattern.exec(page.html)?.[0]
  if (found === undefined) throw new Error(`no ${pattern} at ${page.address} (${page.status})`)
  return found
}

const beginDraft = async (browser: Browser): Promise<string> => {
  const questions = await browser.get(address(await browser.get('/ansok'), /\/ansok\/ny\/\d{4}-\d/))
  const answer = await browser.ask(questions, '/ansok/ny/', { sokande: 'kommun', andamal: ['area'] })
  const draft = await browser.submit(answer, '/ansok/ny/')
  return address(draft, /\/ansok\/utkast\/[0-9A-Z]{26}/)
}

/** Until a page says something, asked for again and again within a bound. */
const until = async (get: () => Promise<Page>, text: string): Promise<Page> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = await get()
    if (page.html.includes(text)) return page
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error(`"${text}" never came`)
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'statsbidrag-kill-'))
}, 10_000)

afterAll(async () => {
  await kill()
  await rm(dir, { recursive: true, force: true })
})

test('kill -9 loses nothing that was acknowledged, and waiting cases go on', {
  timeout: 240_000,
}, async () => {
  let origin = await start()
  let applicant = await enter(origin, 'DEMO-LINKOPING-3')
  const draft = await beginDraft(applicant)
  const need = await applicant.get(`${draft}/need`)
  await applicant.submit(need, '/need', {
    description: 'Kartläggningen visar att skyddade boenden saknas.',
    action: 'save',
  })
  await kill()

  origin = await start()
  applicant = await enter(origin, 'DEMO-LINKOPING-3')
  expect((await applicant.get(`${draft}/need`)).html).toContain(
    'Kartläggningen visar att skyddade boenden saknas.',
  )
  const receipt = await applicant.submit(await applicant.get(`${draft}/granska`), '/skicka', {
    declarations: ['correct', 'not-statutory', 'not-funded'],
  })
  const id = /\/ansok\/arende\/([0-9A-Z]{26})/.exec(receipt.address)?.[1] ?? ''
  const hash = address(receipt, /\b[0-9a-f]{64}\b/)
  await kill()

  origin = await start()
  applicant = await enter(origin, 'DEMO-LINKOPING-3')
  expect((await applicant.get(`/ansok/arende/${id}/kvittens`)).html).toContain(hash)
  let officer = await enter(origin, 'DEMO-05-OFFICER-1')
  await until(() => officer.get('/lan'), id)
  await kill()

  origin = await start()
  officer = await enter(origin, 'DEMO-05-OFFICER-1')
  const lastDay = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  const asking = await openForm(officer, `/lan/arende/${id}/komplettering`)
  await officer.submit(asking, holding('lastDay'), { text: 'Beskriv åtgärderna och vad de kostar.', lastDay })
  await kill()

  origin = await start()
  applicant = await enter(origin, 'DEMO-LINKOPING-3')
  expect((await applicant.get(`/ansok/arende/${id}/komplettera`)).html).toContain(
    'Beskriv åtgärderna och vad de kostar.',
  )
  await fetch(`${origin}/_local/settled`)
  await kill()

  const audit = await run(process.execPath, ['infra/commands/audit.ts', '--data', dir])
  expect(audit.stdout).toMatch(/audit: \d+ chains, \d+ events, 1 bodies, 0 broken/)
})
