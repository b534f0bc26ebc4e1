import { readLines } from '../aws/batch-lines.ts'
import {
  batchItem,
  batchPointerItem,
  type OpenOrder,
  openKey,
  readBatch,
  readOpenOrder,
} from '../aws/batches.ts'
import { commitLog } from '../aws/log.ts'
import { retryChanged } from '../aws/table.ts'
import { put, remove } from '../aws/write.ts'
import { changedMeanwhile } from '../domain/errors.ts'
import type { Batch } from './batch.ts'
import { actorOf, type BatchDeps, claimLine } from './claim-line.ts'
import { keepFiles } from './keep-files.ts'
import { totalOf } from './totals.ts'

const changed = () => changedMeanwhile('batch')

/** Claims what is left of the plan; false when time was up first. */
const claimAll = async (
  deps: BatchDeps,
  batch: Batch,
  plan: OpenOrder['plan'],
  until: number,
): Promise<boolean> => {
  const lines = await readLines(deps.table, deps.county, batch.id)
  const claimed = new Set(lines.map(({ line }) => line))
  for (const [index, planned] of plan.entries()) {
    if (claimed.has(index + 1)) continue
    if (deps.now() > until) return false
    await claimLine(deps, batch, index + 1, planned)
  }
  return true
}

/** Keeps the files of the frozen lines and locks, on condition that no line came in between. Throws ChangedMeanwhile. */
const lock = async (deps: BatchDeps, id: string): Promise<void> => {
  const { table, county, now } = deps
  const open = await readBatch(table, county, id)
  const rows = await readLines(table, county, id)
  const total = totalOf(rows)
  const { files } = await keepFiles(deps, { ...open, lines: rows.length, total }, rows)
  const actor = actorOf(open, now())
  const locked: Batch = { ...open, status: 'locked', lockedAt: actor.at, lines: rows.length, total, files }
  const data = { batch: id, lines: rows.length, total, files }
  await commitLog(table, `C#${county}`, { kind: 'BatchLocked', actor, data }, [
    put(
      batchItem(locked),
      { status: { equals: 'open' }, lines: { equals: rows.length }, total: { equals: total } },
      changed,
    ),
    put(batchPointerItem(locked)),
    remove(openKey(county), { of: { equals: id } }, changed),
  ])
}

/**
 * Goes on with a batch from wherever it was left, by whomever and however often, until an instant (ms, UTC).
 * Gives it as it then stands: locked, or still open when time was up. Throws NotFound.
 */
export const finishBatch = (deps: BatchDeps, id: string, until: number): Promise<Batch> =>
  retryChanged(async () => {
    const { table, county } = deps
    const order = await readOpenOrder(table, county)
    const batch = await readBatch(table, county, id)
    if (order?.of === id && (await claimAll(deps, batch, order.plan, until))) await lock(deps, id)
    return readBatch(table, county, id)
  })
