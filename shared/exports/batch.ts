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

/** An export batch (utbetalningsunderlag): open while its lines are being claimed, then locked for ever. */
export const batch = z.strictObject({
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
  file: z.strictObject({ key: z.string(), versionId: z.string(), sha256, size: z.int() }).nullable(),
})
export type Batch = z.infer<typeof batch>

/** What the file is called when it is fetched. */
export const batchFileName = ({ county, id }: Pick<Batch, 'county' | 'id'>): string =>
  `utbetalningsunderlag-${county}-${id}.csv`
