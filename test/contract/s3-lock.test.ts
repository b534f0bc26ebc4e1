import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  type ObjectLockMode,
  PutObjectCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startS3 } from '../../infra/local/s3/server.ts'
import { clientFor, refusal, region, secretFor, startTarget, type Target } from './s3-target.ts'

let target: Target
let s3: ReturnType<Target['client']>
beforeAll(async () => {
  target = await startTarget()
  s3 = target.client()
})
afterAll(() => target.close())

const today = Math.trunc(Date.now() / 1000) * 1000
const inDays = (days: number) => new Date(today + days * 86_400_000)
const put = (Key: string, mode?: ObjectLockMode, days = 1, Bucket = target.locked) =>
  s3.send(
    new PutObjectCommand({
      Bucket,
      Key,
      Body: Key,
      ...(mode && { ObjectLockMode: mode, ObjectLockRetainUntilDate: inDays(days) }),
    }),
  )
const remove = (Key: string, VersionId: string | undefined, BypassGovernanceRetention?: boolean) =>
  s3.send(new DeleteObjectCommand({ Bucket: target.locked, Key, VersionId, BypassGovernanceRetention }))
const retain = (Key: string, Mode: ObjectLockMode, days: number, BypassGovernanceRetention?: boolean) =>
  s3.send(
    new PutObjectRetentionCommand({
      Bucket: target.locked,
      Key,
      Retention: { Mode, RetainUntilDate: inDays(days) },
      BypassGovernanceRetention,
    }),
  )
const denied = { code: 'AccessDenied', status: 403 }

test('GOVERNANCE holds until it is bypassed in so many words', async () => {
  const { VersionId } = await put('g', 'GOVERNANCE')
  expect(await refusal(remove('g', VersionId))).toEqual(denied)
  expect(await refusal(remove('g', VersionId, false))).toEqual(denied)
  expect((await remove('g', undefined)).DeleteMarker).toBe(true)
  const kept = await s3.send(new GetObjectCommand({ Bucket: target.locked, Key: 'g', VersionId }))
  expect(kept).toMatchObject({ ObjectLockMode: 'GOVERNANCE', VersionId })
  expect(kept.ObjectLockRetainUntilDate).toEqual(inDays(1))
  await remove('g', VersionId, true)
  const gone = s3.send(new GetObjectCommand({ Bucket: target.locked, Key: 'g', VersionId }))
  expect((await refusal(gone)).code).toBe('NoSuchVersion')
})

test('COMPLIANCE holds against everything but more time', async () => {
  const { VersionId } = await put('c', 'COMPLIANCE', 2)
  expect(await refusal(remove('c', VersionId, true))).toEqual(denied)
  expect(await refusal(retain('c', 'COMPLIANCE', 1, true))).toEqual(denied)
  expect(await refusal(retain('c', 'GOVERNANCE', 9, true))).toEqual(denied)
  await retain('c', 'COMPLIANCE', 9)
  const read = await s3.send(new GetObjectRetentionCommand({ Bucket: target.locked, Key: 'c' }))
  expect(read.Retention).toEqual({ Mode: 'COMPLIANCE', RetainUntilDate: inDays(9) })
})

test('GOVERNANCE grows freely and shrinks only by the bypass', async () => {
  await put('grow', 'GOVERNANCE', 2)
  await retain('grow', 'GOVERNANCE', 3)
  expect(await refusal(retain('grow', 'GOVERNANCE', 1))).toEqual(denied)
  await retain('grow', 'GOVERNANCE', 1, true)
  const read = await s3.send(new GetObjectRetentionCommand({ Bucket: target.locked, Key: 'grow' }))
  expect(read.Retention).toEqual({ Mode: 'GOVERNANCE', RetainUntilDate: inDays(1) })
})

test('a copy into a locked prefix is locked by its own headers, never by its source', async () => {
  await put('source', 'GOVERNANCE', 5)
  const copy = (Key: string, more = {}) =>
    s3.send(
      new CopyObjectCommand({ Bucket: target.locked, Key, CopySource: `${target.locked}/source`, ...more }),
    )
  const free = await copy('free')
  await remove('free', free.VersionId)
  const held = await copy('held', { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: inDays(1) })
  expect(await refusal(remove('held', held.VersionId, true))).toEqual(denied)
})

test('retention that makes no sense is refused', async () => {
  expect((await refusal(put('past', 'GOVERNANCE', -1))).code).toBe('InvalidArgument')
  expect((await refusal(put('unlocked', 'GOVERNANCE', 1, target.versioned))).code).toBe('InvalidRequest')
  await put('none')
  const read = s3.send(new GetObjectRetentionCommand({ Bucket: target.locked, Key: 'none' }))
  expect(await refusal(read)).toEqual({ code: 'NoSuchObjectLockConfiguration', status: 404 })
})

test('the default retention of the bucket runs out by the clock it is given', async () => {
  const dir = await mkdtemp(join(tmpdir(), 's3-lock-'))
  let now = Date.now()
  const server = await startS3({
    dir,
    now: () => now,
    region,
    secretFor,
    buckets: [{ name: 'records', versioned: true, objectLock: { mode: 'COMPLIANCE', days: 1 } }],
  })
  try {
    const at = () => clientFor(server.url, { systemClockOffset: now - Date.now() })
    const place = { Bucket: 'records', Key: 'letter' }
    const { VersionId } = await at().send(new PutObjectCommand({ ...place, Body: 'x' }))
    const erase = () => at().send(new DeleteObjectCommand({ ...place, VersionId }))
    now += 86_400_000 - 1000
    expect(await refusal(erase())).toEqual(denied)
    now += 1000
    await erase()
    expect((await refusal(at().send(new GetObjectCommand(place)))).code).toBe('NoSuchKey')
  } finally {
    await server.close()
    await rm(dir, { recursive: true, force: true })
  }
})
