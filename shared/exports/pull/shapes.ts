import * as z from 'zod'
import { countyCode, instant, sha256 } from '../../domain/ids.ts'
import { type Batch, batchFileName, batchId, formats } from '../batch.ts'
import { inKronor } from '../cell.ts'
import { mediaTypes } from '../media-types.ts'

const file = z.strictObject({
  format: z.enum(formats),
  mediaType: z.string(),
  name: z.string(),
  size: z.int().min(0).meta({ description: 'Antal byte.' }),
  sha256: sha256.meta({ description: 'Filens kontrollsumma, även dess ETag.' }),
  href: z.string().meta({ description: 'Adressen som filen hämtas från, under samma värd.' }),
})

/** What a machine is told of a locked batch: whose it is, what it sums to, and which files there are. */
export const pulledBatch = z.strictObject({
  batch: batchId.meta({ description: 'Underlagets nummer: budgetår och löpnummer i länet.' }),
  countyCode,
  budgetYear: z.int(),
  orderedAt: instant,
  lockedAt: instant,
  lines: z.int().min(0),
  total: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .meta({ description: 'Summan i kronor med två decimaler, som text.' }),
  files: z.array(file),
})
export type PulledBatch = z.infer<typeof pulledBatch>

export const pulledList = z.strictObject({
  batches: z.array(pulledBatch).max(100),
  next: z
    .string()
    .nullable()
    .meta({ description: 'Adressen till nästa sida, eller null när det inte finns fler.' }),
})

/** RFC 9457. */
export const problem = z.strictObject({
  type: z.string().meta({ description: 'Vad som hände, som en urn som aldrig ändras.' }),
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: 'Vad som hände och vad som kan göras, på svenska.' }),
  reference: z.string().meta({ description: 'Referens till loggen.' }),
})
export type Problem = z.infer<typeof problem>

export const pullAddress = '/api/underlag'

/** A locked batch as a machine is told of it. Throws ZodError for one that is not locked. */
export const pulledBatchOf = (batch: Batch): PulledBatch =>
  pulledBatch.parse({
    batch: batch.id,
    countyCode: batch.county,
    budgetYear: batch.budgetYear,
    orderedAt: batch.createdAt,
    lockedAt: batch.lockedAt,
    lines: batch.lines,
    total: inKronor(batch.total, '.'),
    files: formats.flatMap((format) => {
      const kept = batch.files[format]
      if (kept === undefined) return []
      const { size, sha256: hash } = kept
      const name = batchFileName(batch, format)
      const href = `${pullAddress}/${batch.id}/${format}`
      return [{ format, mediaType: mediaTypes[format], name, size, sha256: hash, href }]
    }),
  })
