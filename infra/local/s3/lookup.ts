import { invalidArgument, S3Error } from './errors.ts'
import type { Version } from './records.ts'
import type { State } from './state.ts'

const missing = (headers: Record<string, string> = {}) =>
  new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', headers)

/** The version meant, delete markers too. Errors: NoSuchKey, NoSuchVersion, InvalidArgument for an id of another shape. */
const anyVersion = (state: State, bucket: string, key: string, versionId: string | undefined): Version => {
  const versions = state.versions(bucket, key)
  if (versionId !== undefined && versionId !== 'null' && !/^[\w-]{32}$/.test(versionId))
    throw invalidArgument('Invalid version id specified')
  const found =
    versionId === undefined ? versions.at(-1) : versions.find((version) => version.id === versionId)
  if (found) return found
  if (versionId === undefined) throw missing()
  throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.')
}

/** The version meant, with data. Errors: as `anyVersion`; a delete marker is NoSuchKey, or MethodNotAllowed when named. */
export const dataVersion = (
  state: State,
  bucket: string,
  key: string,
  versionId: string | undefined,
): Version => {
  const version = anyVersion(state, bucket, key, versionId)
  if (!version.marker) return version
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.id }
  if (versionId === undefined) throw missing(headers)
  throw new S3Error(
    405,
    'MethodNotAllowed',
    'The specified method is not allowed against this resource.',
    headers,
  )
}

/** The header that names the version; objects of unversioned buckets have none. */
export const versionHeader = (version: Pick<Version, 'id'>): Record<string, string> =>
  version.id === 'null' ? {} : { 'x-amz-version-id': version.id }
