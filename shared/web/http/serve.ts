import middy from '@middy/core'
import httpHeaderNormalizer from '@middy/http-header-normalizer'
import httpRouterHandler from '@middy/http-router'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { notFound } from '../../domain/errors.ts'
import type { Log } from '../../log.ts'
import { type Language, speak } from '../language.ts'
import { readUpload } from '../read-upload.ts'
import { readRequest } from '../request.ts'
import { speechOf } from '../speech.ts'
import { answer } from './answer.ts'
import { errorPage, textOf } from './error-page.tsx'
import { guard } from './guard.ts'
import type { Route, WebDeps } from './route.ts'
import { securityHeaders } from './security-headers.ts'

type Event = APIGatewayProxyEventV2
type Result = APIGatewayProxyStructuredResultV2

/** Every error becomes a page; only what nobody expected is logged as one, by name and route. */
const asPage = (log: Log, error: unknown, { requestContext, rawPath }: Event): Result => {
  const { expected } = textOf(error)
  if (!expected) {
    log.error('page-failed', {
      path: rawPath,
      requestId: requestContext.requestId,
      error: error instanceof Error ? error.name : 'unknown',
      where: stackOf(error),
    })
  }
  const result = answer(errorPage(error, requestContext.requestId))
  return result.statusCode === 503
    ? { ...result, headers: { ...result.headers, 'retry-after': '60' } }
    : result
}

/** Where in our code it happened, for the log; the message may hold data and stays out. */
const stackOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => line.startsWith('    at '))
        .slice(0, 3)
        .join(' ')
    : ''

const handlerOf =
  <D extends WebDeps>(deps: () => D, route: Route<D>) =>
  async (event: Event): Promise<Result> => {
    try {
      const params = Object.fromEntries(
        Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? '']),
      )
      const read = route.upload === true ? readUpload : readRequest
      return answer(await guard(deps(), route, await read(event, params)))
    } catch (error) {
      return asPage(deps().log, error, event)
    }
  }

/** Puts the security headers on every answer, errors included. */
const withHeaders = (headers: Record<string, string>): middy.MiddlewareObj<Event, Result> => ({
  after: (request) => {
    if (request.response != null) request.response.headers = { ...headers, ...request.response.headers }
  },
})

type Service = { uploadsOrigin: string; languages: readonly Language[] }

/** One audience's Lambda: its routes behind sessions, form tokens, headers and error pages, in the languages it offers. */
export const serve = <D extends WebDeps>(
  routes: readonly Route<D>[],
  deps: () => D,
  { uploadsOrigin, languages }: Service,
) => {
  const routed = middy<Event, Result>()
    .use(httpHeaderNormalizer())
    .use(withHeaders(securityHeaders(uploadsOrigin)))
    .handler(
      httpRouterHandler<Event, Result>({
        routes: routes.map((route) => ({
          method: route.method,
          path: route.path,
          handler: handlerOf(deps, route),
        })),
        notFoundResponse: () => answer(errorPage(notFound('page'), '')),
      }),
    )
  return (event: Event, context: Context) => speak(speechOf(event, languages), () => routed(event, context))
}
