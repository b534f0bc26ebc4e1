import { lineItem } from '../aws/batch-lines.ts'
import type { OpenOrder } from '../aws/batches.ts'
import { commitAct } from '../aws/cases.ts'
import { keys } from '../aws/keys.ts'
import { moveInstalment, readPayable } from '../aws/payables.ts'
import { retryChanged } from '../aws/table.ts'
import { putNew, update } from '../aws/write.ts'
import type { Base, CountyStore, WithRecords } from '../deps.ts'
import { exported } from '../domain/acts/aftermath.ts'
import type { Actor } from '../domain/advance.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import { toInstant } from '../domain/time.ts'
import type { Batch } from './batch.ts'
import { holdOf, paymentLine } from './payment-line.ts'
import { totalOf } from './totals.ts'

export type BatchDeps = Pick<CountyStore, 'county' | 'table'> & WithRecords & Pick<Base, 'now'>

/** Whoever finishes it, the batch is the act of the person who ordered it; their right to it was checked then. */
export const actorOf = ({ createdBy }: Batch, now: number): Actor => ({
  subject: createdBy,
  role: 'finance',
  at: toInstant(now),
})

const changed = () => changedMeanwhile('batch')

/** One instalment into one batch: its own status, the case's event, the frozen line and the batch's count, or none of it. */
export const claimLine = (
  { table, county, now }: BatchDeps,
  batch: Batch,
  line: number,
  planned: OpenOrder['plan'][number],
): Promise<void> =>
  retryChanged(async () => {
    const payable = await readPayable(table, county, planned)
    if (payable === null || holdOf(payable, batch.createdBy) !== null) return
    const { header, instalment } = payable
    const { number, amount } = instalment
    const row = paymentLine(payable, batch, line)
    const act = exported(header, { batch: batch.id, line, instalment: number, amount }, actorOf(batch, now()))
    await commitAct(table, header, act, [
      moveInstalment(county, instalment, { ...instalment, status: 'exported', batch: batch.id, line }),
      putNew(lineItem(county, row), changed),
      update(
        keys.batch(county, batch.id),
        { add: { lines: 1, total: totalOf([instalment]) } },
        { status: { equals: 'open' } },
        changed,
      ),
    ])
  })
