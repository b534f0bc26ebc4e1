import { randomBytes } from 'node:crypto'
import { checksumHeader, parseAlgorithm } from './checksums.ts'
import { invalidArgument, notImplemented, S3Error } from './errors.ts'
import { describe } from './new-version.ts'
import type { State } from './state.ts'
import type { Call, Run } from './types.ts'
import { xmlDocument } from './xml.ts'

/** The upload the request names. Errors: NoSuchUpload, also when it belongs to another key. */
export const openUpload = (state: State, { bucket, key, query }: Pick<Call, 'bucket' | 'key' | 'query'>) => {
  const upload = state.upload(query.get('uploadId') ?? '')
  if (!upload || upload.bucket !== bucket.name || upload.key !== key)
    throw new S3Error(404, 'NoSuchUpload', 'The specified upload does not exist.')
  return upload
}

/** CreateMultipartUpload. */
export const createUpload: Run = async (deps, { bucket, key, fields }) => {
  const named = fields.get('x-amz-checksum-algorithm')
  const type = fields.get('x-amz-checksum-type') ?? 'COMPOSITE'
  if (type !== 'COMPOSITE') throw notImplemented(`x-amz-checksum-type ${type} in multipart uploads`)
  const upload = {
    ...describe(bucket, fields, deps.now()),
    id: randomBytes(24).toString('base64url'),
    bucket: bucket.name,
    key,
    algorithm: named === undefined ? undefined : parseAlgorithm(named),
  }
  await deps.store.commit(() => ({ act: 'upload' as const, upload }))
  return {
    status: 200,
    headers: {
      'content-type': 'application/xml',
      ...(upload.algorithm && { 'x-amz-checksum-algorithm': upload.algorithm, 'x-amz-checksum-type': type }),
    },
    body: xmlDocument([
      'InitiateMultipartUploadResult',
      [
        ['Bucket', bucket.name],
        ['Key', key],
        ['UploadId', upload.id],
      ],
    ]),
  }
}

/** UploadPart. */
export const uploadPart: Run = async (deps, call) => {
  const number = Number(call.query.get('partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive')
  if (call.body.length === undefined)
    throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  openUpload(deps.store.state, call)
  const { part } = await deps.store.receive(call.body.source, (state, { piece, md5 }) => {
    const upload = openUpload(state, call)
    return {
      act: 'part' as const,
      upload: upload.id,
      part: { number, etag: md5, piece, checksum: call.body.checksum() },
    }
  })
  return {
    status: 200,
    headers: {
      etag: `"${part.etag}"`,
      ...(part.checksum && { [checksumHeader(part.checksum.algorithm)]: part.checksum.value }),
    },
  }
}

/** AbortMultipartUpload. */
export const abortUpload: Run = async (deps, call) => {
  await deps.store.commit((state) => ({ act: 'abort' as const, upload: openUpload(state, call).id }))
  return { status: 204 }
}
