import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { StartRefused } from './start-refused.ts'

/** A server on 127.0.0.1. `close` also ends open connections. */
export type Listening = { port: number; url: string; server: Server; close: () => Promise<void> }

/** API Gateway's limit on request line and header values together. */
const maxHeaderSize = 10_240

/** @throws StartRefused naming the port when another process has it */
export const listen = async (handle: RequestListener, port = 0): Promise<Listening> => {
  const server = createServer({ maxHeaderSize, requestTimeout: 30_000, keepAliveTimeout: 60_000 }, handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        'code' in error && error.code === 'EADDRINUSE'
          ? new StartRefused(
              `Port ${port} is taken by another program: stop it, or choose another with --port.`,
            )
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  return { port: bound, url: `http://127.0.0.1:${bound}`, server, close }
}

/** The whole body, or undefined when it is larger than `limit` bytes. */
export const bodyWithin = async (
  request: Parameters<RequestListener>[0],
  limit: number,
): Promise<Buffer | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined
  const body = await buffer(request)
  return body.length > limit ? undefined : body
}
