import { storedHeaders } from './answers.ts'
import { entityTooLarge, largestObject } from './body.ts'
import { byteReader } from './byte-reader.ts'
import { uriEncode } from './canonical.ts'
import { openCredential, parseAmzDate, sameText, sign, signatureMismatch } from './credential.ts'
import { accessDenied, invalidArgument, notImplemented, S3Error } from './errors.ts'
import { type Form, readForm } from './form-data.ts'
import { announce, describe, newVersion } from './new-version.ts'
import type { BucketConfig } from './options.ts'
import { checkPolicy } from './post-policy.ts'
import type { S3Request } from './request.ts'
import type { Answer, Deps } from './types.ts'
import { xmlDocument } from './xml.ts'

const understood =
  /^x-amz-(algorithm|credential|date|signature|security-token|meta-.+|object-lock-(mode|retain-until-date))$/

const checkFields = (fields: Form['fields']): void => {
  const refused = [...fields.keys()].find((name) =>
    name.startsWith('x-amz-')
      ? !understood.test(name)
      : ['acl', 'tagging', 'redirect', 'awsaccesskeyid'].includes(name),
  )
  if (refused !== undefined) throw notImplemented(`the form field ${refused}`)
}

const verifySignature = (deps: Deps, fields: Form['fields'], policy: string): void => {
  const amzDate = fields.get('x-amz-date') ?? ''
  parseAmzDate(amzDate)
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256')
    throw invalidArgument('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"')
  const { key } = openCredential(
    deps,
    fields.get('x-amz-credential') ?? '',
    amzDate,
    fields.get('x-amz-security-token'),
  )
  if (!sameText(sign(key, policy), fields.get('x-amz-signature') ?? '')) throw signatureMismatch()
}

async function* bounded(
  source: AsyncIterable<Buffer>,
  size: { least: number; most: number },
): AsyncGenerator<Buffer> {
  let seen = 0
  for await (const piece of source) {
    seen += piece.length
    if (seen > Math.min(size.most, largestObject)) throw entityTooLarge()
    yield piece
  }
  if (seen < size.least)
    throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
}

const redirectTo = (target: string | undefined, query: Record<string, string>): string | undefined => {
  const url = target === undefined ? null : URL.parse(target)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value)
  return url.href
}

const answer = (
  fields: Form['fields'],
  bucket: string,
  key: string,
  headers: Record<string, string>,
): Answer => {
  const etag = headers.etag ?? ''
  const redirect = redirectTo(fields.get('success_action_redirect'), { bucket, key, etag })
  if (redirect !== undefined) return { status: 303, headers: { ...headers, location: redirect } }
  const location = `/${bucket}/${uriEncode(key).replaceAll('%2F', '/')}`
  const status = Number(fields.get('success_action_status'))
  if (status !== 201) return { status: status === 200 ? 200 : 204, headers: { ...headers, location } }
  const body = xmlDocument([
    'PostResponse',
    [
      ['Location', location],
      ['Bucket', bucket],
      ['Key', key],
      ['ETag', etag],
    ],
  ])
  return { status, headers: { ...headers, location, 'content-type': 'application/xml' }, body }
}

const store = async (deps: Deps, bucket: BucketConfig, form: Form): Promise<Answer> => {
  const policy = form.fields.get('policy')
  if (policy === undefined) throw accessDenied()
  verifySignature(deps, form.fields, policy)
  if (!form.file) throw invalidArgument('POST requires exactly one file upload per request.')
  const named = form.fields.get('key')
  if (!named) throw invalidArgument("Bucket POST must contain a field named 'key'.")
  const fileName = form.file.name.replace(/^.*[\\/]/s, '')
  const key = named.replace(/\$\{filename\}/g, () => fileName)
  if (Buffer.byteLength(key) > 1024) throw new S3Error(400, 'KeyTooLongError', 'Your key is too long.')
  if ((form.fields.get('bucket') ?? bucket.name) !== bucket.name)
    throw accessDenied('The form is for another bucket.')
  const fields = new Map([...form.fields, ['key', key], ['bucket', bucket.name]])
  const size = checkPolicy(policy, fields, deps.now())
  checkFields(form.fields)
  const described = describe(bucket, form.fields, deps.now())
  const stored = await deps.store.receive(bounded(form.file.source, size), (_, { piece, md5 }) => {
    const data = { pieces: [piece], etag: md5, checksum: undefined, at: deps.storedAt() }
    return { act: 'put' as const, bucket: bucket.name, key, version: newVersion(bucket, described, data) }
  })
  announce(deps, stored)
  return answer(form.fields, bucket.name, key, storedHeaders(stored.version))
}

/** POST Object: a browser's form upload, allowed by the signed policy it carries. */
export const postObject = async (deps: Deps, request: S3Request, bucket: BucketConfig): Promise<Answer> => {
  const reader = byteReader(request.stream.iterator({ destroyOnReturn: false }))
  try {
    return await store(deps, bucket, await readForm(reader, request.headers.get('content-type')))
  } finally {
    await reader.close()
  }
}
