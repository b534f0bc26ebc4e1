import { createHmac, timingSafeEqual } from 'node:crypto'
import { sha256Hex } from './canonical.ts'
import { accessDenied, invalidArgument, S3Error } from './errors.ts'
import type { S3Options } from './options.ts'

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** HMAC-SHA256 in hex. */
export const sign = (key: Buffer, text: string): string => hmac(key, text).toString('hex')

/** Compares two texts in constant time. */
export const sameText = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(sha256Hex(left)), Buffer.from(sha256Hex(right)))

/** SignatureDoesNotMatch, 403. */
export const signatureMismatch = (): S3Error =>
  new S3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature does not match the signature you provided.',
  )

/** `YYYYMMDDTHHMMSSZ` → ms UTC; AccessDenied when it is no such instant. */
export const parseAmzDate = (text: string | undefined): number => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')?.slice(1) ?? []
  const at = Date.parse(`${parts.slice(0, 3).join('-')}T${parts.slice(3).join(':')}Z`)
  if (Number.isNaN(at)) throw accessDenied('AWS authentication requires a valid x-amz-date.')
  return at
}

/** Credential text → signing key and scope. Errors: InvalidArgument for a wrong scope, InvalidAccessKeyId. */
export const openCredential = (
  deps: Pick<S3Options, 'region' | 'secretFor'>,
  credential: string,
  amzDate: string,
  token: string | undefined,
): { key: Buffer; scope: string } => {
  const parts = credential.split('/')
  const scope = parts.slice(-4)
  const expected = [amzDate.slice(0, 8), deps.region, 's3', 'aws4_request']
  if (parts.length < 5 || scope.join('/') !== expected.join('/'))
    throw invalidArgument(`The credential scope must be ${expected.join('/')}.`)
  const secret = deps.secretFor(parts.slice(0, -4).join('/'), token)
  if (secret === undefined)
    throw new S3Error(
      403,
      'InvalidAccessKeyId',
      'The AWS access key Id you provided does not exist in our records.',
    )
  return { key: scope.reduce(hmac, Buffer.from(`AWS4${secret}`)), scope: scope.join('/') }
}
