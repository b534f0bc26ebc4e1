import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { parentPort, workerData } from 'node:worker_threads'
import { followClock } from '../lambda/platform-date.ts'
import { pageHeaders } from '../page.ts'
import { findPerson } from '../people.ts'
import { identityKeys } from './keys.ts'
import { signInPage, unknownPersonPage } from './sign-in-page.ts'
import type { IdentityStart } from './start.ts'

const { origin, clientId, machines, keyFile, clock }: IdentityStart = workerData
followClock(clock)
// After the clock: what it imports may keep the Date it finds.
const { createProvider, mount } = await import('./provider.ts')
const provider = createProvider({ origin, clientId, machines, keys: identityKeys(keyFile) })
const flow = provider.callback()

const show = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, pageHeaders)
  response.end(page)
}

const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  await provider.interactionDetails(request, response)
  if (request.method !== 'POST') return show(response, 200, signInPage())
  const subject = new URLSearchParams(await text(request)).get('subject') ?? ''
  if (findPerson(subject) === undefined) return show(response, 400, unknownPersonPage())
  await provider.interactionFinished(request, response, { login: { accountId: subject, remember: false } })
}

const withoutSession = (cookies: string): string =>
  cookies
    .split('; ')
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ')

const server = createServer((request, response) => {
  const path = (request.url ?? '/').slice(mount.length)
  if (path.startsWith('/interaction/'))
    return void interact(request, response).catch(() => show(response, 400, unknownPersonPage()))
  // Nobody stays signed in here: each sign-in chooses a person.
  if (path.startsWith('/auth')) request.headers.cookie = withoutSession(request.headers.cookie ?? '')
  Object.assign(request, { originalUrl: request.url, url: path })
  return void flow(request, response)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  parentPort?.postMessage(typeof address === 'object' && address ? address.port : 0)
})
