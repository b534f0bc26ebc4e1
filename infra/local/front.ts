import type { IncomingMessage, ServerResponse } from 'node:http'
import { gatewayAnswer } from './http/answer.ts'
import { listen } from './listen.ts'

type Handlers = {
  gateway: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  control: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>
  identity: (request: IncomingMessage, response: ServerResponse) => void
}

/** The one address people use. It is bound first, so that its port is known, and answers 503 until `open`. */
export const openFront = async (port: number) => {
  let handlers: Handlers | undefined
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (handlers === undefined) return gatewayAnswer(response, 503)
    if (path.startsWith('/_local/oidc/')) return handlers.identity(request, response)
    if (path.startsWith('/_local/')) return handlers.control(request, response, path)
    await handlers.gateway(request, response)
  }
  const server = await listen((request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else gatewayAnswer(response, 500)
    })
  }, port)
  return {
    port: server.port,
    origin: server.url,
    open: (all: Handlers): void => {
      handlers = all
    },
    close: server.close,
  }
}
