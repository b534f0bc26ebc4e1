import { readText } from './body.ts'
import { accessDenied, S3Error } from './errors.ts'
import { bypasses, parseRetention, requireLock } from './locks.ts'
import { dataVersion, versionHeader } from './lookup.ts'
import { xmlFields, xmlRoot } from './parse-xml.ts'
import type { Retention } from './records.ts'
import type { Run } from './types.ts'
import { xmlDocument } from './xml.ts'

/** GetObjectRetention. */
export const getRetention: Run = async ({ store: { state } }, { bucket, key, query }) => {
  requireLock(bucket)
  const version = dataVersion(state, bucket.name, key, query.get('versionId'))
  if (!version.retention)
    throw new S3Error(
      404,
      'NoSuchObjectLockConfiguration',
      'The specified object does not have a ObjectLock configuration',
    )
  const { mode, until } = version.retention
  const body = xmlDocument([
    'Retention',
    [
      ['Mode', mode],
      ['RetainUntilDate', new Date(until).toISOString()],
    ],
  ])
  return { status: 200, headers: { 'content-type': 'application/xml' }, body }
}

const checkChange = (
  before: Retention | undefined,
  after: Retention | undefined,
  now: number,
  bypass: boolean,
) => {
  if (!before || before.until <= now) return
  if (after?.mode === before.mode && after.until >= before.until) return
  if (before.mode === 'COMPLIANCE' || !bypass)
    throw accessDenied('Access Denied because object protected by object lock.')
}

/** PutObjectRetention: a period may grow; to shorten, lift or change mode needs the bypass, and never under COMPLIANCE. */
export const putRetention: Run = async (deps, { bucket, key, fields, query, body }) => {
  requireLock(bucket)
  const given = xmlFields(xmlRoot(await readText(body, 4096), 'Retention'))
  const now = deps.now()
  const retention =
    Object.keys(given).length > 0 ? parseRetention(given.Mode, given.RetainUntilDate, now) : undefined
  const { versionId } = await deps.store.commit((state) => {
    const version = dataVersion(state, bucket.name, key, query.get('versionId'))
    checkChange(version.retention, retention, now, bypasses(fields))
    return { act: 'retain' as const, bucket: bucket.name, key, versionId: version.id, retention }
  })
  return { status: 200, headers: versionHeader({ id: versionId }) }
}
