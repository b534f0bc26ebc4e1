import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'
import type { PublicDeps } from '../../functions/public/deps.ts'
import { routes } from '../../functions/public/routes.ts'
import { serve } from '../../shared/web/http/serve.ts'
import { languages } from '../../shared/web/language.ts'
import { contextOf } from '../harness/context.ts'

const result = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  cookies: z.array(z.string()).optional(),
  isBase64Encoded: z.boolean().optional(),
})

const context = contextOf('public')

const eventOf = (
  { origin, now }: Pick<PublicDeps, 'origin' | 'now'>,
  method: string,
  url: URL,
  cookies: string[],
  body?: string,
): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: 'ANY /{proxy+}',
  rawPath: url.pathname,
  rawQueryString: url.search.slice(1),
  cookies,
  headers: { origin, ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) },
  pathParameters: { proxy: url.pathname.slice(1) },
  requestContext: {
    accountId: '',
    apiId: '',
    domainName: url.host,
    domainPrefix: '',
    http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
    requestId: 'reference',
    routeKey: 'ANY /{proxy+}',
    stage: '$default',
    time: '',
    timeEpoch: now(),
  },
  ...(body !== undefined && { body }),
  isBase64Encoded: false,
})

/** The values a page's form would send by itself. */
export const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

/** A browser that keeps the service's cookie, on the public pages behind the real HTTP layer. */
export const openBrowser = (deps: PublicDeps, jar: Map<string, string> = new Map()) => {
  const handler = serve(routes, () => deps, { uploadsOrigin: deps.uploadsOrigin, languages })
  const send = async (
    method: string,
    address: string,
    form?: Record<string, string>,
    more: Partial<APIGatewayProxyEventV2> = {},
  ) => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`)
    const body = form === undefined ? undefined : new URLSearchParams(form).toString()
    const answer: unknown = await handler(
      { ...eventOf(deps, method, new URL(address, deps.origin), cookies, body), ...more },
      context,
    )
    const { statusCode, headers, cookies: set = [], ...rest } = result.parse(answer)
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (line.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value)
    }
    const bytes = Buffer.from(rest.body, rest.isBase64Encoded === true ? 'base64' : 'utf8')
    return { status: statusCode, headers, to: headers.location ?? '', set, bytes, html: bytes.toString() }
  }
  return {
    jar,
    get: (address: string) => send('GET', address),
    post: (address: string, form: Record<string, string>) => send('POST', address, form),
    /** A form with a file in it, as API Gateway hands it over. */
    upload: async (address: string, form: FormData) => {
      const sent = new Request(new URL(address, deps.origin), { method: 'POST', body: form })
      const headers = { origin: deps.origin, 'content-type': sent.headers.get('content-type') ?? '' }
      const body = Buffer.from(await sent.arrayBuffer()).toString('base64')
      return send('POST', address, undefined, { headers, body, isBase64Encoded: true })
    },
  }
}
