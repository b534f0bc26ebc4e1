import { checksumXml } from './answers.ts'
import { notImplemented } from './errors.ts'
import { keyWriter, pageOfKeys, parseCount, readToken, writeToken } from './paging.ts'
import type { Version } from './records.ts'
import type { Run } from './types.ts'
import { type Xml, xmlDocument } from './xml.ts'

const checksumNames = (version: Version): Xml[] =>
  checksumXml(version.checksum).map(([name, value]) =>
    name === 'ChecksumType' ? [name, value] : ['ChecksumAlgorithm', name.slice(8)],
  )

/** The elements every listing gives of a version. */
export const listed = (version: Version): Xml[] => [
  ['LastModified', new Date(version.at).toISOString()],
  ['ETag', `"${version.etag}"`],
  ...checksumNames(version),
  ['Size', version.size],
  ['StorageClass', 'STANDARD'],
]

/** ListObjectsV2. */
export const listObjects: Run = async ({ store: { state } }, { bucket, query }) => {
  if (query.get('list-type') !== '2') throw notImplemented('listings other than list-type=2')
  const write = keyWriter(query.get('encoding-type'))
  const token = query.get('continuation-token')
  const [prefix, delimiter, after] = [
    query.get('prefix') ?? '',
    query.get('delimiter') ?? '',
    query.get('start-after'),
  ]
  const most = parseCount(query.get('max-keys'), 'max-keys', 1000, 1000)
  const started = after === undefined ? undefined : ({ kind: 'key', name: after } as const)
  const mark = token === undefined ? started : readToken(token)
  const current = (key: string) => state.versions(bucket.name, key).at(-1)
  const keys = state.keys(bucket.name).filter((key) => current(key)?.marker === false)
  const { rows, truncated } = pageOfKeys(keys, { prefix, delimiter, mark, most })
  const last = rows.at(-1)
  const contents = rows.flatMap(({ kind, name }): Xml[] => {
    const version = kind === 'key' ? current(name) : undefined
    return version ? [['Contents', [['Key', write(name)], ...listed(version)]]] : []
  })
  const prefixes = rows.filter(({ kind }) => kind === 'prefix')
  const body = xmlDocument([
    'ListBucketResult',
    [
      ['Name', bucket.name],
      ['Prefix', write(prefix)],
      ...(delimiter === '' ? [] : [['Delimiter', write(delimiter)] as const]),
      ['MaxKeys', most],
      ['KeyCount', rows.length],
      ['IsTruncated', truncated],
      ...(token === undefined ? [] : [['ContinuationToken', token] as const]),
      ...(truncated && last ? [['NextContinuationToken', writeToken(last)] as const] : []),
      ...contents,
      ...prefixes.map(({ name }): Xml => ['CommonPrefixes', [['Prefix', write(name)]]]),
    ],
  ])
  return { status: 200, headers: { 'content-type': 'application/xml' }, body }
}
