import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Functions } from '../lambda/functions.ts'
import { TooManyRequests } from '../lambda/pool.ts'
import { bodyWithin } from '../listen.ts'
import type { RouteConfig } from '../template/compute.ts'
import { functionAnswer, gatewayAnswer } from './answer.ts'
import { payloadOf } from './payload.ts'
import { createRouter, type Matched } from './routes.ts'
import { type Caller, openTokens } from './tokens.ts'

type GatewayDeps = {
  routes: RouteConfig[]
  functions: Pick<Functions, 'invoke'>
  now: () => number
  /** Whose tokens routes that want one take. */
  issuer: string
}

const bodyLimit = 10 * 1024 * 1024
const integrationLimitMs = 29_000

const statusOf = (errorType: string): number => {
  if (errorType === 'Sandbox.Timedout') return 503
  return errorType === 'RequestEntityTooLargeException' ? 413 : 500
}

/** The HTTP API in front of the functions. */
export const createGateway = ({ routes, functions, now, issuer }: GatewayDeps) => {
  const match = createRouter(routes)
  const judge = openTokens({ issuer, now })
  const admit = async (
    request: IncomingMessage,
    response: ServerResponse,
    { token }: Matched,
  ): Promise<{ caller?: Caller } | null> => {
    if (token === undefined) return {}
    const verdict = await judge(request, token)
    if ('caller' in verdict) return verdict
    const error = verdict.why === '' ? '' : ` error="${verdict.why}"`
    response.setHeader('www-authenticate', `Bearer${error}`)
    gatewayAnswer(response, verdict.refused)
    return null
  }
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = now()
    const route = match(request.method ?? 'GET', (request.url ?? '/').split('?')[0] ?? '/')
    if (route === undefined) return gatewayAnswer(response, 404)
    const admitted = await admit(request, response, route)
    if (admitted === null) return
    const body = await bodyWithin(request, bodyLimit)
    if (body === undefined) {
      response.setHeader('connection', 'close')
      return gatewayAnswer(response, 413)
    }
    const timer = setTimeout(() => gatewayAnswer(response, 503), integrationLimitMs)
    try {
      const payload = payloadOf(request, body, { ...route, ...admitted }, at)
      const outcome = await functions.invoke(route.functionArn, payload, false)
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
