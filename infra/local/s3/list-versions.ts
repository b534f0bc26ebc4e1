import { invalidArgument } from './errors.ts'
import { listed } from './list-objects.ts'
import { keyWriter, parseCount, sortKeys } from './paging.ts'
import type { Version } from './records.ts'
import type { State } from './state.ts'
import type { Run } from './types.ts'
import { type Xml, xmlDocument } from './xml.ts'

type Row = { key: string; version: Version; latest: boolean }

const rowsOf = (state: State, bucket: string, prefix: string): Row[] =>
  sortKeys(state.keys(bucket).filter((key) => key.startsWith(prefix))).flatMap((key) =>
    state
      .versions(bucket, key)
      .toReversed()
      .map((version, index) => ({ key, version, latest: index === 0 })),
  )

const rest = (rows: Row[], key: string | undefined, id: string | undefined): Row[] => {
  if (key === undefined && id === undefined) return rows
  if (key === undefined)
    throw invalidArgument('A version-id marker cannot be specified without a key marker.')
  const at = rows.findIndex((row) => row.key === key && row.version.id === id)
  if (id !== undefined) return at < 0 ? [] : rows.slice(at + 1)
  return rows.filter((row) => Buffer.compare(Buffer.from(row.key), Buffer.from(key)) > 0)
}

/** ListObjectVersions: keys in order, newest version first. */
export const listVersions: Run = async ({ store: { state } }, { bucket, query }) => {
  const write = keyWriter(query.get('encoding-type'))
  const prefix = query.get('prefix') ?? ''
  const most = parseCount(query.get('max-keys'), 'max-keys', 1000, 1000)
  const rows = rest(
    rowsOf(state, bucket.name, prefix),
    query.get('key-marker'),
    query.get('version-id-marker'),
  )
  const page = rows.slice(0, most)
  const last = page.at(-1)
  const truncated = last !== undefined && rows.length > most
  const body = xmlDocument([
    'ListVersionsResult',
    [
      ['Name', bucket.name],
      ['Prefix', write(prefix)],
      ['MaxKeys', most],
      ['IsTruncated', truncated],
      ...(truncated
        ? ([
            ['NextKeyMarker', write(last.key)],
            ['NextVersionIdMarker', last.version.id],
          ] as const)
        : []),
      ...page.map(({ key, version, latest }): Xml => {
        const name = [
          ['Key', write(key)],
          ['VersionId', version.id],
          ['IsLatest', latest],
        ] as const
        return version.marker
          ? ['DeleteMarker', [...name, ['LastModified', new Date(version.at).toISOString()]]]
          : ['Version', [...name, ...listed(version)]]
      }),
    ],
  ])
  return { status: 200, headers: { 'content-type': 'application/xml' }, body }
}
