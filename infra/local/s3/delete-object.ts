import { randomBytes } from 'node:crypto'
import { bypasses, checkUnlocked } from './locks.ts'
import type { Version } from './records.ts'
import type { Run } from './types.ts'

const deleteMarker = (at: number): Version => ({
  id: randomBytes(24).toString('base64url'),
  at,
  marker: true,
  size: 0,
  etag: '',
  pieces: [],
  headers: {},
  tags: {},
})

/** DeleteObject: a named version goes for good unless it is locked; else a versioned bucket gets a delete marker. */
export const deleteObject: Run = async (deps, { bucket, key, fields, query }) => {
  const named = query.get('versionId')
  const versionId = named ?? (bucket.versioned ? undefined : 'null')
  if (versionId === undefined) {
    const version = deleteMarker(deps.now())
    await deps.store.commit(() => ({ act: 'put' as const, bucket: bucket.name, key, version }))
    return { status: 204, headers: { 'x-amz-version-id': version.id, 'x-amz-delete-marker': 'true' } }
  }
  const found = deps.store.state.versions(bucket.name, key).find((version) => version.id === versionId)
  await deps.store.commit((state) => {
    const doomed = state.versions(bucket.name, key).find((version) => version.id === versionId)
    if (!doomed) return undefined
    checkUnlocked(doomed, deps.now(), bypasses(fields))
    return { act: 'remove' as const, bucket: bucket.name, key, versionId }
  })
  return {
    status: 204,
    headers: {
      ...(named !== undefined && { 'x-amz-version-id': named }),
      ...(found?.marker && { 'x-amz-delete-marker': 'true' }),
    },
  }
}
