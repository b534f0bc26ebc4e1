import { type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import type { Log } from '../log.ts'
import type { MachineClient } from '../template/callers.ts'

/** What the provider's thread is started with. It has its own, so that its tokens follow the platform's clock. */
export type IdentityStart = {
  origin: string
  clientId: string
  machines: readonly MachineClient[]
  keyFile: string
  clock: Float64Array
}
type IdentityDeps = Omit<IdentityStart, 'keyFile'> & { dir: string; log: Log }

/** Starts the identity provider and returns the way to it for requests below its mount. */
export const startIdentity = async ({ dir, log, ...input }: IdentityDeps) => {
  const workerData: IdentityStart = { ...input, keyFile: join(dir, 'identity.json') }
  let worker: Worker
  let port = 0
  let stopping = false
  const begin = (): Promise<void> =>
    new Promise((resolve, reject) => {
      worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData,
        execArgv: [],
        stdout: true,
        stderr: true,
      })
      for (const stream of [worker.stdout, worker.stderr])
        stream.on('data', (chunk: Buffer) =>
          log.write({ function: 'identity', message: String(chunk).trim() }),
        )
      worker.once('message', (message: unknown) => {
        port = z.int().parse(message)
        resolve()
      })
      worker.once('error', (error) => {
        log.write({ level: 'ERROR', message: `The identity provider failed: ${error.stack ?? error}` })
        reject(error)
      })
      worker.once('exit', () => {
        if (!stopping && port > 0) void begin().catch(() => {})
        port = 0
      })
    })
  await begin()

  return {
    handle: (request: IncomingMessage, response: ServerResponse): void => {
      const { method, headers, url: path } = request
      const onward = send({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      onward.once('error', () => {
        if (!response.headersSent) response.writeHead(503, { 'retry-after': '1' })
        response.end()
      })
      request.pipe(onward)
    },
    answers: () => port > 0,
    close: async () => {
      stopping = true
      await worker.terminate()
    },
  }
}
