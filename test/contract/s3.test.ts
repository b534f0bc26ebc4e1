import { createHash } from 'node:crypto'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusal, startTarget, type Target } from './s3-target.ts'

let target: Target
let s3: ReturnType<Target['client']>

beforeAll(async () => {
  target = await startTarget()
  s3 = target.client()
})
afterAll(() => target.close())

const put = (Key: string, Body: string, more = {}, Bucket = target.plain) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const get = (Key: string, more = {}, Bucket = target.plain) =>
  s3.send(new GetObjectCommand({ Bucket, Key, ...more }))
const text = async (Key: string, more = {}, Bucket = target.plain) =>
  (await get(Key, more, Bucket)).Body?.transformToString()
const list = (more = {}, Bucket = target.plain) => s3.send(new ListObjectsV2Command({ Bucket, ...more }))

describe('put, get, head', () => {
  test('gives back bytes, headers and metadata', async () => {
    const { ETag } = await put('a/ansökan.txt', 'hej åäö', {
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'no-store',
      Metadata: { case: '01abc' },
    })
    const found = await get('a/ansökan.txt')
    expect(ETag).toBe(`"${createHash('md5').update('hej åäö').digest('hex')}"`)
    expect(await found.Body?.transformToString()).toBe('hej åäö')
    expect(found).toMatchObject({
      ETag,
      ContentLength: 10,
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'no-store',
      Metadata: { case: '01abc' },
    })
    expect(Math.abs(Date.now() - Number(found.LastModified))).toBeLessThan(60_000)
    // The instant has whole seconds, and a list says the same.
    const listed = await s3.send(
      new ListObjectVersionsCommand({ Bucket: target.plain, Prefix: 'a/ansökan.txt' }),
    )
    expect(listed.Versions?.map(({ LastModified }) => LastModified)).toEqual([found.LastModified])
    const head = await s3.send(new HeadObjectCommand({ Bucket: target.plain, Key: 'a/ansökan.txt' }))
    expect(head).toMatchObject({ ETag, ContentLength: 10, ContentType: 'text/plain; charset=utf-8' })
    expect(head.VersionId).toBeUndefined()
  })

  test.each([
    '../../escape',
    'a//b/./c/../d',
    '/leading',
    'space and +plus & <xml> "q" \'s\' %25 ?x=1#y',
    'ÅÄÖ/日本語/😀\u2028\u2029',
    'line\r\nbreak\ttab\u0001',
    `long/${'x'.repeat(1019)}`,
    '__proto__',
  ])('any unicode is a key: %j', async (key) => {
    await put(`k/${key}`.slice(0, 1024), key)
    expect(await text(`k/${key}`.slice(0, 1024))).toBe(key)
  })

  test('an empty object is an object', async () => {
    await put('empty', '')
    expect(await text('empty')).toBe('')
    expect((await get('empty')).ContentType).toBe('application/octet-stream')
  })

  test('a stream of unknown content is stored undamaged', async () => {
    const bytes = Buffer.alloc(3_000_000, 'streamed bytes, ')
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 70_001) yield bytes.subarray(at, at + 70_001)
    }
    const { Readable } = await import('node:stream')
    await s3.send(
      new PutObjectCommand({
        Bucket: target.plain,
        Key: 'streamed',
        Body: Readable.from(pieces(), { objectMode: false }),
        ContentLength: bytes.length,
      }),
    )
    const stored = await (await get('streamed')).Body?.transformToByteArray()
    expect(Buffer.compare(Buffer.from(stored ?? []), bytes)).toBe(0)
  })

  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('range %s', async (Range, expected, ContentRange) => {
    await put('digits', '0123456789')
    const part = await get('digits', { Range })
    expect(part).toMatchObject({
      ContentRange,
      ContentLength: expected.length,
      $metadata: { httpStatusCode: 206 },
    })
    expect(await part.Body?.transformToString()).toBe(expected)
  })

  test('a range outside the object is refused', async () => {
    await put('digits', '0123456789')
    expect(await refusal(get('digits', { Range: 'bytes=10-' }))).toEqual({
      code: 'InvalidRange',
      status: 416,
    })
  })

  test('the reader may set response headers', async () => {
    await put('letter.pdf', 'x', { ContentType: 'application/pdf' })
    const ResponseContentDisposition = "attachment; filename*=UTF-8''beslut%20%C3%A5.pdf"
    const found = await get('letter.pdf', { ResponseContentDisposition, ResponseContentType: 'text/plain' })
    expect(found).toMatchObject({ ContentDisposition: ResponseContentDisposition, ContentType: 'text/plain' })
  })

  test('what is missing has a name', async () => {
    expect(await refusal(get('nothing'))).toEqual({ code: 'NoSuchKey', status: 404 })
    expect(await refusal(get('x', {}, 'no-such-bucket-here'))).toEqual({ code: 'NoSuchBucket', status: 404 })
    const head = s3.send(new HeadObjectCommand({ Bucket: target.plain, Key: 'nothing' }))
    expect(await refusal(head)).toEqual({ code: 'NotFound', status: 404 })
  })

  test('conditions on reading', async () => {
    const { ETag = '' } = await put('conditional', 'x')
    expect(await text('conditional', { IfMatch: ETag })).toBe('x')
    expect(await text('conditional', { IfNoneMatch: '"other"' })).toBe('x')
    expect((await refusal(get('conditional', { IfMatch: '"other"' }))).status).toBe(412)
    expect((await refusal(get('conditional', { IfNoneMatch: ETag }))).status).toBe(304)
  })

  test('If-None-Match: * lets exactly one of many writers win', async () => {
    const tries = Array.from({ length: 8 }, (_, index) =>
      put('once', `writer ${index}`, { IfNoneMatch: '*' }),
    )
    const results = await Promise.allSettled(tries)
    const winner = results.findIndex(({ status }) => status === 'fulfilled')
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await text('once')).toBe(`writer ${winner}`)
    expect(await refusal(put('once', 'late', { IfNoneMatch: '*' }))).toEqual({
      code: 'PreconditionFailed',
      status: 412,
    })
  })
})

