import { readBatch } from '../../shared/aws/batches.ts'
import { notFound } from '../../shared/domain/errors.ts'
import { batchFileName } from '../../shared/exports/batch.ts'
import { redirect } from '../../shared/web/response.ts'
import { batchIdFrom, type Page, storeOf } from './deps.ts'

/** The file as it was locked, by its version: the same bytes today and next year. */
export const download: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const batch = await readBatch(table, county, batchIdFrom(request.params.id))
  if (batch.file === null) throw notFound('batch')
  return redirect(await records.link(batch.file.key, batchFileName(batch), batch.file.versionId))
}
