import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { invalidRequest, notImplemented } from './errors.ts'

export const algorithms = ['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const
export type Algorithm = (typeof algorithms)[number]

/** A checksum as S3 keeps it: base64, of the whole object or composed of its parts' checksums. */
export type Checksum = { algorithm: Algorithm; value: string; type: 'FULL_OBJECT' | 'COMPOSITE' }

export type Digest = { update: (data: Uint8Array) => void; base64: () => string }

const castagnoli = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
    return value
  })

const ofNumber = (next: (data: Uint8Array, value: number) => number): Digest => {
  let value = 0
  return {
    update: (data) => {
      value = next(data, value)
    },
    base64: () => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(value >>> 0)
      return bytes.toString('base64')
    },
  }
}

const crc32c = (): Digest => {
  const table = castagnoli()
  return ofNumber((data, before) => {
    let value = ~before
    for (const byte of data) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
    return ~value
  })
}

/** A running digest, read as base64. */
export const startDigest = (name: Algorithm | 'MD5'): Digest => {
  if (name === 'CRC32') return ofNumber(crc32)
  if (name === 'CRC32C') return crc32c()
  const hash = createHash(name)
  return { update: (data) => void hash.update(data), base64: () => hash.digest('base64') }
}

/** `CRC32` … as named in a header; NotImplemented for every algorithm this S3 cannot compute. */
export const parseAlgorithm = (name: string): Algorithm => {
  const found = algorithms.find((algorithm) => algorithm === name.toUpperCase())
  if (!found) throw notImplemented(`the checksum algorithm ${name.toUpperCase()}`)
  return found
}

/** The header or trailer a checksum travels in. */
export const checksumHeader = (algorithm: Algorithm): string => `x-amz-checksum-${algorithm.toLowerCase()}`

/** The checksum that headers or form fields declare. Errors: InvalidRequest for two, NotImplemented for an unknown one. */
export const declaredChecksum = (
  fields: ReadonlyMap<string, string>,
): { algorithm: Algorithm; value: string } | undefined => {
  const settings = ['x-amz-checksum-mode', 'x-amz-checksum-algorithm', 'x-amz-checksum-type']
  const found = [...fields].filter(([name]) => name.startsWith('x-amz-checksum-') && !settings.includes(name))
  if (found.length > 1) throw invalidRequest('Expecting a single x-amz-checksum- header.')
  return found.map(([name, value]) => ({ algorithm: parseAlgorithm(name.slice(15)), value }))[0]
}

/** The checksum of a completed multipart upload: the digest of the parts' digests and their number. */
export const composeChecksum = (algorithm: Algorithm, parts: readonly string[]): Checksum => {
  const digest = startDigest(algorithm)
  for (const part of parts) digest.update(Buffer.from(part, 'base64'))
  return { algorithm, value: `${digest.base64()}-${parts.length}`, type: 'COMPOSITE' }
}