describe('checksums', () => {
  const body = '123456789'
  test.each([
    ['CRC32', 'ChecksumCRC32', 'y/Q5Jg=='],
    ['CRC32C', 'ChecksumCRC32C', '4waSgw=='],
    ['SHA1', 'ChecksumSHA1', createHash('sha1').update(body).digest('base64')],
    ['SHA256', 'ChecksumSHA256', createHash('sha256').update(body).digest('base64')],
  ])('%s is verified, kept and given back', async (ChecksumAlgorithm, field, value) => {
    expect(await put('sum', body, { ChecksumAlgorithm })).toMatchObject({ [field]: value })
    expect(await get('sum', { ChecksumMode: 'ENABLED' })).toMatchObject({
      [field]: value,
      ChecksumType: 'FULL_OBJECT',
    })
    const wrong = put('sum-wrong', `${body}!`, { [field]: value })
    expect((await refusal(wrong)).code).toBe('BadDigest')
    expect((await refusal(get('sum-wrong'))).code).toBe('NoSuchKey')
  })

  test('Content-MD5 is verified', async () => {
    const ContentMD5 = createHash('md5').update('other').digest('base64')
    expect((await refusal(put('md5', body, { ContentMD5 }))).code).toBe('BadDigest')
  })

  test('an algorithm that cannot be computed is refused by name', async () => {
    if (!target.ours) return
    const call = put('nvme', body, { ChecksumCRC64NVME: 'rosUhgrBnx0=' })
    await expect(call).rejects.toThrow(/CRC64NVME/)
  })
})

describe('versions', () => {
  test('each write is a version, a delete is a marker, and both can be taken away', async () => {
    const Bucket = target.versioned
    const Key = 'v/1'
    const { VersionId: first } = await put(Key, 'one', {}, Bucket)
    const { VersionId: second } = await put(Key, 'two', {}, Bucket)
    expect(first).not.toBe(second)
    expect(await text(Key, {}, Bucket)).toBe('two')
    expect(await text(Key, { VersionId: first }, Bucket)).toBe('one')
    const marker = await s3.send(new DeleteObjectCommand({ Bucket, Key }))
    expect(marker.DeleteMarker).toBe(true)
    expect((await refusal(get(Key, {}, Bucket))).code).toBe('NoSuchKey')
    expect(await refusal(get(Key, { VersionId: marker.VersionId }, Bucket))).toEqual({
      code: 'MethodNotAllowed',
      status: 405,
    })
    expect((await list({ Prefix: 'v/' }, Bucket)).KeyCount).toBe(0)
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'v/' }))
    expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second, false],
      [first, false],
    ])
    expect(listed.DeleteMarkers).toMatchObject([{ Key, VersionId: marker.VersionId, IsLatest: true }])
    await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId: marker.VersionId }))
    expect(await text(Key, {}, Bucket)).toBe('two')
    await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId: second }))
    expect(await text(Key, {}, Bucket)).toBe('one')
    expect((await refusal(get(Key, { VersionId: second }, Bucket))).code).toBe('NoSuchVersion')
    expect((await refusal(get(Key, { VersionId: 'nonsense' }, Bucket))).code).toBe('InvalidArgument')
  })

  test('versions are listed page by page', async () => {
    const Bucket = target.versioned
    for (const body of ['1', '2', '3']) for (const key of ['p/å', 'p/b']) await put(key, body, {}, Bucket)
    const seen: (string | undefined)[] = []
    let page = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'p/', MaxKeys: 2 }))
    for (;;) {
      seen.push(...(page.Versions ?? []).map((version) => version.Key))
      if (!page.IsTruncated) break
      const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page
      page = await s3.send(
        new ListObjectVersionsCommand({ Bucket, Prefix: 'p/', MaxKeys: 2, KeyMarker, VersionIdMarker }),
      )
    }
    expect(seen).toEqual(['p/b', 'p/b', 'p/b', 'p/å', 'p/å', 'p/å'])
  })
})

