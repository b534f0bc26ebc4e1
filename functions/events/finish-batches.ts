import { readBatch, readOpenOrder } from '../../shared/aws/batches.ts'
import { toMilliseconds } from '../../shared/domain/time.ts'
import { finishBatch } from '../../shared/exports/finish-batch.ts'
import type { EffectDeps } from './effects/effect.ts'

/** Younger than this, whoever ordered it is still at it. */
const patience = 120_000
const timeAllowed = 20_000

/** Finishes the export batch of a county that a crash left open; one that cannot be finished now is tried again next time. */
export const finishBatches = async (
  { table, records, now, log }: Pick<EffectDeps, 'table' | 'records' | 'now' | 'log'>,
  county: string,
): Promise<void> => {
  const order = await readOpenOrder(table, county)
  if (order === null) return
  const { id, createdAt } = await readBatch(table, county, order.of)
  if (now() - toMilliseconds(createdAt) < patience) return
  try {
    await finishBatch({ county, table, records, now }, id, now() + timeAllowed)
  } catch (error) {
    log.error('batch-unfinished', {
      county,
      batch: id,
      error: error instanceof Error ? error.name : 'unknown',
    })
  }
}
