import { readAnswers } from '../../../shared/aws/answers.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { sha256 } from '../../../shared/domain/ids.ts'
import { formatKronor } from '../../../shared/domain/money.ts'
import { formatInstant } from '../../../shared/domain/time.ts'
import type { Acknowledgement } from '../../../shared/exports/answers/acknowledgement.ts'
import { confirmAnswers } from '../../../shared/exports/answers/receive-answers.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Request } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { type Page, storeOf } from '../deps.ts'
import { svAnswers } from '../text/sv-answers.ts'
import { Confirm } from './confirm.tsx'
import { type Group, isUnmatched, readView, type View, type ViewRow } from './read-view.ts'
import { RowsTable } from './rows-table.tsx'

const text = svAnswers.one
const rowsAtATime = 100
/** Well under the function's own limit; what is left then is finished from the page, or by repair. */
const timeAllowed = 15_000

const fileOf = ({ params }: Request): string => {
  const file = sha256.safeParse(params.kvittens)
  if (!file.success) throw notFound('answers')
  return file.data
}

const Facts = ({ answers }: { answers: Acknowledgement }) => {
  const { status, readAt, readByName, confirmed, format, file, kept } = answers
  return (
    <SummaryList
      rows={[
        { key: text.status, value: svAnswers.list.states[status] },
        { key: text.read, value: `${formatInstant(readAt)}, ${readByName}` },
        ...(confirmed === null
          ? []
          : [{ key: text.confirmed, value: `${formatInstant(confirmed.at)}, ${confirmed.name}` }]),
        { key: text.format, value: format.toUpperCase() },
        { key: text.checksum, value: <code class="sb-checksum">{file}</code> },
        ...(kept === null
          ? []
          : [
              {
                key: svAnswers.form.file,
                value: (
                  <a class="govuk-link" href={`/ekonomi/kvittenser/${file}/fil`}>
                    {text.download}
                  </a>
                ),
              },
            ]),
      ]}
    />
  )
}

const inWords = ({ rows, amount }: Group): string =>
  rows === 0 ? svAnswers.rows(0) : `${svAnswers.rows(rows)}, ${formatKronor(amount)}`

const Sums = ({ view, status }: { view: View; status: Acknowledgement['status'] }) => (
  <>
    <h2 class="govuk-heading-m">{status === 'read' ? text.would : text.did}</h2>
    <SummaryList
      rows={[
        { key: text.paid, value: inWords(view.groups.paid) },
        { key: text.refused, value: inWords(view.groups.refused) },
        { key: text.same, value: svAnswers.rows(view.groups.same.rows) },
        { key: text.unmatched, value: svAnswers.rows(view.groups.unmatched.rows) },
      ]}
    />
  </>
)

const Rows = ({ some }: { some: readonly ViewRow[] }) => {
  const unmatched = some.filter(isUnmatched)
  const matched = some.filter((row) => !isUnmatched(row))
  return (
    <>
      {unmatched.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.unmatchedTitle}</h2>
          <RowsTable caption={text.unmatchedHow} rows={unmatched} />
        </>
      )}
      {matched.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.matchedTitle}</h2>
          <RowsTable caption={svAnswers.rows(matched.length)} rows={matched} />
        </>
      )}
    </>
  )
}

/** From which row on, in the order of the page, from the address. */
const placeFrom = (written: string | null): number =>
  written !== null && /^[1-9]\d{0,4}$/.test(written) ? Number(written) - 1 : 0

export const showAcknowledgement: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { answers, view } = await retryChanged(async () => {
    const now = await readAnswers(store.table, store.county, fileOf(request))
    const by = { who: session.subject, at: request.receivedAt }
    return { answers: now, view: await readView(store, now, by) }
  })
  const from = placeFrom(request.query.get('rad'))
  const ordered = [...view.rows.filter(isUnmatched), ...view.rows.filter((row) => !isUnmatched(row))]
  const next = from + rowsAtATime
  const done = answers.status === 'done' && request.query.get('efter') === 'bekraftelse'
  const title = text.title(formatInstant(answers.readAt))
  return html(
    page(
      chrome(session, {
        title,
        wide: true,
        back: { href: '/ekonomi/kvittenser', text: text.back },
        notice: done ? { kind: 'success', text: text.justDone } : undefined,
      }),
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <Facts answers={answers} />
        <Sums view={view} status={answers.status} />
        <Confirm session={session} answers={answers} view={view} />
        <Rows some={ordered.slice(from, next)} />
        <Pagination
          next={next < ordered.length ? `/ekonomi/kvittenser/${answers.file}?rad=${next + 1}` : undefined}
        />
      </>,
    ),
  )
}

export const confirmAcknowledgement: Page = async (deps, { request, session }) => {
  const order = {
    file: fileOf(request),
    by: { subject: session.subject, name: session.name },
    at: request.receivedAt,
  }
  const store = { ...storeOf(deps, session), now: deps.now }
  const { file } = await confirmAnswers(store, order, deps.now() + timeAllowed)
  return redirect(`/ekonomi/kvittenser/${file}?efter=bekraftelse`)
}

/** The file as it came, by the version that was confirmed. */
export const downloadAcknowledgement: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const { kept, format, file } = await readAnswers(table, county, fileOf(request))
  if (kept === null) throw notFound('answers')
  return redirect(
    await records.link(kept.key, `kvittens-${county}-${file.slice(0, 12)}.${format}`, kept.versionId),
  )
}
