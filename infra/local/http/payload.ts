import type { IncomingMessage } from 'node:http'
import { localAccount } from '../template/names.ts'
import type { Matched } from './routes.ts'
import type { Caller } from './tokens.ts'

const isText = (type: string): boolean =>
  /^(text\/|application\/(json|x-www-form-urlencoded|[\w.-]+\+json))/.test(type)

const clfTime = (at: number): string => {
  const [, day, month, year, time] = new Date(at).toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct)
      .filter(([name]) => name !== 'cookie')
      .map(([name, values]) => [name, (values ?? []).join(',')]),
  )

const queryOf = (rawQueryString: string): Record<string, string> => {
  const values = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(rawQueryString))
    values.set(name, values.has(name) ? `${values.get(name)},${value}` : value)
  return Object.fromEntries(values)
}

/** Payload format 2.0 of an HTTP API. `at` is the instant of arrival, ms UTC. */
export const payloadOf = (
  request: IncomingMessage,
  body: Buffer,
  route: Matched & { caller?: Caller },
  at: number,
) => {
  const [path = '/', ...search] = (request.url ?? '/').split('?')
  const rawQueryString = search.join('?')
  const headers = headersOf(request)
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== '')
  const text = isText(headers['content-type'] ?? '')
  const host = headers.host ?? ''
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1'
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers: {
      ...headers,
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': host.split(':')[1] ?? '80',
      'x-forwarded-proto': 'http',
    },
    ...(rawQueryString !== '' && { queryStringParameters: queryOf(rawQueryString) }),
    ...(Object.keys(route.parameters).length > 0 && { pathParameters: route.parameters }),
    requestContext: {
      accountId: localAccount,
      apiId: 'local',
      ...(route.caller && { authorizer: route.caller }),
      domainName: host,
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: crypto.randomUUID(),
      routeKey: route.routeKey,
      stage: '$default',
      time: clfTime(at),
      timeEpoch: at,
    },
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  }
}