describe('copy', () => {
  test('takes bytes, metadata and the version named', async () => {
    const Metadata = { by: 'applicant' }
    const { VersionId } = await put(
      'src/å b',
      'one',
      { Metadata, ContentType: 'text/plain' },
      target.versioned,
    )
    await put('src/å b', 'two', {}, target.versioned)
    const CopySource = `${target.versioned}/${encodeURIComponent('src/å b')}?versionId=${VersionId}`
    const copied = await s3.send(
      new CopyObjectCommand({ Bucket: target.locked, Key: 'incoming/1', CopySource }),
    )
    expect(copied).toMatchObject({ CopySourceVersionId: VersionId })
    const found = await get('incoming/1', {}, target.locked)
    expect(found).toMatchObject({ Metadata, ContentType: 'text/plain', VersionId: copied.VersionId })
    expect(await found.Body?.transformToString()).toBe('one')
  })

  test('the copy outlives its source', async () => {
    await put('origin', 'kept')
    await s3.send(
      new CopyObjectCommand({ Bucket: target.plain, Key: 'copy', CopySource: `${target.plain}/origin` }),
    )
    await put('origin', 'changed')
    await s3.send(new DeleteObjectCommand({ Bucket: target.plain, Key: 'origin' }))
    expect(await text('copy')).toBe('kept')
  })

  test('copies made while the source is overwritten are whole', async () => {
    const CopySource = `${target.plain}/busy`
    await put('busy', 'body')
    const hands = [0, 1, 2, 3, 4, 5]
    const rounds = Array.from({ length: 20 }, (_, index) => index)
    const overwrite = async () => {
      for (const round of rounds) await put('busy', `body ${round}`)
    }
    const copy = async (hand: number) => {
      for (const round of rounds)
        await s3.send(
          new CopyObjectCommand({ Bucket: target.plain, Key: `busy-${hand}-${round}`, CopySource }),
        )
    }
    await Promise.all(hands.flatMap((hand) => [overwrite(), copy(hand)]))
    for (const hand of hands)
      for (const round of rounds) expect(await text(`busy-${hand}-${round}`)).toMatch(/^body/)
  })

  test('REPLACE sets new metadata; onto itself without it is refused', async () => {
    await put('self', 'x', { Metadata: { a: '1' } })
    const CopySource = `${target.plain}/self`
    const same = { Bucket: target.plain, Key: 'self', CopySource }
    expect((await refusal(s3.send(new CopyObjectCommand(same)))).code).toBe('InvalidRequest')
    await s3.send(new CopyObjectCommand({ ...same, MetadataDirective: 'REPLACE', Metadata: { b: '2' } }))
    expect((await get('self')).Metadata).toEqual({ b: '2' })
  })

  test('can compute another checksum on the way', async () => {
    await put('unsummed', 'abc')
    const CopySource = `${target.plain}/unsummed`
    const { CopyObjectResult } = await s3.send(
      new CopyObjectCommand({ Bucket: target.plain, Key: 'summed', CopySource, ChecksumAlgorithm: 'SHA256' }),
    )
    expect(CopyObjectResult?.ChecksumSHA256).toBe(createHash('sha256').update('abc').digest('base64'))
    expect(await text('summed')).toBe('abc')
  })

  test('a missing source has a name', async () => {
    const copy = (CopySource: string) =>
      refusal(s3.send(new CopyObjectCommand({ Bucket: target.plain, Key: 'c', CopySource })))
    expect((await copy(`${target.plain}/never`)).code).toBe('NoSuchKey')
    expect((await copy('no-such-bucket-here/x')).code).toBe('NoSuchBucket')
  })
})

