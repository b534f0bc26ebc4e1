import { randomBytes } from 'node:crypto'
import type { Checksum } from './checksums.ts'
import { notImplemented, S3Error } from './errors.ts'
import { retentionFor } from './locks.ts'
import type { BucketConfig } from './options.ts'
import type { Described, Piece, StoreRecord, Version } from './records.ts'
import type { State } from './state.ts'
import { parseTagging } from './tags.ts'
import type { Deps } from './types.ts'

const kept = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
]

const keptHeaders = (fields: ReadonlyMap<string, string>): Record<string, string> => {
  const own = [...fields].filter(([name]) => kept.includes(name) || name.startsWith('x-amz-meta-'))
  if (own.some(([, value]) => !/^[\x20-\x7e]*$/.test(value)))
    throw notImplemented('metadata outside US-ASCII')
  const metadata = own.filter(([name]) => name.startsWith('x-amz-meta-'))
  if (metadata.reduce((sum, [name, value]) => sum + name.length - 11 + value.length, 0) > 2048)
    throw new S3Error(
      400,
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
    )
  const encoding = (fields.get('content-encoding') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'aws-chunked')
  const headers = new Map<string, string>([['content-type', 'binary/octet-stream'], ...own])
  if (encoding.length > 0) headers.set('content-encoding', encoding.join(', '))
  else headers.delete('content-encoding')
  return Object.fromEntries(headers)
}

/** What headers or form fields say about a new object. */
export const describe = (
  bucket: BucketConfig,
  fields: ReadonlyMap<string, string>,
  now: number,
): Described => ({
  headers: keptHeaders(fields),
  tags: parseTagging(fields.get('x-amz-tagging')),
  retention: retentionFor(bucket, fields, now),
})

/** S3 knows when a version came in to the whole second, and no finer. */
const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000

/** A version made now. `etag` is without quotes. */
export const newVersion = (
  bucket: BucketConfig,
  described: Described,
  data: { pieces: Piece[]; etag: string; checksum: Checksum | undefined; at: number },
): Version => ({
  ...described,
  ...data,
  at: wholeSecond(data.at),
  id: bucket.versioned ? randomBytes(24).toString('base64url') : 'null',
  marker: false,
  size: data.pieces.reduce((sum, piece) => sum + piece.size, 0),
})

/** `If-None-Match: *`: PreconditionFailed when the object exists. Other values are not for writing. */
export const checkAbsent = (
  state: State,
  bucket: string,
  key: string,
  condition: string | undefined,
): void => {
  if (condition === undefined) return
  if (condition !== '*') throw notImplemented('If-None-Match other than * when writing')
  const current = state.versions(bucket, key).at(-1)
  if (current && !current.marker)
    throw new S3Error(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    )
}

/** Tells of a stored object, once it is on disk. */
export const announce = (
  deps: Pick<Deps, 'onObjectCreated'>,
  { bucket, key, version }: Extract<StoreRecord, { act: 'put' }>,
): void => {
  const { id: versionId, size, etag, at } = version
  deps.onObjectCreated?.({ bucket, key, versionId, size, etag, at })
}
