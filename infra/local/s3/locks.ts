import { accessDenied, invalidArgument, invalidRequest } from './errors.ts'
import type { BucketConfig } from './options.ts'
import type { Retention, Version } from './records.ts'

const day = 24 * 3600 * 1000

/** InvalidRequest unless the bucket has Object Lock. */
export const requireLock = (bucket: BucketConfig): void => {
  if (!bucket.objectLock) throw invalidRequest('Bucket is missing Object Lock Configuration')
}

/** Mode and ISO instant → retention. Errors: InvalidArgument unless both are given and the instant lies ahead of `now` (ms UTC). */
export const parseRetention = (
  mode: string | undefined,
  until: string | undefined,
  now: number,
): Retention => {
  if (mode === undefined || until === undefined)
    throw invalidArgument('Mode and retain-until date must both be supplied.')
  if (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') throw invalidArgument('Unknown wormMode directive.')
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(until) ? Date.parse(until) : Number.NaN
  if (Number.isNaN(at)) throw invalidArgument('The retain until date must be provided in ISO 8601 format')
  if (at <= now) throw invalidArgument('The retain until date must be in the future!')
  return { mode, until: at }
}

/** The retention a new version gets: its own, else the bucket's default, else none. */
export const retentionFor = (
  bucket: BucketConfig,
  fields: ReadonlyMap<string, string>,
  now: number,
): Retention | undefined => {
  const mode = fields.get('x-amz-object-lock-mode')
  const until = fields.get('x-amz-object-lock-retain-until-date')
  if (mode !== undefined || until !== undefined) {
    requireLock(bucket)
    return parseRetention(mode, until, now)
  }
  const { objectLock } = bucket
  return objectLock && objectLock.days > 0
    ? { mode: objectLock.mode, until: now + objectLock.days * day }
    : undefined
}

/** AccessDenied while the version is retained; GOVERNANCE gives way to an explicit bypass. */
export const checkUnlocked = (version: Pick<Version, 'retention'>, now: number, bypass: boolean): void => {
  const { retention } = version
  if (!retention || retention.until <= now || (retention.mode === 'GOVERNANCE' && bypass)) return
  throw accessDenied('Access Denied because object protected by object lock.')
}

/** Whether `x-amz-bypass-governance-retention: true` was sent. */
export const bypasses = (fields: ReadonlyMap<string, string>): boolean =>
  fields.get('x-amz-bypass-governance-retention')?.toLowerCase() === 'true'
