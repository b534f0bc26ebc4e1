import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import type { MailStore } from './aws/mail-store.ts'
import type { DeadLetters } from './events/dead-letters.ts'
import { jsonText } from './json-text.ts'
import { bodyWithin } from './listen.ts'
import { escaped, pageHeaders, plainPage } from './page.ts'

type ControlDeps = {
  mails: Pick<MailStore, 'list' | 'find'>
  deadLetters: Pick<DeadLetters, 'list'>
  /** Part → whether it answers. */
  health: () => Promise<Record<string, boolean>>
  settled: () => Promise<void>
  clock: { now: () => number; moveTo: (instant: number) => void }
}

const moving = z.object({ to: z.iso.datetime({ offset: true }) })

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

const page = (response: ServerResponse, title: string, body: string): void => {
  response.writeHead(200, pageHeaders)
  response.end(plainPage(title, body))
}

const mailList = (mails: ControlDeps['mails']): string => {
  const rows = mails
    .list()
    .reverse()
    .map(
      ({ id, at, to, subject }) =>
        `<tr><td>${escaped(at)}</td><td>${escaped(to.join(', '))}</td><td><a href="/_local/mail/${escaped(id)}">${escaped(subject)}</a></td></tr>`,
    )
  return `<table><thead><tr><th scope="col">Skickat</th><th scope="col">Till</th><th scope="col">Ämne</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const showMail = (mails: ControlDeps['mails'], response: ServerResponse, id: string): void => {
  const mail = mails.find(id)
  if (mail === undefined) {
    json(response, 404, { message: 'There is no such mail' })
    return
  }
  const head = `<p>${escaped(mail.at)}<br>Från: ${escaped(mail.from)}<br>Till: ${escaped(mail.to.join(', '))}</p>`
  page(
    response,
    mail.subject,
    `${head}<pre>${escaped(mail.text)}</pre><p><a href="/_local/mail">Alla brev</a></p>`,
  )
}

const showDeadLetters = (deadLetters: ControlDeps['deadLetters'], response: ServerResponse): void => {
  const items = deadLetters
    .list()
    .map(
      ({ at, target, reason, content }) =>
        `<h2>${escaped(`${at} ${target}: ${reason}`)}</h2><pre>${escaped(JSON.stringify(content, null, 2))}</pre>`,
    )
  page(response, 'Uppgivna händelser', items.length === 0 ? '<p>Inga.</p>' : items.join(''))
}

// A JSON body, which another site's page cannot send here unasked.
const moveClock = async (
  { clock }: ControlDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = (await bodyWithin(request, 1000))?.toString() ?? ''
  const asked = jsonText
    .pipe(moving)
    .safeParse(request.headers['content-type'] === 'application/json' ? body : undefined)
  if (!asked.success) return json(response, 400, { message: 'Send JSON: {"to": "2027-01-31T22:59:59Z"}' })
  const to = Date.parse(asked.data.to)
  if (to < clock.now()) return json(response, 409, { message: 'The clock only moves forward' })
  clock.moveTo(to)
  json(response, 200, { now: new Date(clock.now()).toISOString() })
}

/** The platform's own pages below `/_local/`: there is nothing like them on AWS. */
export const createControl =
  (deps: ControlDeps) =>
  async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const route = `${request.method} ${path}`
    const mailId = /^GET \/_local\/mail\/([0-9a-f-]+)$/.exec(route)?.[1]
    if (mailId !== undefined) return showMail(deps.mails, response, mailId)
    switch (route) {
      case 'GET /_local/health': {
        const parts = await deps.health()
        const well = Object.values(parts).every(Boolean)
        return json(response, well ? 200 : 503, { well, parts })
      }
      case 'GET /_local/mail':
        return page(response, 'Skickade brev', mailList(deps.mails))
      case 'GET /_local/dead-letters':
        return showDeadLetters(deps.deadLetters, response)
      case 'GET /_local/settled':
        await deps.settled()
        return json(response, 200, { settled: true })
      case 'GET /_local/clock':
        return json(response, 200, { now: new Date(deps.clock.now()).toISOString() })
      case 'POST /_local/clock':
        return moveClock(deps, request, response)
      default:
        return json(response, 404, { message: `${route} is not there` })
    }
  }
