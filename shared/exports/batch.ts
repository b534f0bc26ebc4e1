import * as z from 'zod'
import { coding, noCoding } from '../domain/coding.ts'
import { countyCode, instant, sha256, subject } from '../domain/ids.ts'
import { ore } from '../domain/money.ts'

/** `<budget year>-<number>`, the number at least four digits so that newer sorts after older. */
export const batchId = z.string().regex(/^\d{4}-\d{4,6}$/)

export const batchIdOf = (year: number, number: number): string =>
  `${year}-${String(number).padStart(4, '0')}`
export const budgetYearOf = (id: string): number => Number(id.slice(0, 4))
export const batchNumberOf = (id: string): number => Number(id.slice(5))

/** What every batch is kept as; each has the same lines. */
export const formats = ['csv', 'xlsx', 'json'] as const
export type Format = (typeof formats)[number]

export const kept = z.strictObject({ key: z.string(), versionId: z.string(), sha256, size: z.int() })
export type KeptFile = z.infer<typeof kept>

/** An export batch (utbetalningsunderlag): open while its lines are being claimed, then locked for ever. */
const content = z.strictObject({
  id: batchId,
  county: countyCode,
  budgetYear: z.int(),
  status: z.enum(['open', 'locked']),
  createdAt: instant,
  /** Who ordered it: every line is exported in that person's name, whoever or whatever finishes it. */
  createdBy: subject,
  createdByName: z.string(),
  lockedAt: instant.nullable(),
  /** As it was when the batch was opened; none on the first batches. */
  coding: coding.default(noCoding),
  /** So far while open; öre. */
  lines: z.int().min(0),
  total: ore,
  /** What is kept so far while open. All of them once locked, but for the first batches, which were CSV only. */
  files: z.strictObject({ csv: kept.optional(), xlsx: kept.optional(), json: kept.optional() }),
})
export type Batch = z.infer<typeof content>

const csvOnly = z.looseObject({ file: kept.nullable() })

/** The first batches had one file and no name for its format. */
const withFiles = (stored: unknown): unknown => {
  const { data } = csvOnly.safeParse(stored)
  if (data === undefined) return stored
  const { file, ...rest } = data
  return { ...rest, files: file === null ? {} : { csv: file } }
}

/** A batch as it is stored, also one from before it had more than one file. */
export const batch = z.preprocess(withFiles, content)

/** What a file of it is called when it is fetched. */
export const batchFileName = ({ county, id }: Pick<Batch, 'county' | 'id'>, format: Format): string =>
  `utbetalningsunderlag-${county}-${id}.${format}`
