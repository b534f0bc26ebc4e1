import { S3Error } from './errors.ts'
import type { BucketConfig } from './options.ts'
import type { S3Request } from './request.ts'
import type { Answer } from './types.ts'

const methods = ['GET', 'HEAD', 'PUT', 'POST']

const allowedOrigin = (bucket: BucketConfig | undefined, request: S3Request): string | undefined => {
  const origin = request.headers.get('origin')
  const origins = bucket?.corsOrigins ?? []
  return origin !== undefined && (origins.includes(origin) || origins.includes('*')) ? origin : undefined
}

/** The headers that let a page of an allowed origin read the answer; none for others. */
export const corsHeaders = (bucket: BucketConfig | undefined, request: S3Request): Record<string, string> => {
  const origin = allowedOrigin(bucket, request)
  if (origin === undefined) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'ETag, x-amz-version-id',
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}

/** Answers a preflight. Errors: AccessForbidden for another origin or method. */
export const preflight = (bucket: BucketConfig | undefined, request: S3Request): Answer => {
  const method = request.headers.get('access-control-request-method')
  if (allowedOrigin(bucket, request) === undefined || method === undefined || !methods.includes(method))
    throw new S3Error(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '',
      'access-control-max-age': '3000',
    },
  }
}
