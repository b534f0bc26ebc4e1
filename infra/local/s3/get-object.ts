import { checksumHeaders } from './answers.ts'
import { notModified } from './conditions.ts'
import { invalidArgument, notImplemented, S3Error } from './errors.ts'
import { dataVersion, versionHeader } from './lookup.ts'
import type { Version } from './records.ts'
import type { Call, Run } from './types.ts'

/** Response headers a signed reader may set. */
export const overrides = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
]

const overridden = (query: Call['query']): Record<string, string> => {
  const found = overrides.flatMap((name) => {
    const value = query.get(`response-${name}`)
    return value === undefined ? [] : [[name, value] as const]
  })
  if (found.some(([, value]) => !/^[\x20-\x7e]*$/.test(value)))
    throw invalidArgument('Header value cannot be represented using ISO-8859-1.')
  return Object.fromEntries(found)
}

const parseRange = (header: string | undefined, size: number): { from: number; to: number } | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (header?.includes(',')) throw notImplemented('several ranges in one request')
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  if (from >= size)
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${size}`,
    })
  return { from, to }
}

const readHeaders = (version: Version): Record<string, string> => ({
  ...version.headers,
  ...versionHeader(version),
  etag: `"${version.etag}"`,
  'last-modified': new Date(version.at).toUTCString(),
  'accept-ranges': 'bytes',
  ...(version.retention && {
    'x-amz-object-lock-mode': version.retention.mode,
    'x-amz-object-lock-retain-until-date': new Date(version.retention.until).toISOString(),
  }),
  ...(Object.keys(version.tags).length > 0 && {
    'x-amz-tagging-count': String(Object.keys(version.tags).length),
  }),
})

/** GetObject and HeadObject. */
export const getObject: Run = async (deps, { request, bucket, key, fields, query }) => {
  const version = dataVersion(deps.store.state, bucket.name, key, query.get('versionId'))
  const headers = { ...readHeaders(version), ...overridden(query) }
  if (notModified(fields, version)) return { status: 304, headers }
  const ifRange = fields.get('if-range')
  const asked = ifRange === undefined || ifRange === headers.etag ? fields.get('range') : undefined
  const range = parseRange(asked, version.size)
  const { from, to } = range ?? { from: 0, to: version.size - 1 }
  const withLength = {
    ...headers,
    'content-length': String(to - from + 1),
    ...(range && { 'content-range': `bytes ${from}-${to}/${version.size}` }),
    // The checksum speaks for the whole object, so a part of it goes without.
    ...(!range && fields.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' && checksumHeaders(version)),
  }
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return { status, headers: withLength }
  return { status, headers: withLength, body: await deps.store.blobs.read(version.pieces, from, to) }
}
