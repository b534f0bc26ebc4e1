import { type Checksum, checksumHeader } from './checksums.ts'
import { versionHeader } from './lookup.ts'
import type { Version } from './records.ts'

/** The headers a write answers with. */
export const storedHeaders = (version: Version): Record<string, string> => ({
  etag: `"${version.etag}"`,
  ...versionHeader(version),
  ...checksumHeaders(version),
})

/** The checksum as response headers. */
export const checksumHeaders = ({ checksum }: { checksum?: Checksum | undefined }): Record<string, string> =>
  checksum
    ? {
        [checksumHeader(checksum.algorithm)]: checksum.value,
        'x-amz-checksum-type': checksum.type,
      }
    : {}

/** The checksum as XML elements. */
export const checksumXml = (checksum: Checksum | undefined): (readonly [string, string])[] =>
  checksum
    ? [
        [`Checksum${checksum.algorithm}`, checksum.value],
        ['ChecksumType', checksum.type],
      ]
    : []
