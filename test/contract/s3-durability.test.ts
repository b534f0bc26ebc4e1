import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BucketConfig, startS3 } from '../../infra/local/s3/server.ts'
import { clientFor, credentials, refusal, region, secretFor } from './s3-target.ts'

const Bucket = 'records'
const buckets: BucketConfig[] = [
  { name: Bucket, versioned: true, objectLock: { mode: 'GOVERNANCE', days: 1 } },
  { name: 'scratch', versioned: false },
]

let dir: string
let running: Awaited<ReturnType<typeof startS3>>[]
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 's3-durable-'))
  running = []
})
afterEach(async () => {
  for (const server of running) await server.close()
  await rm(dir, { recursive: true, force: true })
})

const start = async (folder = dir): Promise<S3Client> => {
  const server = await startS3({ dir: folder, now: Date.now, region, secretFor, buckets })
  running.push(server)
  return clientFor(server.url)
}
const restart = async (): Promise<S3Client> => {
  for (const server of running.splice(0)) await server.close()
  return start()
}
const put = (s3: S3Client, Key: string, Body: string, more = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const text = async (s3: S3Client, Key: string, more = {}) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString()
const journal = () => join(dir, 'journal.jsonl')
const blobs = () => readdir(join(dir, 'blobs'))

test('a restart keeps objects, versions, markers, tags, locks and open uploads', async () => {
  let s3 = await start()
  const { VersionId: first } = await put(s3, 'a\u2028b', 'one', {
    Metadata: { a: '1' },
    ChecksumAlgorithm: 'SHA256',
  })
  await put(s3, 'a\u2028b', 'two')
  const TagSet = [{ Key: 'k', Value: 'v' }]
  await s3.send(
    new PutObjectTaggingCommand({ Bucket, Key: 'a\u2028b', VersionId: first, Tagging: { TagSet } }),
  )
  await put(s3, 'gone', 'x')
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }))
  const { ETag } = await s3.send(
    new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber: 1, Body: 'part' }),
  )
  const seen = async () => {
    const { Versions, DeleteMarkers } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
    const { Body, $metadata, ...rest } = await s3.send(
      new GetObjectCommand({ Bucket, Key: 'a\u2028b', VersionId: first, ChecksumMode: 'ENABLED' }),
    )
    return {
      Versions,
      DeleteMarkers,
      rest,
      body: await Body?.transformToString(),
      status: $metadata.httpStatusCode,
    }
  }
  const before = await seen()
  expect(before).toMatchObject({
    body: 'one',
    rest: { TagCount: 1, ObjectLockMode: 'GOVERNANCE', Metadata: { a: '1' } },
  })
  s3 = await restart()
  expect(await seen()).toEqual(before)
  const locked = s3.send(new DeleteObjectCommand({ Bucket, Key: 'a\u2028b', VersionId: first }))
  expect((await refusal(locked)).code).toBe('AccessDenied')
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key: 'parts', UploadId, MultipartUpload }))
  s3 = await restart()
  expect(await text(s3, 'parts')).toBe('part')
})

test.each([
  ['half a record', '{"act":"put","bucket":"rec'],
  ['a record without its line end', '{"act":"abort","upload":"x"}'],
  ['zeros', '\0\0\0\0'],
  ['a torn record with its line end', '{"act":"put","buck\n'],
])('a torn last line is dropped: %s', async (_, torn) => {
  await put(await start(), 'kept', 'x')
  const whole = await readFile(journal(), 'utf8')
  await appendFile(journal(), torn)
  let s3 = await restart()
  expect(await readFile(journal(), 'utf8')).toBe(whole)
  expect(await text(s3, 'kept')).toBe('x')
  await put(s3, 'after', 'y')
  s3 = await restart()
  expect([await text(s3, 'kept'), await text(s3, 'after')]).toEqual(['x', 'y'])
})

test('the journal cut at any byte keeps every whole record before it', async () => {
  const s3 = await start()
  for (const key of ['1', '2', '3']) await put(s3, key, `body ${key}`)
  const bytes = await readFile(journal())
  const ends = bytes
    .entries()
    .flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []))
    .toArray()
  for (let cut = 0; cut <= bytes.length; cut += 37) {
    const folder = join(dir, `cut-${cut}`)
    await mkdir(folder)
    await cp(join(dir, 'blobs'), join(folder, 'blobs'), { recursive: true })
    await writeFile(join(folder, 'journal.jsonl'), bytes.subarray(0, cut))
    const again = await start(folder)
    const { Contents = [] } = await again.send(new ListObjectsV2Command({ Bucket }))
    expect(Contents).toHaveLength(ends.filter((end) => end <= cut).length)
    for (const { Key = '' } of Contents) expect(await text(again, Key)).toBe(`body ${Key}`)
  }
})

test('damage inside the journal stops the start, and nothing is touched', async () => {
  const s3 = await start()
  await put(s3, '1', 'x')
  await put(s3, '2', 'y')
  for (const server of running.splice(0)) await server.close()
  const damaged = (await readFile(journal(), 'utf8')).replace('"act"', '"axt"')
  await writeFile(journal(), damaged)
  await expect(start()).rejects.toThrow(/damaged at byte 0/)
  expect(await readFile(journal(), 'utf8')).toBe(damaged)
  expect(await blobs()).toHaveLength(2)
})

