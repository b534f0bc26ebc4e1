import * as z from 'zod'
import { algorithms } from './checksums.ts'

const texts = z.record(z.string(), z.string())

const checksumSchema = z.strictObject({
  algorithm: z.enum(algorithms),
  value: z.string(),
  type: z.enum(['FULL_OBJECT', 'COMPOSITE']),
})

const pieceSchema = z.strictObject({ blob: z.uuid(), size: z.int().nonnegative() })

const retentionSchema = z.strictObject({ mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), until: z.int() })

/** What a put, a form or the start of a multipart upload says about the object; `headers` includes x-amz-meta-*. */
const describedSchema = z.strictObject({
  headers: texts,
  tags: texts,
  retention: retentionSchema.optional(),
})

const versionSchema = z.strictObject({
  ...describedSchema.shape,
  id: z.string(),
  at: z.int(),
  marker: z.boolean(),
  size: z.int().nonnegative(),
  etag: z.string(),
  pieces: z.array(pieceSchema),
  checksum: checksumSchema.optional(),
})

const partSchema = z.strictObject({
  number: z.int(),
  etag: z.string(),
  piece: pieceSchema,
  checksum: checksumSchema.optional(),
})

const uploadSchema = z.strictObject({
  ...describedSchema.shape,
  id: z.string(),
  bucket: z.string(),
  key: z.string(),
  algorithm: z.enum(algorithms).optional(),
})

const place = { bucket: z.string(), key: z.string() }

/** One line of the journal: one acknowledged change. */
export const recordSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('put'), ...place, version: versionSchema, upload: z.string().optional() }),
  z.strictObject({ act: z.literal('remove'), ...place, versionId: z.string() }),
  z.strictObject({
    act: z.literal('retain'),
    ...place,
    versionId: z.string(),
    retention: retentionSchema.optional(),
  }),
  z.strictObject({ act: z.literal('tag'), ...place, versionId: z.string(), tags: texts }),
  z.strictObject({ act: z.literal('upload'), upload: uploadSchema }),
  z.strictObject({ act: z.literal('part'), upload: z.string(), part: partSchema }),
  z.strictObject({ act: z.literal('abort'), upload: z.string() }),
])

/** A version of an object; `at` and `retention.until` are ms UTC, sizes are bytes, etag is without quotes. */
export type Version = z.infer<typeof versionSchema>
export type Described = z.infer<typeof describedSchema>
export type Piece = z.infer<typeof pieceSchema>
export type Retention = z.infer<typeof retentionSchema>
export type Part = z.infer<typeof partSchema>
export type Upload = z.infer<typeof uploadSchema>
export type StoreRecord = z.infer<typeof recordSchema>
