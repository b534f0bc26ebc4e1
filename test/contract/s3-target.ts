import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { expect } from 'vitest'
import { type BucketConfig, type ObjectCreated, startS3 } from '../../infra/local/s3/server.ts'

/** What the contract speaks to: our S3, or the one S3_CONTRACT_ENDPOINT names (it must allow the keys below). */
export type Target = {
  url: string
  plain: string
  versioned: string
  locked: string
  origin: string
  /** Empty when the target is not ours. */
  created: ObjectCreated[]
  ours: boolean
  client: (changes?: S3ClientConfig) => S3Client
  close: () => Promise<void>
}

export const region = 'eu-north-1'
export const credentials = { accessKeyId: 'contract', secretAccessKey: 'contract-secret' }
export const secretFor = (accessKeyId: string): string | undefined =>
  accessKeyId === credentials.accessKeyId ? credentials.secretAccessKey : undefined

export const clientFor = (url: string, changes: S3ClientConfig = {}): S3Client =>
  new S3Client({ endpoint: url, region, credentials, forcePathStyle: true, maxAttempts: 1, ...changes })

const prepare = async (client: S3Client, buckets: BucketConfig[]): Promise<void> => {
  for (const { name, versioned, objectLock } of buckets) {
    await client.send(
      new CreateBucketCommand({ Bucket: name, ObjectLockEnabledForBucket: objectLock !== undefined }),
    )
    if (versioned)
      await client.send(
        new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }),
      )
  }
}

export const startTarget = async (): Promise<Target> => {
  const mark = randomUUID().slice(0, 8)
  const [plain, versioned, locked] = [`plain-${mark}`, `versioned-${mark}`, `locked-${mark}`]
  const origin = 'http://127.0.0.1:8380'
  const buckets: BucketConfig[] = [
    { name: plain, versioned: false, corsOrigins: [origin] },
    { name: versioned, versioned: true },
    { name: locked, versioned: true, objectLock: { mode: 'GOVERNANCE', days: 0 } },
  ]
  const created: ObjectCreated[] = []
  const elsewhere = process.env.S3_CONTRACT_ENDPOINT
  if (elsewhere) {
    await prepare(clientFor(elsewhere), buckets)
    const client = (changes?: S3ClientConfig) => clientFor(elsewhere, changes)
    return {
      url: elsewhere,
      plain,
      versioned,
      locked,
      origin,
      created,
      ours: false,
      client,
      close: async () => {},
    }
  }
  const dir = await mkdtemp(join(tmpdir(), 's3-contract-'))
  const server = await startS3({
    dir,
    now: Date.now,
    region,
    secretFor,
    buckets,
    onObjectCreated: (event) => created.push(event),
  })
  return {
    url: server.url,
    plain,
    versioned,
    locked,
    origin,
    created,
    ours: true,
    client: (changes) => clientFor(server.url, changes),
    close: async () => {
      await server.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** The S3 error code and HTTP status a call ends with. */
export const refusal = async (
  call: Promise<unknown>,
): Promise<{ code: string; status: number | undefined }> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error, 'the call was expected to be refused').toBeInstanceOf(S3ServiceException)
  return error instanceof S3ServiceException
    ? { code: error.name, status: error.$metadata.httpStatusCode }
    : { code: '', status: undefined }
}

/** The error code in an S3 error document. */
export const errorCode = (xml: string): string => /<Code>([^<]*)<\/Code>/.exec(xml)?.[1] ?? ''
