import { readSomeLines } from '../../shared/aws/batch-lines.ts'
import { readBatch } from '../../shared/aws/batches.ts'
import { formatKronor } from '../../shared/domain/money.ts'
import { formatInstant } from '../../shared/domain/time.ts'
import type { Batch } from '../../shared/exports/batch.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { Pagination } from '../../shared/web/components/pagination.tsx'
import { SummaryList } from '../../shared/web/components/summary-list.tsx'
import { Tag } from '../../shared/web/components/tag.tsx'
import { page } from '../../shared/web/layout.tsx'
import { html } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'
import { BatchFiles } from './batch-files.tsx'
import { batchIdFrom, type Page, storeOf } from './deps.ts'
import { FileHelp } from './file-help.tsx'
import { LinesTable } from './lines-table.tsx'
import { LineState, readInstalmentsOf } from './reverse/line-states.tsx'
import { sv } from './text/sv.ts'
import { svAnswers } from './text/sv-answers.ts'
import { readPlan, UnderWay } from './under-way.tsx'

const linesAtATime = 100

const Facts = ({ batch }: { batch: Batch }) => (
  <SummaryList
    rows={[
      {
        key: sv.batch.status,
        value:
          batch.status === 'open' ? (
            <Tag text={sv.batch.underWay} kind="warning" />
          ) : (
            <Tag text={sv.batch.locked} kind="success" />
          ),
      },
      { key: sv.batch.budgetYear, value: String(batch.budgetYear) },
      { key: sv.batch.lines, value: String(batch.lines) },
      { key: sv.batch.total, value: formatKronor(batch.total) },
      { key: sv.batch.ordered, value: `${formatInstant(batch.createdAt)}, ${batch.createdByName}` },
      ...(batch.lockedAt === null ? [] : [{ key: sv.batch.lockedAt, value: formatInstant(batch.lockedAt) }]),
    ]}
  />
)

const noticeOf = (
  { createdBy, createdByName, status }: Batch,
  { subject }: Session,
  query: URLSearchParams,
) => {
  const after = query.get('efter')
  if (after === 'atertagen')
    return { kind: 'success' as const, text: svAnswers.reverse.done(String(lineFrom(query.get('av')))) }
  if (after !== 'lasning' || status === 'open') return undefined
  return createdBy === subject
    ? { kind: 'success' as const, text: sv.batch.justLocked }
    : { kind: 'info' as const, text: sv.batch.justLockedByOther(createdByName) }
}

/** The first line of a page of lines, from the address. */
const lineFrom = (written: string | null): number =>
  written !== null && /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 1

export const batchPage: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { county, table } = store
  const id = batchIdFrom(request.params.id)
  const batch = await readBatch(table, county, id)
  const from = lineFrom(request.query.get('rad'))
  const { lines, more } = await readSomeLines(table, county, id, { from, limit: linesAtATime })
  const instalments = await readInstalmentsOf(store, lines)
  const whole = from === 1 && !more
  const plan = await readPlan(table, batch)
  return html(
    page(
      chrome(session, {
        title: sv.batch.title(id),
        wide: true,
        back: { href: '/ekonomi', text: sv.batch.back },
        notice: noticeOf(batch, session, request.query),
      }),
      <>
        <h1 class="govuk-heading-l">{sv.batch.title(id)}</h1>
        {batch.status === 'open' && <UnderWay batch={batch} plan={plan} session={session} />}
        <Facts batch={batch} />
        {batch.status === 'locked' && <BatchFiles batch={batch} />}
        <h2 class="govuk-heading-m">{sv.batch.linesTitle}</h2>
        {lines.length === 0 ? (
          <p class="govuk-body">{sv.batch.noLines}</p>
        ) : (
          <LinesTable
            caption={sv.batch.linesCaption(sv.lines(batch.lines), formatKronor(batch.total))}
            lines={lines}
            numbers={lines.map(({ line }) => line)}
            states={lines.map((line, n) => (
              <LineState batch={batch} line={line} instalment={instalments[n] ?? null} />
            ))}
            total={whole ? batch.total : undefined}
          />
        )}
        <Pagination
          next={more ? `/ekonomi/underlag/${id}?rad=${(lines.at(-1)?.line ?? 0) + 1}` : undefined}
        />
        <FileHelp />
      </>,
    ),
  )
}
