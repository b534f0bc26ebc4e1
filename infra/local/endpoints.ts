import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CredentialStore } from './aws/credentials.ts'
import type { MailStore } from './aws/mail-store.ts'
import { createSes } from './aws/ses.ts'
import { createSts } from './aws/sts.ts'
import { createWall } from './dynamodb/wall.ts'
import { type Listening, listen } from './listen.ts'
import type { Log } from './log.ts'
import type { StackModel } from './template/read-stack.ts'

type EndpointsDeps = {
  stack: Pick<StackModel, 'grants' | 'tables'>
  credentials: CredentialStore
  mails: MailStore
  dynamoUrl: string
  now: () => number
  onWrite: () => void
  log: Log
}

/** One server for the small AWS services: `/dynamodb` (the wall), `/sts` and `/ses`. */
export const listenForAws = async ({ stack, dynamoUrl: url, ...deps }: EndpointsDeps): Promise<Listening> => {
  const wall = createWall({ ...deps, ...stack, url })
  const sts = createSts({ ...deps, roles: new Set(stack.grants.keys()) })
  const ses = createSes(deps)

  const handle = (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/dynamodb')) return wall.handle(request, response)
    if (path.startsWith('/sts')) return sts(request, response)
    return ses(request, response, path.replace(/^\/ses/, ''))
  }
  const server = await listen((request, response) => {
    handle(request, response).catch((error: unknown) => {
      deps.log.write({ level: 'ERROR', message: `${request.method} ${request.url}: ${String(error)}` })
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  return {
    ...server,
    close: async () => {
      await server.close()
      wall.close()
    },
  }
}
