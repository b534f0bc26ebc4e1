import { readFrame } from '../../../shared/aws/rounds.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { SuspendedTag } from '../conflict/suspended.tsx'
import { type Page, storeOf } from '../deps.ts'
import { type Names, readNames } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { totalText } from './amounts.ts'
import { CaseTags } from './case-tags.tsx'
import { chooseRound } from './choose-round.ts'
import { Filters } from './filters.tsx'
import { FrameLine } from './frame-line.tsx'
import type { Placed } from './place.ts'
import { PriorityText } from './priority-text.tsx'
import { type Filter, type QueuePage, readFilter, readQueue } from './read-queue.ts'

const text = sv.queue

const columns = [
  { text: text.applicant },
  { text: text.priority },
  { text: text.requested, numeric: true },
  { text: text.eligible, numeric: true },
  { text: text.granted, numeric: true },
  { text: text.status },
  { text: text.assignee },
]
const placeColumn = { text: text.place, sorted: 'ascending' } as const

const rowOf = ({ header }: Placed, names: Names, { subject }: Session) => [
  <a class="govuk-link" href={`/lan/arende/${header.id}`}>
    {header.orgName}
  </a>,
  <PriorityText header={header} />,
  totalText(header, 'requested', text.noAmount),
  totalText(header, 'eligible', text.noAmount),
  totalText(header, 'granted', text.noAmount),
  <>
    <CaseTags header={header} /> <SuspendedTag header={header} reader={subject} />
  </>,
  header.assignee === null ? text.nobody : header.assignee === subject ? text.me : names.of(header.assignee),
]

const placeText = ({ place, shared }: Placed) => (
  <>
    {place}
    {shared && <span class="sb-empty"> {text.shared}</span>}
  </>
)

const nextAddress = ({ round, whose, status }: Filter, cursor: string | undefined): string | undefined =>
  cursor === undefined
    ? undefined
    : `/lan?${new URLSearchParams({ utlysning: round, vem: whose, status, sida: cursor })}`

type QueueProps = { round: Round; filter: Filter; list: QueuePage; names: Names; session: Session }

const Queue = ({ round, filter, list, names, session }: QueueProps) => {
  const ranked = filter.whose === ''
  return (
    <>
      <DataTable
        caption={text.caption(round.title)}
        columns={ranked ? [placeColumn, ...columns] : columns}
        rows={list.cases.map((each) => [
          ...(ranked ? [placeText(each)] : []),
          ...rowOf(each, names, session),
        ])}
        dense
        empty={ranked ? text.empty : text.emptyFilter}
      />
      <Pagination next={nextAddress(filter, list.next)} text={text.next} />
    </>
  )
}

/** The county's cases of a round in priority order, a page at a time. */
export const showQueue: Page = async (deps, visit) => {
  const { request, session } = visit
  const store = storeOf(deps, session)
  const { ids, round } = await chooseRound(store, request.query)
  const view = chrome(session, { title: text.title, wide: true, path: '/lan' })
  const heading = <h1 class="govuk-heading-l">{text.title}</h1>
  if (round === null) {
    return html(
      page(
        view,
        <>
          {heading}
          <p class="govuk-body">{text.noRounds}</p>
          <p class="govuk-body">{text.openRound}</p>
        </>,
      ),
    )
  }
  const filter = readFilter(request.query, round.id)
  const [list, names, frame] = await Promise.all([
    readQueue(store, visit, filter),
    readNames(store.table, store.county),
    readFrame(store.table, store.county, round.budgetYear),
  ])
  return html(
    page(
      view,
      <>
        {heading}
        <FrameLine year={round.budgetYear} frame={frame} />
        <Filters ids={ids} filter={filter} />
        <Queue round={round} filter={filter} list={list} names={names} session={session} />
      </>,
    ),
  )
}
