import { noteFile } from '../aws/batches.ts'
import { recordKeys } from '../aws/records.ts'
import { hashOf } from '../domain/chain.ts'
import { type Batch, type Format, formats } from './batch.ts'
import { makeFile } from './batch-files.ts'
import type { BatchDeps } from './claim-line.ts'
import { mediaTypes } from './media-types.ts'
import type { PaymentRow } from './payment-row.ts'

/**
 * Keeps every file of an open batch that is not kept yet, and notes each on the batch: after a crash only what was
 * left out is kept again. A note counts as long as it is of the very lines the batch has. Throws ChangedMeanwhile.
 */
export const keepFiles = async (
  { table, records, county }: Pick<BatchDeps, 'table' | 'records' | 'county'>,
  batch: Batch,
  rows: readonly PaymentRow[],
): Promise<Batch> => {
  const keep = async (now: Batch, format: Format): Promise<Batch> => {
    const content = await makeFile[format](now, rows)
    if (now.files[format]?.sha256 === hashOf(content)) return now
    const key = recordKeys.batch(county, now.id, format)
    const file = { key, ...(await records.keep(key, content, mediaTypes[format])) }
    await table.write(noteFile(now, format, file))
    return { ...now, files: { ...now.files, [format]: file } }
  }
  let now = batch
  for (const format of formats) now = await keep(now, format)
  return now
}
