import { canonicalRequest, sha256Hex } from './canonical.ts'
import { openCredential, parseAmzDate, sameText, sign, signatureMismatch } from './credential.ts'
import { accessDenied, invalidArgument, invalidRequest, S3Error } from './errors.ts'
import type { S3Options } from './options.ts'
import type { S3Request } from './request.ts'

const skew = 15 * 60_000
const longestPresign = 7 * 24 * 3600

/** A verified signature: what later chunks are signed with, and how the payload was named. */
export type Signing = { scope: string; key: Buffer; signature: string; amzDate: string; payload: string }

type Claim = {
  credential: string
  signedHeaders: string
  signature: string
  amzDate: string
  token: string | undefined
  payload: string
}

const verify = (deps: Pick<S3Options, 'region' | 'secretFor'>, request: S3Request, claim: Claim): Signing => {
  const names = claim.signedHeaders.toLowerCase().split(';')
  const unsigned = [...request.headers.keys()].filter(
    (name) => name.startsWith('x-amz-') && !names.includes(name),
  )
  if (!names.includes('host')) unsigned.push('host')
  if (unsigned.length > 0)
    throw accessDenied(
      `There were headers present in the request which were not signed: ${unsigned.join(', ')}`,
    )
  const { key, scope } = openCredential(deps, claim.credential, claim.amzDate, claim.token)
  const hashed = sha256Hex(canonicalRequest(request, names, claim.payload))
  const signature = sign(key, ['AWS4-HMAC-SHA256', claim.amzDate, scope, hashed].join('\n'))
  if (!sameText(signature, claim.signature)) throw signatureMismatch()
  return { scope, key, signature, amzDate: claim.amzDate, payload: claim.payload }
}

const fromHeader = (
  deps: Pick<S3Options, 'now' | 'region' | 'secretFor'>,
  request: S3Request,
  authorization: string,
): Signing => {
  const form = /^AWS4-HMAC-SHA256 +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/
  const [, credential, signedHeaders, signature] = form.exec(authorization) ?? []
  if (credential === undefined || signedHeaders === undefined || signature === undefined)
    throw invalidRequest(
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    )
  const amzDate = request.headers.get('x-amz-date') ?? ''
  const payload = request.headers.get('x-amz-content-sha256')
  if (payload === undefined)
    throw invalidRequest('Missing required header for this request: x-amz-content-sha256')
  if (Math.abs(parseAmzDate(amzDate) - deps.now()) > skew)
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    )
  const token = request.headers.get('x-amz-security-token')
  return verify(deps, request, { credential, signedHeaders, signature, amzDate, token, payload })
}

const fromQuery = (deps: Pick<S3Options, 'now' | 'region' | 'secretFor'>, request: S3Request): Signing => {
  const need = (name: string): string => {
    const value = request.query.get(name)
    if (value === undefined)
      throw new S3Error(400, 'AuthorizationQueryParametersError', `${name} is missing.`)
    return value
  }
  const expires = need('X-Amz-Expires')
  if (
    need('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256' ||
    !/^\d{1,6}$/.test(expires) ||
    Number(expires) > longestPresign
  )
    throw new S3Error(
      400,
      'AuthorizationQueryParametersError',
      'X-Amz-Algorithm or X-Amz-Expires is not valid.',
    )
  const amzDate = need('X-Amz-Date')
  const signing = verify(deps, request, {
    credential: need('X-Amz-Credential'),
    signedHeaders: need('X-Amz-SignedHeaders'),
    signature: need('X-Amz-Signature'),
    amzDate,
    token: request.query.get('X-Amz-Security-Token'),
    payload:
      request.query.get('X-Amz-Content-Sha256') ??
      request.headers.get('x-amz-content-sha256') ??
      'UNSIGNED-PAYLOAD',
  })
  const from = parseAmzDate(amzDate)
  if (deps.now() < from - skew) throw accessDenied('Request is not valid yet')
  if (deps.now() >= from + Number(expires) * 1000) throw accessDenied('Request has expired')
  return signing
}

/** Verifies the SigV4 signature in the Authorization header or in a presigned URL. */
export const authenticate = (
  deps: Pick<S3Options, 'now' | 'region' | 'secretFor'>,
  request: S3Request,
): Signing => {
  const authorization = request.headers.get('authorization')
  const presigned = request.query.has('X-Amz-Algorithm') || request.query.has('X-Amz-Signature')
  if (authorization !== undefined && presigned)
    throw invalidArgument('Only one auth mechanism allowed: the query or the Authorization header.')
  if (authorization !== undefined) return fromHeader(deps, request, authorization)
  if (presigned) return fromQuery(deps, request)
  throw accessDenied()
}
