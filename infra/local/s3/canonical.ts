import { createHash } from 'node:crypto'
import { S3Error } from './errors.ts'

/** Percent-encoding as SigV4 defines it (RFC 3986 unreserved characters stay). */
export const uriEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** Percent-decoding; InvalidURI when the bytes are no UTF-8. */
export const uriDecode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.")
  }
}

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

const canonicalPath = (path: string): string =>
  path
    .split('/')
    .map((part) => uriEncode(uriDecode(part)))
    .join('/')

const canonicalQuery = (query: ReadonlyMap<string, string>): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${uriEncode(name)}=${uriEncode(value)}`)
    .sort()
    .join('&')

/** The canonical request of SigV4 for S3: the path is encoded once. */
export const canonicalRequest = (
  request: {
    method: string
    path: string
    query: ReadonlyMap<string, string>
    headers: ReadonlyMap<string, string>
  },
  signedHeaders: readonly string[],
  payload: string,
): string =>
  [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${(request.headers.get(name) ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payload,
  ].join('\n')
