import type { CaseHeader } from '../../../shared/domain/case.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { isOpen } from '../../../shared/domain/lists.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { SuspendedTag } from '../conflict/suspended.tsx'
import { holds } from '../deps.ts'
import { PickBox } from '../pick-box.tsx'
import type { Names } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { totalText } from './amounts.ts'
import { CaseTags } from './case-tags.tsx'
import { NextDeadline, Received } from './date-cells.tsx'
import type { Placed } from './place.ts'
import { PriorityText } from './priority-text.tsx'

const text = sv.queue

const columns = [
  { text: text.applicant },
  { text: text.requested, numeric: true },
  { text: text.eligible, numeric: true },
  { text: text.status },
  { text: text.received },
  { text: text.deadline },
  { text: text.assignee },
]
const placeColumn = { text: text.place, sorted: 'ascending' } as const

export type CaseList = {
  cases: readonly Placed[]
  caption: string
  empty: string
  /** With each case's place in the whole list. */
  ranked: boolean
  names: Names
  session: Session
  now: Instant
  isPicked: (id: string) => boolean
}

/** Whoever may assign marks the cases that still can be. */
export const mayPick = (session: Session, header: CaseHeader): boolean =>
  isOpen(header) && holds(session, 'officer', 'manager')

const Applicant = ({ header, list }: { header: CaseHeader; list: CaseList }) => (
  <div class="sb-pick">
    {mayPick(list.session, header) && (
      <PickBox
        id={header.id}
        value={`${header.id}~${header.assignee ?? ''}`}
        picked={list.isPicked(header.id)}
        label={sv.giving.pick(header.orgName)}
        hidden
      />
    )}
    <div class="sb-pick__what">
      <a class="govuk-link" href={`/lan/arende/${header.id}`}>
        {header.orgName}
      </a>
      <div class="sb-pick__why">
        <PriorityText header={header} />
      </div>
    </div>
  </div>
)

const Status = ({ header, reader }: { header: CaseHeader; reader: string }) => (
  <>
    <CaseTags header={header} /> <SuspendedTag header={header} reader={reader} />
    {(header.outcome === 'grant' || header.outcome === 'partial') && (
      <> {text.granted(totalText(header, 'granted', text.noAmount))}</>
    )}
  </>
)

const assigneeText = ({ assignee }: CaseHeader, { session, names }: CaseList): string => {
  if (assignee === null) return text.nobody
  return assignee === session.subject ? text.me : names.of(assignee)
}

const rowOf = ({ header, place, shared }: Placed, list: CaseList) => [
  ...(list.ranked
    ? [
        <>
          {place}
          {shared && <span class="sb-empty"> {text.shared}</span>}
        </>,
      ]
    : []),
  <Applicant header={header} list={list} />,
  totalText(header, 'requested', text.noAmount),
  totalText(header, 'eligible', text.noAmount),
  <Status header={header} reader={list.session.subject} />,
  <Received header={header} now={list.now} />,
  <NextDeadline header={header} now={list.now} />,
  assigneeText(header, list),
]

/** Cases with class, reason and paragraph, age, next deadline and whose they are. */
export const CaseRows = ({ list }: { list: CaseList }) => (
  <DataTable
    caption={list.caption}
    columns={list.ranked ? [placeColumn, ...columns] : columns}
    rows={list.cases.map((each) => rowOf(each, list))}
    dense
    empty={list.empty}
  />
)
