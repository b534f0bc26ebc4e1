import {
  batchItem,
  batchPointerItem,
  findBatch,
  nextBatchId,
  openKey,
  readOpenOrder,
} from '../aws/batches.ts'
import { keys } from '../aws/keys.ts'
import { commitLog } from '../aws/log.ts'
import { readCandidates } from '../aws/payables.ts'
import { readSetting } from '../aws/settings.ts'
import { retryChanged } from '../aws/table.ts'
import { check, putNew } from '../aws/write.ts'
import { codingDay, noCoding } from '../domain/coding.ts'
import { changedMeanwhile, DomainError, notFound, notYourRole } from '../domain/errors.ts'
import type { Instant, Subject } from '../domain/ids.ts'
import { zero } from '../domain/money.ts'
import { settingKinds } from '../domain/setting.ts'
import { dayOf } from '../domain/time.ts'
import { type Batch, budgetYearOf } from './batch.ts'
import type { BatchDeps } from './claim-line.ts'
import { finishBatch } from './finish-batch.ts'
import { totalOf } from './totals.ts'

/** More wait for the next batch: what is planned has to fit in one item of the table. */
export const mostLines = 2000

type Order = { id: string; by: { subject: Subject; name: string }; at: Instant }

const taken = () => changedMeanwhile('batch')

/**
 * Claims the number and fixes what the batch is for. The number was read before the plan and is claimed by
 * condition, so no instalment of the plan can have gone into another batch of the year in between.
 */
const openBatch = async (deps: BatchDeps, { id, by, at }: Order, until: number): Promise<void> => {
  const { table, county } = deps
  const budgetYear = budgetYearOf(id)
  if (id !== (await nextBatchId(table, county, budgetYear))) throw notFound('batch')
  const other = await readOpenOrder(table, county)
  if (other !== null) await finishBatch(deps, other.of, until)
  const { ready } = await readCandidates(table, county, budgetYear, by.subject)
  const planned = ready.slice(0, mostLines).map(({ instalment }) => instalment)
  if (planned.length === 0) throw new DomainError('NothingToExport', { county, budgetYear })
  const coding = await readSetting(table, county, settingKinds.coding, codingDay(budgetYear, dayOf(at)))
  const batch: Batch = {
    id,
    county,
    budgetYear,
    status: 'open',
    createdAt: at,
    createdBy: by.subject,
    createdByName: by.name,
    lockedAt: null,
    coding: coding?.content ?? noCoding,
    lines: 0,
    total: zero,
    files: {},
  }
  const data = {
    batch: id,
    budgetYear,
    planned: planned.length,
    total: totalOf(planned),
  }
  await commitLog(
    table,
    `C#${county}`,
    { kind: 'BatchOpened', actor: { subject: by.subject, role: 'finance', at }, data },
    [
      check(keys.staff(county, by.subject), { roles: { contains: 'finance' } }, () =>
        notYourRole('open-batch'),
      ),
      putNew(batchItem(batch), taken),
      putNew(batchPointerItem(batch), taken),
      putNew(
        {
          ...openKey(county),
          of: id,
          plan: planned.map(({ case: of, number }) => ({ case: of, number })),
        },
        taken,
      ),
    ],
  )
}

/**
 * Locks the batch of a number. Two people who ask for the same number, or one who asks twice, get the same batch;
 * one that is open already is finished. Still open when it is given back: time was up, and `finishBatch` goes on.
 * Throws NotFound for a number that is not the next, NothingToExport, NotYourRole.
 */
export const lockBatch = async (deps: BatchDeps, order: Order, until: number): Promise<Batch> => {
  await retryChanged(async () => {
    const found = await findBatch(deps.table, deps.county, order.id)
    if (found === null) await openBatch(deps, order, until)
  })
  return finishBatch(deps, order.id, until)
}