describe('list', () => {
  test('prefix, delimiter and pages see every key once, in byte order', async () => {
    const keys = ['l/a', 'l/b/1', 'l/b/2', 'l/c', 'l/z', 'l/å', 'l/\uffee', 'l/😀', 'l/line\r\n']
    await Promise.all(keys.map((key) => put(key, key)))
    const rows: (string | undefined)[] = []
    let ContinuationToken: string | undefined
    do {
      const page = await list({ Prefix: 'l/', Delimiter: '/', MaxKeys: 2, ContinuationToken })
      expect(page.KeyCount).toBeLessThanOrEqual(2)
      rows.push(...(page.Contents ?? []).map(({ Key }) => Key))
      rows.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix))
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken)
    expect(new Set(rows)).toEqual(
      new Set(['l/a', 'l/b/', 'l/c', 'l/z', 'l/å', 'l/\uffee', 'l/😀', 'l/line\r\n']),
    )
    expect(rows).toHaveLength(8)
    const whole = (await list({ Prefix: 'l/' })).Contents?.map(({ Key = '' }) => Key)
    expect(whole).toEqual(
      keys.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right))),
    )
    expect((await list({ Prefix: 'l/', StartAfter: 'l/z' })).KeyCount).toBe(3)
  })

  test('a token nobody gave out is refused', async () => {
    expect((await refusal(list({ ContinuationToken: 'AAAA' }))).code).toBe('InvalidArgument')
  })
})

describe('tags', () => {
  test('are set with the object or afterwards, per version', async () => {
    const Bucket = target.versioned
    const { VersionId } = await put('tagged', 'x', { Tagging: 'a=1&b=%C3%A5' }, Bucket)
    await put('tagged', 'y', {}, Bucket)
    const read = async (more = {}) =>
      (await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged', ...more }))).TagSet
    expect(await read({ VersionId })).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: 'å' },
    ])
    const TagSet = [{ Key: 'scan <&>', Value: 'clean' }]
    await s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', VersionId, Tagging: { TagSet } }))
    expect(await read({ VersionId })).toEqual(TagSet)
    expect(await read()).toEqual([])
    const eleven = Array.from({ length: 11 }, (_, index) => ({ Key: `${index}`, Value: '' }))
    const over = s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: eleven } }))
    expect((await refusal(over)).status).toBe(400)
  })
})

describe('what is not there is refused by name', () => {
  test.runIf(!process.env.S3_CONTRACT_ENDPOINT)('operations, parameters and headers', async () => {
    await put('here', 'x')
    const at = { Bucket: target.plain, Key: 'here' }
    await expect(s3.send(new ListBucketsCommand({}))).rejects.toThrow(/GET on the service/)
    await expect(s3.send(new GetObjectAclCommand(at))).rejects.toThrow(/parameter acl of GetObject/)
    await expect(s3.send(new PutObjectCommand({ ...at, ACL: 'public-read' }))).rejects.toThrow(/x-amz-acl/)
    await expect(s3.send(new GetObjectCommand({ ...at, PartNumber: 1 }))).rejects.toThrow(/partNumber/)
    expect(await refusal(s3.send(new ListBucketsCommand({})))).toEqual({
      code: 'NotImplemented',
      status: 501,
    })
  })
})

describe('pages of other origins', () => {
  const ask = (bucket: string, origin: string, method: string, more = {}) =>
    fetch(`${target.url}/${bucket}/x`, { method, headers: { origin, ...more } })

  test.runIf(!process.env.S3_CONTRACT_ENDPOINT)('only the origins given may read', async () => {
    const wish = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' }
    const allowed = await ask(target.plain, target.origin, 'OPTIONS', wish)
    expect(allowed.status).toBe(200)
    expect(allowed.headers.get('access-control-allow-origin')).toBe(target.origin)
    expect(allowed.headers.get('access-control-allow-headers')).toBe('content-type')
    expect((await ask(target.plain, 'https://evil.example', 'OPTIONS', wish)).status).toBe(403)
    expect((await ask(target.versioned, target.origin, 'OPTIONS', wish)).status).toBe(403)
    const refused = await ask(target.plain, target.origin, 'GET')
    expect(refused.status).toBe(403)
    expect(refused.headers.get('access-control-allow-origin')).toBe(target.origin)
  })
})

test.runIf(!process.env.S3_CONTRACT_ENDPOINT)(
  'each stored object is told of, refused ones are not',
  async () => {
    const { VersionId, ETag } = await put('told', 'abc', {}, target.versioned)
    await refusal(put('untold', 'abc', { ChecksumSHA1: 'AAAA' }, target.versioned))
    expect(target.created.filter(({ key }) => key.endsWith('told'))).toEqual([
      {
        bucket: target.versioned,
        key: 'told',
        versionId: VersionId,
        size: 3,
        etag: ETag?.replaceAll('"', ''),
        at: expect.any(Number),
      },
    ])
  },
)