test('payloads nobody refers to are swept, those of copies and of overwritten objects only when unused', async () => {
  let s3 = await start()
  const scratch = (Key: string, Body: string) =>
    s3.send(new PutObjectCommand({ Bucket: 'scratch', Key, Body }))
  await scratch('a', 'one')
  const [overwritten = ''] = await blobs()
  await scratch('a', 'two')
  expect(await blobs()).toHaveLength(1)
  await scratch('b', 'three')
  await s3.send(new DeleteObjectCommand({ Bucket: 'scratch', Key: 'a' }))
  expect(await blobs()).toHaveLength(1)
  for (const name of ['orphan', overwritten]) await writeFile(join(dir, 'blobs', name), 'left by a kill')
  await writeFile(join(dir, 'incoming', 'half'), 'left by a kill')
  s3 = await restart()
  expect([(await blobs()).length, await readdir(join(dir, 'incoming'))]).toEqual([1, []])
})

test('an upload whose sender goes away leaves nothing', async () => {
  const s3 = await start()
  const { hostname, port } = new URL(running[0]?.url ?? '')
  const signed: string[] = []
  s3.middlewareStack.add(
    (next) => (args) => {
      const { request } = args
      if (typeof request === 'object' && request !== null && 'headers' in request)
        signed.push(...Object.entries(request.headers ?? {}).map(([name, value]) => `${name}: ${value}`))
      return next(args)
    },
    { step: 'finalizeRequest', priority: 'low' },
  )
  await put(s3, 'whole', 'x'.repeat(1000))
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(
    `PUT /${Bucket}/whole?x-id=PutObject HTTP/1.1\r\n${signed.join('\r\n')}\r\n\r\n${'x'.repeat(500)}`,
  )
  await vi.waitFor(async () => expect(await readdir(join(dir, 'incoming'))).toHaveLength(1), 5000)
  socket.destroy()
  await vi.waitFor(async () => expect(await readdir(join(dir, 'incoming'))).toEqual([]), 5000)
  const { Versions } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
  expect(Versions).toHaveLength(1)
  expect(await blobs()).toHaveLength(1)
})

test('a disk that refuses is an InternalError, and nothing is half visible', async () => {
  const s3 = await start()
  await put(s3, 'before', 'x')
  await rm(join(dir, 'incoming'), { recursive: true })
  expect(await refusal(put(s3, 'during', 'y'))).toEqual({ code: 'InternalError', status: 500 })
  await mkdir(join(dir, 'incoming'))
  await put(s3, 'after', 'z')
  const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket }))
  expect(Contents?.map(({ Key }) => Key)).toEqual(['after', 'before'])
  await rm(join(dir, 'blobs'), { recursive: true })
  expect((await refusal(s3.send(new GetObjectCommand({ Bucket, Key: 'before' })))).code).toBe('InternalError')
})

const program = `
  import { startS3 } from './infra/local/s3/server.ts'
  const secretFor = () => '${credentials.secretAccessKey}'
  const server = await startS3({ dir: process.argv[1], now: Date.now, region: '${region}', secretFor,
    buckets: ${JSON.stringify(buckets)} })
  process.stdout.write(server.url + '\\n')
`

const launch = async (command: string, args: string[]) => {
  const child: ChildProcess = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  if (!child.stdout) throw new Error('The child has no output.')
  const [url] = await once(createInterface(child.stdout), 'line')
  return { child, s3: clientFor(String(url)), ended: once(child, 'exit') }
}
const node = ['--input-type=module', '-e', program]

test('a full disk refuses, forgets nothing and shows nothing half', async () => {
  const limited = 'ulimit -f 16; exec "$@"'
  const { child, s3, ended } = await launch('sh', ['-c', limited, 'sh', process.execPath, ...node, dir])
  const stored: string[] = []
  const list = async (client: S3Client) =>
    (await client.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key)
  try {
    expect(await refusal(put(s3, 'large', 'x'.repeat(100_000)))).toEqual({
      code: 'InternalError',
      status: 500,
    })
    let full = false
    for (let index = 10; index < 40 && !full; index += 1) {
      const key = `${index}${'x'.repeat(900)}`
      full = await put(s3, key, key, { Metadata: { long: 'x'.repeat(2000) } }).then(
        () => stored.push(key) < 0,
        (error: Error) => error.name === 'InternalError',
      )
    }
    expect([full, stored.length > 0, await list(s3)]).toEqual([true, true, stored])
    await put(s3, '9', 'what still has room')
    stored.push('9')
  } finally {
    child.kill('SIGKILL')
    await ended
  }
  const again = await start()
  expect(await list(again)).toEqual(stored)
  expect(await blobs()).toHaveLength(stored.length)
  await put(again, 'z', 'room again')
  expect(await text(again, 'z')).toBe('room again')
})

test('kill -9 in the middle of writing loses nothing that was acknowledged', async () => {
  const acknowledged = new Map<string, string>()
  for (let round = 0; round < 3; round += 1) {
    const { child, s3, ended } = await launch(process.execPath, [...node, dir])
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (let index = 0; child.exitCode === null && child.signalCode === null; index += 1) {
        const key = `${round}/${writer}/${index}`
        const stored = await put(s3, key, key).catch(() => undefined)
        if (stored?.VersionId) acknowledged.set(key, stored.VersionId)
        if (!stored) return
        if (writer === 0 && index === 20) child.kill('SIGKILL')
      }
    })
    await Promise.all([ended, ...writers])
  }
  const s3 = await start()
  expect(acknowledged.size).toBeGreaterThan(60)
  for (const [key, VersionId] of acknowledged) expect(await text(s3, key, { VersionId })).toBe(key)
})
