import { createHash } from 'node:crypto'
import { type ByteReader, byteReader } from './byte-reader.ts'
import { sha256Hex } from './canonical.ts'
import { sameText, sign, signatureMismatch } from './credential.ts'
import { invalidRequest, S3Error } from './errors.ts'
import type { Signing } from './sigv4.ts'

/** `signing`: chunks are signed, each over the one before. `trailer`: the only trailing header that was announced. */
export type ChunkRules = { signing: Signing | undefined; trailer: string | undefined }

const signChunk = (
  signing: Signing,
  kind: 'PAYLOAD' | 'TRAILER',
  previous: string,
  hashes: string[],
): string =>
  sign(
    signing.key,
    [`AWS4-HMAC-SHA256-${kind}`, signing.amzDate, signing.scope, previous, ...hashes].join('\n'),
  )

const readTrailers = async (reader: ByteReader): Promise<Map<string, string>> => {
  const trailers = new Map<string, string>()
  for (let line = await reader.line(1024); line !== ''; line = await reader.line(1024)) {
    const [, name, value] = /^([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? []
    if (name === undefined || value === undefined || trailers.has(name.toLowerCase()) || trailers.size > 2)
      throw new S3Error(400, 'MalformedTrailerError', 'The trailing headers could not be read.')
    trailers.set(name.toLowerCase(), value)
  }
  return trailers
}

const checkTrailers = (
  rules: ChunkRules,
  trailers: Map<string, string>,
  previous: string,
): string | undefined => {
  const { signing, trailer } = rules
  const value = trailer === undefined ? undefined : trailers.get(trailer)
  const allowed = [trailer, signing && trailer !== undefined ? 'x-amz-trailer-signature' : undefined]
  if (
    (trailer !== undefined && value === undefined) ||
    [...trailers.keys()].some((name) => !allowed.includes(name))
  )
    throw new S3Error(
      400,
      'MalformedTrailerError',
      'The trailing headers are not those announced in x-amz-trailer.',
    )
  if (signing && trailer !== undefined) {
    const signature = signChunk(signing, 'TRAILER', previous, [sha256Hex(`${trailer}:${value}\n`)])
    if (!sameText(signature, trailers.get('x-amz-trailer-signature') ?? '')) throw signatureMismatch()
  }
  return value
}

/** Decodes an `aws-chunked` body to its payload; the announced trailer's value goes to `onTrailer` at the end. */
export async function* decodeChunks(
  source: AsyncIterable<Uint8Array>,
  rules: ChunkRules,
  onTrailer: (value: string) => void,
): AsyncGenerator<Buffer> {
  const { signing } = rules
  const reader = byteReader(source)
  const nothing = sha256Hex('')
  let previous = signing?.signature ?? ''
  try {
    for (let size = -1; size !== 0; ) {
      const [, length, given] =
        /^([0-9a-f]{1,9})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(await reader.line(128)) ?? []
      if (length === undefined || (given === undefined) !== (signing === undefined))
        throw invalidRequest('A chunk header in the aws-chunked body is malformed.')
      size = Number.parseInt(length, 16)
      const hash = createHash('sha256')
      for (let left = size; left > 0; ) {
        const piece = await reader.some(left)
        left -= piece.length
        hash.update(piece)
        yield piece
      }
      if (signing) {
        const signature = signChunk(signing, 'PAYLOAD', previous, [nothing, hash.digest('hex')])
        if (!sameText(signature, given ?? '')) throw signatureMismatch()
        previous = signature
      }
      if (size > 0 && (await reader.line(0)) !== '')
        throw invalidRequest('A chunk is longer than its header says.')
    }
    const value = checkTrailers(rules, await readTrailers(reader), previous)
    if (!(await reader.ended())) throw invalidRequest('There is data after the last chunk.')
    if (value !== undefined) onTrailer(value)
  } finally {
    await reader.close()
  }
}
