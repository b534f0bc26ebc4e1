import middy from '@middy/core'
import httpHeaderNormalizer from '@middy/http-header-normalizer'
import httpRouterHandler from '@middy/http-router'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { notFound } from '../../shared/domain/errors.ts'
import type { Problem } from '../../shared/exports/pull/shapes.ts'
import { securityHeaders } from '../../shared/web/http/security-headers.ts'
import type { Answer, Ask, ErpDeps, MachineRoute } from './deps.ts'
import { guardMachine } from './guard.ts'
import { problemOf } from './problem.ts'

type Event = APIGatewayProxyEventV2
type Result = APIGatewayProxyStructuredResultV2

const always = { ...securityHeaders(''), 'cache-control': 'no-store' }

const resultOf = (answer: Answer): Result => {
  const headers = { ...always, etag: `"${answer.etag}"` }
  if (answer.kind === 'unchanged') return { statusCode: 304, headers, body: '' }
  if (answer.kind === 'onward')
    return { statusCode: 307, headers: { ...headers, location: answer.to }, body: '' }
  return {
    statusCode: 200,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(answer.value),
  }
}

const problemResult = (problem: Problem): Result => ({
  statusCode: problem.status,
  headers: {
    ...always,
    'content-type': 'application/problem+json; charset=utf-8',
    ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(problem.status === 429 && { 'retry-after': '60' }),
  },
  body: JSON.stringify(problem),
})

const askOf = (event: Event): Ask => ({
  params: event.pathParameters ?? {},
  query: new URLSearchParams(event.rawQueryString),
  ifNoneMatch: event.headers['if-none-match'] ?? null,
})

/** Which machine fetched what, and every one that was refused: ids and codes only, never its token. */
const handlerOf =
  (deps: () => ErpDeps, route: MachineRoute | null) =>
  async (event: Event): Promise<Result> => {
    const { log } = deps()
    const facts = { route: route?.path ?? 'none', requestId: event.requestContext.requestId }
    try {
      const visit = await guardMachine(deps(), event)
      const who = { ...facts, machine: visit.machine, county: visit.store.county }
      if (route === null) throw notFound('route')
      const result = resultOf(await route.run({ ...visit, ask: askOf(event) }))
      const { id = null, format = null } = event.pathParameters ?? {}
      log.info('pulled', { ...who, batch: id, format, status: result.statusCode ?? 200 })
      return result
    } catch (error) {
      const problem = problemOf(error, event.requestContext.requestId)
      const why = { ...facts, status: problem.status, error: error instanceof Error ? error.name : 'unknown' }
      if (problem.status >= 500) log.error('pull-failed', why)
      else log.info('pull-refused', why)
      return problemResult(problem)
    }
  }

/** The ERP's Lambda: its routes behind the gateway's authoriser and the table's own word on whose machine it is. */
export const serveMachines = (routes: readonly MachineRoute[], deps: () => ErpDeps) =>
  middy<Event, Result>()
    .use(httpHeaderNormalizer())
    .handler(
      httpRouterHandler<Event, Result>({
        routes: [
          ...routes.map((route) => ({
            method: 'GET' as const,
            path: route.path,
            handler: handlerOf(deps, route),
          })),
          { method: 'ANY', path: '/{proxy+}', handler: handlerOf(deps, null) },
        ],
      }),
    )
