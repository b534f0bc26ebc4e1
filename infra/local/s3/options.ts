/** One bucket. `objectLock.days: 0` turns Object Lock on without a default retention. */
export type BucketConfig = {
  name: string
  versioned: boolean
  objectLock?: { mode: 'GOVERNANCE' | 'COMPLIANCE'; days: number }
  corsOrigins?: string[]
}

/** Told after a put, post, copy or completed multipart upload is on disk. `at` is ms UTC. */
export type ObjectCreated = {
  bucket: string
  key: string
  versionId: string
  size: number
  etag: string
  at: number
}

/**
 * What `startS3` takes. `now` is ms UTC and rules every decision on time; `storedAt` is what a new version is said to
 * have come in at, where that is another clock.
 */
export type S3Options = {
  dir: string
  port?: number
  now: () => number
  storedAt?: () => number
  region: string
  secretFor: (accessKeyId: string, sessionToken: string | undefined) => string | undefined
  buckets: BucketConfig[]
  onObjectCreated?: (event: ObjectCreated) => void
}
