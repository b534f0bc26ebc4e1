import { lockBatch } from '../../shared/exports/open-batch.ts'
import { one } from '../../shared/web/request.ts'
import { redirect } from '../../shared/web/response.ts'
import { batchIdFrom, type Page, storeOf } from './deps.ts'

/** Well under the function's own limit; what is left then is finished from the batch's page, or by repair. */
const timeAllowed = 15_000

/** The form names the number it locks: sent twice, or by two people, it is the same batch. */
export const lock: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const order = {
    id: batchIdFrom(one(request.form, 'batch')),
    by: { subject: session.subject, name: session.name },
    at: request.receivedAt,
  }
  const { id } = await lockBatch({ ...store, now: deps.now }, order, deps.now() + timeAllowed)
  return redirect(`/ekonomi/underlag/${id}?efter=lasning`)
}
