import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { openBody } from './body.ts'
import { corsHeaders, preflight } from './cors.ts'
import { noSuchBucket, S3Error } from './errors.ts'
import { findOperation } from './operations.ts'
import type { S3Options } from './options.ts'
import { postObject } from './post-object.ts'
import { parseRequest, type S3Request } from './request.ts'
import { authenticate } from './sigv4.ts'
import { openStore } from './store.ts'
import type { Answer, Call, Deps } from './types.ts'
import { errorDocument } from './xml.ts'

export type { BucketConfig, ObjectCreated } from './options.ts'

const signatureNames =
  /^x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256)$/i

const isHoisted = (name: string): boolean => /^x-amz-/i.test(name) && !signatureNames.test(name)

const perform = async (deps: Deps, request: S3Request): Promise<Answer> => {
  const bucket = deps.buckets.get(request.bucket)
  if (request.method === 'OPTIONS') return preflight(bucket, request)
  if (request.method === 'POST' && request.key === '' && request.query.size === 0) {
    if (!bucket) throw noSuchBucket(request.bucket)
    return postObject(deps, request, bucket)
  }
  const signing = authenticate(deps, request)
  if (!bucket && request.bucket !== '') throw noSuchBucket(request.bucket)
  const parameters = [...request.query].filter(([name]) => !signatureNames.test(name) && name !== 'x-id')
  const hoisted = parameters
    .filter(([name]) => isHoisted(name))
    .map(([name, value]) => [name.toLowerCase(), value] as const)
  const fields = new Map([...hoisted, ...request.headers])
  const query = new Map(parameters.filter(([name]) => !isHoisted(name)))
  const body = openBody(request, fields, signing)
  const call: Call = {
    request,
    bucket: bucket ?? { name: '', versioned: false },
    key: request.key,
    fields,
    query,
    body,
  }
  return findOperation(call).run(deps, call)
}

const errorAnswer = (error: unknown, resource: string, requestId: string): Answer => {
  const cause = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  const known =
    error instanceof S3Error
      ? error
      : new S3Error(500, 'InternalError', `We encountered an internal error${cause}.`)
  return {
    status: known.status,
    headers: { ...known.headers, 'content-type': 'application/xml' },
    body: errorDocument([
      ['Code', known.code],
      ['Message', known.message],
      ['Resource', resource],
      ['RequestId', requestId],
    ]),
  }
}

const send = async (
  response: ServerResponse,
  method: string,
  { status, headers, body }: Answer,
): Promise<void> => {
  const text = typeof body === 'string' && method !== 'HEAD' ? body : ''
  const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
  const bare = body === undefined && status !== 204 && status !== 304 ? { 'content-length': '0' } : {}
  response.writeHead(status, { ...bare, ...length, ...headers })
  if (body === undefined || typeof body === 'string') response.end(text)
  else await pipeline(body, response)
}

const respond = async (deps: Deps, stream: IncomingMessage, response: ServerResponse): Promise<void> => {
  const requestId = randomUUID()
  const path = stream.url?.split('?')[0] ?? '/'
  let cors: Record<string, string> = {}
  let answer: Answer
  try {
    const request = parseRequest(stream)
    cors = corsHeaders(deps.buckets.get(request.bucket), request)
    answer = await perform(deps, request)
  } catch (error) {
    answer = errorAnswer(error, path, requestId)
  }
  const headers = { 'x-amz-request-id': requestId, ...cors, ...answer.headers }
  try {
    await send(response, stream.method ?? '', { ...answer, headers })
    // What is left of a refused upload is read and thrown away, so that the sender sees the answer.
    stream.resume()
  } catch {
    response.destroy()
  }
}

const checkBuckets = (options: S3Options): void => {
  const wrong = options.buckets.find((bucket) => bucket.objectLock && !bucket.versioned)
  if (wrong) throw new Error(`The bucket ${wrong.name} has Object Lock and must be versioned.`)
}

/** Starts an S3 on the folder `dir`, on 127.0.0.1; port 0 or none takes a free one. Path style addresses only. */
export const startS3 = async (
  options: S3Options,
): Promise<{ url: string; port: number; close: () => Promise<void> }> => {
  checkBuckets(options)
  const store = await openStore(options.dir)
  const buckets = new Map(options.buckets.map((bucket) => [bucket.name, bucket]))
  const deps: Deps = { ...options, storedAt: options.storedAt ?? options.now, store, buckets }
  const server = createServer(
    { requestTimeout: 0 },
    (request, response) => void respond(deps, request, response),
  )
  const opened = Promise.withResolvers<void>()
  server.once('error', opened.reject).listen(options.port ?? 0, '127.0.0.1', opened.resolve)
  await opened.promise
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
      await store.close()
    },
  }
}
