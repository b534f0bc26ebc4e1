import { checksumXml } from './answers.ts'
import { uriDecode } from './canonical.ts'
import { type Checksum, parseAlgorithm, startDigest } from './checksums.ts'
import { invalidArgument, invalidRequest, noSuchBucket } from './errors.ts'
import { dataVersion, versionHeader } from './lookup.ts'
import { announce, checkAbsent, describe, newVersion } from './new-version.ts'
import type { Described, Version } from './records.ts'
import type { State } from './state.ts'
import type { Answer, Call, Deps, Run } from './types.ts'
import { xmlDocument } from './xml.ts'

const parseSource = (header: string): { bucket: string; key: string; versionId: string | undefined } => {
  const [path = '', query] = header.split('?', 2)
  const [, bucket = '', key = ''] = /^\/?([^/]+)\/(.+)$/s.exec(uriDecode(path)) ?? []
  const [, versionId] = /^versionId=([^&]+)$/.exec(query ?? '') ?? []
  if (key === '' || (query !== undefined && versionId === undefined))
    throw invalidArgument('Invalid copy source object key')
  return { bucket, key, versionId }
}

const directive = (fields: Call['fields'], name: string): 'COPY' | 'REPLACE' => {
  const value = fields.get(name) ?? 'COPY'
  if (value !== 'COPY' && value !== 'REPLACE') throw invalidArgument(`Unknown ${name} ${value}`)
  return value
}

const describeCopy = (deps: Deps, { bucket, fields }: Call, source: Version): Described => {
  const described = describe(bucket, fields, deps.now())
  return {
    headers: directive(fields, 'x-amz-metadata-directive') === 'COPY' ? source.headers : described.headers,
    tags: directive(fields, 'x-amz-tagging-directive') === 'COPY' ? source.tags : described.tags,
    retention: described.retention,
  }
}

const measure = (source: AsyncIterable<Uint8Array>, algorithm: Checksum['algorithm'] | undefined) => {
  const digest = algorithm && startDigest(algorithm)
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      digest?.update(chunk)
      yield chunk
    }
  }
  const checksum = () =>
    algorithm && digest && { algorithm, value: digest.base64(), type: 'FULL_OBJECT' as const }
  return { source: measured(), checksum }
}

const copied = (source: Version, made: Version): Answer => ({
  status: 200,
  headers: {
    'content-type': 'application/xml',
    ...versionHeader(made),
    ...(source.id !== 'null' && { 'x-amz-copy-source-version-id': source.id }),
  },
  body: xmlDocument([
    'CopyObjectResult',
    [
      ['ETag', `"${made.etag}"`],
      ['LastModified', new Date(made.at).toISOString()],
      ...checksumXml(made.checksum),
    ],
  ]),
})

/** CopyObject: one piece is shared with its source; parts, or another checksum, are written anew as on AWS. */
export const copyObject: Run = async (deps, call) => {
  const { bucket, key, fields } = call
  const { state, blobs, commit, receive } = deps.store
  const from = parseSource(fields.get('x-amz-copy-source') ?? '')
  if (!deps.buckets.has(from.bucket)) throw noSuchBucket(from.bucket)
  const same = from.bucket === bucket.name && from.key === key && from.versionId === undefined
  if (same && directive(fields, 'x-amz-metadata-directive') === 'COPY')
    throw invalidRequest(
      'This copy request is illegal because it is trying to copy an object to itself without changing it.',
    )
  const find = () => dataVersion(state, from.bucket, from.key, from.versionId)
  const source = find()
  const described = describeCopy(deps, call, source)
  const record = (current: State, data: Pick<Version, 'pieces' | 'etag' | 'checksum'>) => {
    checkAbsent(current, bucket.name, key, fields.get('if-none-match'))
    const { pieces, etag, checksum } = data
    const version = newVersion(bucket, described, { pieces, etag, checksum, at: deps.storedAt() })
    return { act: 'put' as const, bucket: bucket.name, key, version }
  }
  const share = () => commit((current) => (find() === source ? record(current, source) : undefined))
  const rewrite = async (algorithm: Checksum['algorithm'] | undefined) => {
    const measured = measure(await blobs.read(source.pieces, 0, source.size - 1), algorithm)
    return receive(measured.source, (current, { piece, md5 }) =>
      record(current, { pieces: [piece], etag: md5, checksum: measured.checksum() }),
    )
  }
  const asked = fields.get('x-amz-checksum-algorithm')
  const algorithm = asked === undefined ? source.checksum?.algorithm : parseAlgorithm(asked)
  const whole = source.pieces.length === 1 && algorithm === source.checksum?.algorithm
  const stored = whole ? await share() : await rewrite(algorithm)
  // The source changed while this copy waited for its turn: copy what is there now.
  if (!stored) return copyObject(deps, call)
  announce(deps, stored)
  return copied(source, stored.version)
}
