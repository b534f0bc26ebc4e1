import { storedHeaders } from './answers.ts'
import { invalidRequest, S3Error } from './errors.ts'
import { announce, checkAbsent, describe, newVersion } from './new-version.ts'
import type { Run } from './types.ts'

/** PutObject. */
export const putObject: Run = async (deps, { bucket, key, fields, body }) => {
  if (body.length === undefined)
    throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  const described = describe(bucket, fields, deps.now())
  const checked =
    fields.has('content-md5') || [...fields.keys()].some((name) => /^x-amz-(checksum-|trailer)/.test(name))
  if (described.retention && !checked)
    throw invalidRequest(
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    )
  const stored = await deps.store.receive(body.source, (state, { piece, md5 }) => {
    checkAbsent(state, bucket.name, key, fields.get('if-none-match'))
    const version = newVersion(bucket, described, {
      pieces: [piece],
      etag: md5,
      checksum: body.checksum(),
      at: deps.storedAt(),
    })
    return { act: 'put' as const, bucket: bucket.name, key, version }
  })
  announce(deps, stored)
  return { status: 200, headers: storedHeaders(stored.version) }
}
