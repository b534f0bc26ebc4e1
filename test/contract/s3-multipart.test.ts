import { createHash } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusal, startTarget, type Target } from './s3-target.ts'

let target: Target
let s3: ReturnType<Target['client']>
beforeAll(async () => {
  target = await startTarget()
  s3 = target.client()
})
afterAll(() => target.close())

const large = Buffer.alloc(5 * 1024 ** 2, 'first part ')
const small = Buffer.from('the last part')

const begin = async (Key: string, more = {}) => {
  const at = { Bucket: target.versioned, Key }
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...at, ...more }))
  const upload = { ...at, UploadId }
  return {
    part: async (PartNumber: number, Body: Buffer, sums = {}): Promise<CompletedPart> => {
      const { ETag, ChecksumCRC32, ChecksumSHA256 } = await s3.send(
        new UploadPartCommand({ ...upload, PartNumber, Body, ...sums }),
      )
      return { PartNumber, ETag, ...('ChecksumAlgorithm' in sums && { ChecksumCRC32, ChecksumSHA256 }) }
    },
    complete: (Parts: CompletedPart[], conditions = {}) =>
      s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...conditions })),
    abort: () => s3.send(new AbortMultipartUploadCommand(upload)),
  }
}
const read = (Key: string, more = {}) =>
  s3.send(new GetObjectCommand({ Bucket: target.versioned, Key, ...more }))

test('parts become one object, readable across the seam, with metadata of the start', async () => {
  const { part, complete } = await begin('whole', { Metadata: { a: '1' }, ChecksumAlgorithm: 'SHA256' })
  await part(1, small, { ChecksumAlgorithm: 'SHA256' })
  const parts = [
    await part(1, large, { ChecksumAlgorithm: 'SHA256' }),
    await part(2, small, { ChecksumAlgorithm: 'SHA256' }),
  ]
  expect((await refusal(read('whole'))).code).toBe('NoSuchKey')
  const done = await complete(parts)
  const md5s = [large, small].map((body) => createHash('md5').update(body).digest())
  expect(done.ETag).toBe(`"${createHash('md5').update(Buffer.concat(md5s)).digest('hex')}-2"`)
  expect(done.ChecksumSHA256).toMatch(/-2$/)
  const found = await read('whole')
  expect(found).toMatchObject({
    Metadata: { a: '1' },
    VersionId: done.VersionId,
    ContentLength: large.length + small.length,
  })
  const bytes = Buffer.from((await found.Body?.transformToByteArray()) ?? [])
  expect(Buffer.compare(bytes, Buffer.concat([large, small]))).toBe(0)
  const seam = await read('whole', { Range: `bytes=${large.length - 3}-${large.length + 2}` })
  expect(await seam.Body?.transformToString()).toBe(`${large.subarray(-3).toString()}the`)
})

test('a copy of parts is one piece with a plain etag', async () => {
  const { part, complete } = await begin('parts')
  await complete([await part(1, large), await part(2, small)])
  const CopySource = `${target.versioned}/parts`
  const { CopyObjectResult } = await s3.send(
    new CopyObjectCommand({ Bucket: target.plain, Key: 'joined', CopySource }),
  )
  expect(CopyObjectResult?.ETag).toBe(`"${createHash('md5').update(large).update(small).digest('hex')}"`)
})

test('what does not fit together is refused, and the upload stays open', async () => {
  const { part, complete } = await begin('refused')
  const [one, two, three] = [await part(1, large), await part(2, small), await part(3, small)]
  expect((await refusal(complete([two, one]))).code).toBe('InvalidPartOrder')
  expect((await refusal(complete([one, two, three]))).code).toBe('EntityTooSmall')
  expect((await refusal(complete([{ ...one, ETag: two.ETag }]))).code).toBe('InvalidPart')
  expect((await refusal(complete([one, { ...two, PartNumber: 9 }]))).code).toBe('InvalidPart')
  await complete([one, two])
  expect((await refusal(complete([one, two]))).code).toBe('NoSuchUpload')
})

test('an aborted upload is gone, and a condition holds when it completes', async () => {
  const first = await begin('conditional')
  const second = await begin('conditional')
  const third = await begin('conditional')
  await first.complete([await first.part(1, small)], { IfNoneMatch: '*' })
  const late = second.complete([await second.part(1, small)], { IfNoneMatch: '*' })
  expect((await refusal(late)).code).toBe('PreconditionFailed')
  await third.abort()
  expect((await refusal(third.part(1, small))).code).toBe('NoSuchUpload')
})
