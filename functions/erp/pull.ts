import { readBatch, readLockedBatches } from '../../shared/aws/batches.ts'
import { DomainError, notFound } from '../../shared/domain/errors.ts'
import { type Batch, batchFileName, batchId, formats } from '../../shared/exports/batch.ts'
import { pullAddress, pulledBatchOf, pulledList } from '../../shared/exports/pull/shapes.ts'
import { hasAlready, valueAnswer } from './answers.ts'
import type { MachineRoute, MachineVisit } from './deps.ts'

const atATime = 100

/** Locked batches of a budget year after a number. Throws NoNumber when none is given. */
export const listBatches: MachineRoute['run'] = async ({ store: { table, county }, ask }) => {
  const since = batchId.safeParse(ask.query.get('since'))
  if (!since.success) throw new DomainError('NoNumber')
  const { batches, more } = await readLockedBatches(table, county, { since: since.data, limit: atATime })
  const last = batches.at(-1)
  const next = more && last !== undefined ? `${pullAddress}?since=${last.id}` : null
  return valueAnswer(ask, pulledList.parse({ batches: batches.map(pulledBatchOf), next }))
}

/** A locked batch of the machine's own county. Throws NotFound: the same for an open one and another county's as for none. */
const lockedBatch = async ({ store: { table, county }, ask }: MachineVisit): Promise<Batch> => {
  const id = batchId.safeParse(ask.params.id)
  if (!id.success) throw notFound('batch')
  const batch = await readBatch(table, county, id.data)
  if (batch.status !== 'locked') throw notFound('batch')
  return batch
}

export const batchFacts: MachineRoute['run'] = async (visit) =>
  valueAnswer(visit.ask, pulledBatchOf(await lockedBatch(visit)))

/** Leads to a file as it was locked, by its version, unless the machine has it already. */
export const batchFile: MachineRoute['run'] = async (visit) => {
  const batch = await lockedBatch(visit)
  const format = formats.find((each) => each === visit.ask.params.format)
  const file = format === undefined ? undefined : batch.files[format]
  if (format === undefined || file === undefined) throw notFound('batch')
  if (hasAlready(visit.ask, file.sha256)) return { kind: 'unchanged', etag: file.sha256 }
  const to = await visit.store.records.link(file.key, batchFileName(batch, format), file.versionId)
  return { kind: 'onward', to, etag: file.sha256 }
}
