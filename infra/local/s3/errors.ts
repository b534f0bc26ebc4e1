/** An error S3 answers with: HTTP status, S3 error code, text and extra headers. */
export class S3Error extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = code
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** What this S3 does not do is refused by name, never ignored. */
export const notImplemented = (what: string): S3Error =>
  new S3Error(501, 'NotImplemented', `This S3 does not implement ${what}.`)

/** 400 with the code that S3 uses for a value it cannot accept. */
export const invalidArgument = (message: string): S3Error => new S3Error(400, 'InvalidArgument', message)

/** 400 with the code that S3 uses for a request that does not hold together. */
export const invalidRequest = (message: string): S3Error => new S3Error(400, 'InvalidRequest', message)

/** 403 AccessDenied. */
export const accessDenied = (message = 'Access Denied'): S3Error => new S3Error(403, 'AccessDenied', message)

/** 404 NoSuchBucket. */
export const noSuchBucket = (bucket: string): S3Error =>
  new S3Error(404, 'NoSuchBucket', `The specified bucket does not exist: ${bucket}`)
