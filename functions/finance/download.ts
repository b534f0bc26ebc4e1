import { readBatch } from '../../shared/aws/batches.ts'
import { notFound } from '../../shared/domain/errors.ts'
import { batchFileName, type Format } from '../../shared/exports/batch.ts'
import { redirect } from '../../shared/web/response.ts'
import { batchIdFrom, type Page, storeOf } from './deps.ts'

/** A file as it was locked, by its version: the same bytes today and next year. */
export const download =
  (format: Format): Page =>
  async (deps, { request, session }) => {
    const { county, table, records } = storeOf(deps, session)
    const batch = await readBatch(table, county, batchIdFrom(request.params.id))
    const file = batch.files[format]
    if (batch.status !== 'locked' || file === undefined) throw notFound('batch')
    return redirect(await records.link(file.key, batchFileName(batch, format), file.versionId))
  }
