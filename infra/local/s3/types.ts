import type { Readable } from 'node:stream'
import type { Body } from './body.ts'
import type { BucketConfig, S3Options } from './options.ts'
import type { S3Request } from './request.ts'
import type { Store } from './store.ts'

export type Deps = Pick<S3Options, 'now' | 'region' | 'secretFor' | 'onObjectCreated'> & {
  storedAt: () => number
  store: Store
  buckets: ReadonlyMap<string, BucketConfig>
}

/** One verified request: `fields` are its headers, for a presigned URL also those hoisted to the query. */
export type Call = {
  request: S3Request
  bucket: BucketConfig
  key: string
  fields: ReadonlyMap<string, string>
  query: ReadonlyMap<string, string>
  body: Body
}

export type Answer = { status: number; headers?: Record<string, string>; body?: string | Readable }

export type Run = (deps: Deps, call: Call) => Promise<Answer>
