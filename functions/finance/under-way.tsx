import { type OpenOrder, readOpenOrder } from '../../shared/aws/batches.ts'
import type { Table } from '../../shared/aws/table.ts'
import type { Batch } from '../../shared/exports/batch.ts'
import { PostForm } from '../../shared/web/components/form.tsx'
import { HiddenField } from '../../shared/web/components/hidden-field.tsx'
import { Notice } from '../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../shared/web/components/submit-button.tsx'
import type { Session } from '../../shared/web/session.ts'
import { sv } from './text/sv.ts'

/** What a batch that is being locked is for; null when it is locked, or another one is on its way. */
export const readPlan = async (
  table: Pick<Table, 'get'>,
  { county, id, status }: Batch,
): Promise<OpenOrder['plan'] | null> => {
  const order = status === 'open' ? await readOpenOrder(table, county) : null
  return order?.of === id ? order.plan : null
}

type Props = { batch: Batch; plan: OpenOrder['plan'] | null; session: Session }

/** Still being locked: how far it has come. It goes on by itself, or at once for whoever does not want to wait. */
export const UnderWay = ({ batch, plan, session }: Props) => (
  <>
    <Notice kind="info">{sv.batch.underWayHow}</Notice>
    {plan !== null && (
      <div class="sb-progress">
        <p class="govuk-body" id="langd">
          {sv.batch.progress(batch.lines, sv.lines(plan.length))}
        </p>
        <progress aria-labelledby="langd" value={batch.lines} max={plan.length} />
      </div>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={`/ekonomi/underlag/${batch.id}`}>
        {sv.batch.again}
      </a>
    </p>
    <PostForm session={session} action="/ekonomi/underlag">
      <HiddenField name="batch" value={batch.id} />
      <SubmitButton>{sv.batch.goOn}</SubmitButton>
    </PostForm>
  </>
)
