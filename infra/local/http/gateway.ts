import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Functions } from '../lambda/functions.ts'
import { TooManyRequests } from '../lambda/pool.ts'
import { bodyWithin } from '../listen.ts'
import type { RouteConfig } from '../template/compute.ts'
import { functionAnswer, gatewayAnswer } from './answer.ts'
import { payloadOf } from './payload.ts'
import { createRouter } from './routes.ts'

type GatewayDeps = { routes: RouteConfig[]; functions: Pick<Functions, 'invoke'>; now: () => number }

const bodyLimit = 10 * 1024 * 1024
const integrationLimitMs = 29_000

const statusOf = (errorType: string): number => {
  if (errorType === 'Sandbox.Timedout') return 503
  return errorType === 'RequestEntityTooLargeException' ? 413 : 500
}

/** The HTTP API in front of the functions. */
export const createGateway = ({ routes, functions, now }: GatewayDeps) => {
  const match = createRouter(routes)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = now()
    const route = match(request.method ?? 'GET', (request.url ?? '/').split('?')[0] ?? '/')
    if (route === undefined) return gatewayAnswer(response, 404)
    const body = await bodyWithin(request, bodyLimit)
    if (body === undefined) {
      response.setHeader('connection', 'close')
      return gatewayAnswer(response, 413)
    }
    const timer = setTimeout(() => gatewayAnswer(response, 503), integrationLimitMs)
    try {
      const outcome = await functions.invoke(route.functionArn, payloadOf(request, body, route, at), false)
      if (response.headersSent) return
      if (outcome.ok) functionAnswer(response, outcome.payload)
      else gatewayAnswer(response, statusOf(outcome.errorType))
    } catch (error) {
      if (!response.headersSent) gatewayAnswer(response, error instanceof TooManyRequests ? 429 : 503)
    } finally {
      clearTimeout(timer)
    }
  }
}
