import { createHash } from 'node:crypto'
import { incompleteBody } from './byte-reader.ts'
import { type Checksum, checksumHeader, declaredChecksum, parseAlgorithm, startDigest } from './checksums.ts'
import { decodeChunks } from './chunked.ts'
import { invalidRequest, notImplemented, S3Error } from './errors.ts'
import type { S3Request } from './request.ts'
import type { Signing } from './sigv4.ts'

/** The largest object, in bytes: what one PUT may carry on AWS. */
export const largestObject = 5 * 1024 ** 3

/** The payload, verified as it is read: reading to the end without an error means all promises held. */
export type Body = {
  /** Payload bytes as declared; undefined when no length was given. */
  length: number | undefined
  source: AsyncIterable<Uint8Array>
  /** Known once the source has been read to its end. */
  checksum: () => Checksum | undefined
}

/** EntityTooLarge, 400. */
export const entityTooLarge = (): S3Error =>
  new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.')

const streamings = [
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
]

const parseLength = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^\d{1,15}$/.test(text)) throw invalidRequest('The content length is not a number.')
  return Number(text)
}

const announced = (fields: ReadonlyMap<string, string>) => {
  const checksum = declaredChecksum(fields)
  const trailer = fields.get('x-amz-trailer')?.toLowerCase()
  if (trailer !== undefined && !trailer.startsWith('x-amz-checksum-'))
    throw notImplemented(`the trailing header ${trailer}`)
  if (trailer !== undefined && checksum) throw invalidRequest('Expecting a single x-amz-checksum- header.')
  const algorithm = trailer === undefined ? checksum?.algorithm : parseAlgorithm(trailer.slice(15))
  const named = fields.get('x-amz-sdk-checksum-algorithm')
  if (named !== undefined && parseAlgorithm(named) !== algorithm)
    throw invalidRequest(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    )
  return { algorithm, value: checksum?.value, trailer }
}

const badDigest = (what: string) =>
  new S3Error(400, 'BadDigest', `The ${what} you specified did not match the calculated checksum.`)

/** Opens the body of an authenticated request. Nothing is read before `source` is. */
export const openBody = (request: S3Request, fields: ReadonlyMap<string, string>, signing: Signing): Body => {
  const { payload } = signing
  const streaming = streamings.includes(payload)
  const plain = /^[0-9a-f]{64}$/.test(payload)
  if (!streaming && !plain && payload !== 'UNSIGNED-PAYLOAD')
    throw notImplemented(`x-amz-content-sha256 ${payload}`)
  const { algorithm, value, trailer } = announced(fields)
  if (payload.endsWith('-TRAILER') !== (trailer !== undefined))
    throw invalidRequest('x-amz-trailer and x-amz-content-sha256 do not agree.')
  const length = parseLength(fields.get(streaming ? 'x-amz-decoded-content-length' : 'content-length'))
  const rules = { signing: payload.startsWith('STREAMING-AWS4') ? signing : undefined, trailer }
  let expected = value
  let verified: Checksum | undefined

  async function* read(): AsyncGenerator<Uint8Array> {
    if (length !== undefined && length > largestObject) throw entityTooLarge()
    const raw: AsyncIterable<Uint8Array> = request.stream.iterator({ destroyOnReturn: false })
    const decoded = streaming ? decodeChunks(raw, rules, (text) => (expected = text)) : raw
    const digest = algorithm && startDigest(algorithm)
    const sha256 = plain ? createHash('sha256') : undefined
    const md5 = fields.has('content-md5') ? startDigest('MD5') : undefined
    let size = 0
    for await (const chunk of decoded) {
      size += chunk.length
      if (size > largestObject) throw entityTooLarge()
      digest?.update(chunk)
      sha256?.update(chunk)
      md5?.update(chunk)
      yield chunk
    }
    if (length !== undefined && size !== length) throw incompleteBody()
    if (sha256 && sha256.digest('hex') !== payload)
      throw new S3Error(
        400,
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      )
    if (md5 && md5.base64() !== fields.get('content-md5')) throw badDigest('Content-MD5')
    if (!algorithm || !digest) return
    const computed = digest.base64()
    if (computed !== expected) throw badDigest(checksumHeader(algorithm))
    verified = { algorithm, value: computed, type: 'FULL_OBJECT' }
  }
  return { length, source: read(), checksum: () => verified }
}

/** The whole payload as text, at most `most` bytes. */
export const readText = async (body: Body, most: number): Promise<string> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body.source) {
    size += piece.length
    if (size > most) throw entityTooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
