import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTarget, type Target } from './s3-target.ts'

let target: Target
beforeAll(async () => {
  target = await startTarget()
})
afterAll(() => target.close())

const key = fc.oneof(
  fc.constantFrom('a', 'a/b', 'a/b/c', 'a/å', 'b', 'b/', '😀/x', '../up', 'a b+c&d'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)
const prefix = fc.constantFrom('', 'a', 'a/', 'a/b', '😀')
const action = fc.oneof(
  fc.record({ act: fc.constant('put'), key, body: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({ act: fc.constant('get'), key }),
  fc.record({ act: fc.constant('copy'), key, to: key }),
  fc.record({ act: fc.constant('delete'), key }),
  fc.record({ act: fc.constant('list'), prefix, most: fc.integer({ min: 1, max: 5 }) }),
)

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

test('200 random acts end as they would on a map', { timeout: 120_000 }, async () => {
  const s3 = target.client()
  let run = 0
  const play = async (acts: readonly Action[]) => {
    const root = `run-${run++}/`
    const model = new Map<string, Uint8Array>()
    const read = async (name: string) => {
      const found = s3.send(new GetObjectCommand({ Bucket: target.versioned, Key: root + name }))
      return found.then(
        ({ Body }) => Body?.transformToByteArray(),
        (error: unknown) => {
          expect(error).toBeInstanceOf(NoSuchKey)
          return undefined
        },
      )
    }
    const listAll = async (start: string, MaxKeys: number) => {
      const keys: string[] = []
      let ContinuationToken: string | undefined
      do {
        const page = await s3.send(
          new ListObjectsV2Command({
            Bucket: target.versioned,
            Prefix: root + start,
            MaxKeys,
            ContinuationToken,
          }),
        )
        keys.push(...(page.Contents ?? []).map(({ Key = '' }) => Key.slice(root.length)))
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken)
      return keys
    }
    for (const step of acts) {
      if ('body' in step) {
        await s3.send(
          new PutObjectCommand({ Bucket: target.versioned, Key: root + step.key, Body: step.body }),
        )
        model.set(step.key, step.body)
      } else if ('to' in step) {
        const bytes = model.get(step.key)
        if (!bytes || step.key === step.to) continue
        const CopySource = `${target.versioned}/${encodeURIComponent(root + step.key)}`
        await s3.send(new CopyObjectCommand({ Bucket: target.versioned, Key: root + step.to, CopySource }))
        model.set(step.to, bytes)
      } else if ('most' in step) {
        const expected = [...model.keys()].filter((each) => each.startsWith(step.prefix))
        const inOrder = expected.toSorted((left, right) =>
          Buffer.compare(Buffer.from(left), Buffer.from(right)),
        )
        expect(await listAll(step.prefix, step.most)).toEqual(inOrder)
      } else if (step.act === 'delete') {
        await s3.send(new DeleteObjectCommand({ Bucket: target.versioned, Key: root + step.key }))
        model.delete(step.key)
      } else expect(await read(step.key)).toEqual(model.get(step.key))
    }
    for (const [name, bytes] of model) expect(await read(name)).toEqual(bytes)
    expect((await listAll('', 1000)).toSorted()).toEqual([...model.keys()].toSorted())
  }
  const acts = fc.array(action, { minLength: 40, maxLength: 40, size: 'max' })
  await fc.assert(fc.asyncProperty(acts, play), { numRuns: 5, seed: 2025, endOnFailure: true })
})
