import type { Publication } from '../../../../shared/aws/publications.ts'
import { type AggregateRow, sumsOf } from '../../../../shared/domain/aggregate.ts'
import { formatKronor } from '../../../../shared/domain/money.ts'
import type { Round } from '../../../../shared/domain/round.ts'
import { formatInstant } from '../../../../shared/domain/time.ts'
import { chrome } from '../../../../shared/web/chrome.ts'
import { DataTable } from '../../../../shared/web/components/data-table.tsx'
import { Select } from '../../../../shared/web/components/select.tsx'
import { LinkButton, SubmitButton } from '../../../../shared/web/components/submit-button.tsx'
import { page } from '../../../../shared/web/layout.tsx'
import { html } from '../../../../shared/web/response.ts'
import type { Session } from '../../../../shared/web/session.ts'
import { ActForm } from '../../act-form.tsx'
import { holds, type Page, storeOf } from '../../deps.ts'
import { chooseRound } from '../../queue/choose-round.ts'
import { sv } from '../../text/sv.ts'
import { publicationOf, readRows } from './read.ts'

const text = sv.summary
const address = '/lan/sammanstallning'
const mostShown = 300

const rowOf = ({ applicant, kind, requested, granted, outcome }: AggregateRow) => [
  applicant,
  sv.kinds[kind],
  formatKronor(requested),
  granted === null ? '' : formatKronor(granted),
  outcome === null ? text.undecided : sv.outcomes[outcome],
]

const Rows = ({ round, rows }: { round: Round; rows: readonly AggregateRow[] }) => {
  const sums = sumsOf(rows)
  return (
    <>
      <DataTable
        caption={text.caption(round.title)}
        columns={[
          { text: text.applicant, sorted: 'ascending' },
          { text: text.kind },
          { text: text.requested, numeric: true },
          { text: text.granted, numeric: true },
          { text: text.outcome },
        ]}
        rows={rows.slice(0, mostShown).map(rowOf)}
        total={[text.sum, '', formatKronor(sums.requested), formatKronor(sums.granted), '']}
        dense
        empty={text.empty}
      />
      {rows.length > mostShown && <p class="govuk-body">{text.more(mostShown, rows.length)}</p>}
    </>
  )
}

type PublishProps = { session: Session; newId: () => string; round: Round; own: Publication | null }

const Publish = ({ session, newId, round, own }: PublishProps) => {
  const published = own?.published === true
  const form = (act: string, label: string, kind: 'primary' | 'secondary') => (
    <ActForm session={session} instance={newId()} action={`${address}/${round.id}/${act}`}>
      <SubmitButton kind={kind}>{label}</SubmitButton>
    </ActForm>
  )
  return (
    <section class="sb-item">
      <h2 class="govuk-heading-m">{text.publishTitle}</h2>
      <p class="govuk-body">{text.publishText}</p>
      <p class="govuk-body">
        {published ? text.published(formatInstant(own.at)) : text.notPublished}{' '}
        {published && (
          <a class="govuk-link" href={`/utlysningar/${round.county}/${round.id}/sammanstallning`}>
            {text.link}
          </a>
        )}
      </p>
      {holds(session, 'manager', 'registrar') &&
        form('publicera', published ? text.again : text.publish, 'primary')}
      {holds(session, 'manager', 'registrar') && published && form('ta-bort', text.takeBack, 'secondary')}
    </section>
  )
}

const RoundForm = ({ ids, round }: { ids: readonly string[]; round: Round }) => (
  <form method="get" action={address}>
    <Select
      name="utlysning"
      label={text.round}
      options={ids.map((id) => ({ value: id, text: id }))}
      value={round.id}
    />
    <SubmitButton kind="secondary">{text.show}</SubmitButton>
  </form>
)

/** How a round has gone, also what was refused, with nobody's free text. */
export const showSummary: Page = async (deps, { request, session }) => {
  const store = storeOf(deps, session)
  const { ids, round } = await chooseRound(store, request.query)
  const done = Object.entries(text.done).find(([name]) => name === request.query.get('klart'))?.[1]
  const view = chrome(session, {
    title: text.title,
    wide: true,
    notice: done === undefined ? undefined : { kind: 'success', text: done },
  })
  const heading = <h1 class="govuk-heading-l">{text.title}</h1>
  if (round === null)
    return html(
      page(
        view,
        <>
          {heading}
          <p class="govuk-body">{sv.queue.noRounds}</p>
        </>,
      ),
    )
  const [rows, own] = await Promise.all([readRows(store, round), publicationOf(store, round)])
  return html(
    page(
      view,
      <>
        {heading}
        <RoundForm ids={ids} round={round} />
        <Rows round={round} rows={rows} />
        <LinkButton href={`${address}.csv?utlysning=${round.id}`} kind="secondary">
          {text.csv}
        </LinkButton>
        <Publish session={session} newId={deps.newId} round={round} own={own} />
      </>,
    ),
  )
}
