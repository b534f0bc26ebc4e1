import { S3Error } from './errors.ts'
import type { Version } from './records.ts'

const names = (header: string, etag: string): boolean =>
  header
    .split(',')
    .map((each) => each.trim().replace(/^W\//, '').replaceAll('"', ''))
    .some((each) => each === '*' || each === etag)

const seconds = (ms: number): number => Math.floor(ms / 1000)

const instant = (header: string | undefined): number | undefined => {
  const at = Date.parse(header ?? '')
  return Number.isNaN(at) ? undefined : seconds(at)
}

/** Whether a conditional read is answered 304. Errors: PreconditionFailed. The entity tag goes before the date (RFC 9110). */
export const notModified = (fields: ReadonlyMap<string, string>, version: Version): boolean => {
  const [match, noneMatch] = [fields.get('if-match'), fields.get('if-none-match')]
  const [since, notSince] = [
    instant(fields.get('if-modified-since')),
    instant(fields.get('if-unmodified-since')),
  ]
  const failed =
    match === undefined
      ? notSince !== undefined && seconds(version.at) > notSince
      : !names(match, version.etag)
  if (failed)
    throw new S3Error(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    )
  return noneMatch === undefined
    ? since !== undefined && seconds(version.at) <= since
    : names(noneMatch, version.etag)
}
