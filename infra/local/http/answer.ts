import type { ServerResponse } from 'node:http'
import * as z from 'zod'

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), value).nullish(),
  multiValueHeaders: z.never().optional(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
})

const messages = new Map([
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [413, 'Request Entity Too Large'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [503, 'Service Unavailable'],
])

/** The gateway's own answer. 429 and 503 say when to come back (seconds). */
export const gatewayAnswer = (response: ServerResponse, status: number): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...((status === 429 || status === 503) && { 'retry-after': '1' }),
  })
  response.end(JSON.stringify({ message: messages.get(status) ?? '' }))
}

/** A function's result as HTTP: with a `statusCode` it says everything itself, otherwise it is a JSON body. */
export const functionAnswer = (response: ServerResponse, result: unknown): void => {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(typeof result === 'string' ? result : JSON.stringify(result))
    return
  }
  const { success, data } = structured.safeParse(result)
  if (!success) {
    gatewayAnswer(response, 500)
    return
  }
  for (const [name, text] of Object.entries(data.headers ?? {})) response.setHeader(name, text)
  if (data.cookies && data.cookies.length > 0) response.setHeader('set-cookie', data.cookies)
  response.writeHead(data.statusCode)
  response.end(Buffer.from(data.body ?? '', data.isBase64Encoded ? 'base64' : 'utf8'))
}
