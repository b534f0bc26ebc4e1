import type { IncomingMessage } from 'node:http'
import { uriDecode } from './canonical.ts'
import { invalidArgument, S3Error } from './errors.ts'

/** A request as it came: path still encoded, bucket and key decoded, header names in lower case. */
export type S3Request = {
  method: string
  path: string
  bucket: string
  key: string
  query: ReadonlyMap<string, string>
  headers: ReadonlyMap<string, string>
  stream: IncomingMessage
}

const parseQuery = (text: string): ReadonlyMap<string, string> => {
  const query = new Map<string, string>()
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const [name = '', ...value] = pair.replaceAll('+', ' ').split('=')
    if (query.has(uriDecode(name))) throw invalidArgument(`The parameter ${uriDecode(name)} is given twice.`)
    query.set(uriDecode(name), uriDecode(value.join('=')))
  }
  return query
}

/** Reads method, path style bucket and key, query and headers. */
export const parseRequest = (stream: IncomingMessage): S3Request => {
  const [path = '/', ...search] = (stream.url ?? '/').split('?')
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? []
  const request: S3Request = {
    method: stream.method ?? '',
    path,
    bucket: uriDecode(bucket),
    key: uriDecode(key),
    query: parseQuery(search.join('?')),
    headers: new Map(
      Object.entries(stream.headersDistinct).map(([name, values]) => [name, (values ?? []).join(',')]),
    ),
    stream,
  }
  if (Buffer.byteLength(request.key) > 1024)
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long.')
  return request
}
