import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'

export type Call = {
  service: string
  operation: string
  /** As it came, for whoever carries it on. */
  headers: IncomingHttpHeaders
  body: Buffer
}
export type Answer = { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

const services: Record<string, string> = { DynamoDB_20120810: 'dynamodb', AWSStepFunctions: 'states' }
const objectOperations: Record<string, string> = { GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject' }

/** Which call of which service a request is, by the marks each protocol leaves. */
const nameOf = ({ method = '', url = '', headers }: IncomingMessage, body: Buffer) => {
  const target = headers['x-amz-target']
  if (typeof target === 'string') {
    const [api = '', operation = ''] = target.split('.')
    return { service: services[api] ?? api, operation }
  }
  const action = /(?:^|&)Action=(\w+)/.exec(body.subarray(0, 2000).toString())?.[1]
  if (action !== undefined) return { service: 'sts', operation: action }
  if (url.startsWith('/v2/email')) return { service: 'ses', operation: 'SendEmail' }
  const copied = headers['x-amz-copy-source'] !== undefined
  return { service: 's3', operation: copied ? 'CopyObject' : (objectOperations[method] ?? method) }
}

/** One address for all of AWS: answers as told, and keeps every call that came over the wire. */
export const openWire = async (answer: (call: Call) => Answer | Promise<Answer>) => {
  const calls: Call[] = []
  const handle = async (request: IncomingMessage): Promise<Answer> => {
    const body = await bodyOf(request)
    const call = { ...nameOf(request, body), headers: request.headers, body }
    calls.push(call)
    return answer(call)
  }
  const server = createServer((request, response) => {
    void handle(request)
      .catch((error: unknown): Answer => ({ status: 500, body: String(error) }))
      .then(({ status = 200, headers = {}, body = '' }) => response.writeHead(status, headers).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The wire has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
export type Wire = Awaited<ReturnType<typeof openWire>>
