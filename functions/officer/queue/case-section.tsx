import type { Instant } from '../../../shared/domain/ids.ts'
import { Pagination } from '../../../shared/web/components/pagination.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Names } from '../staff-names.ts'
import { sv } from '../text/sv.ts'
import { AssignForm } from './assign-form.tsx'
import { type CaseList, CaseRows, mayPick } from './case-rows.tsx'
import { wordsOf } from './choice-words.ts'
import { ageNow } from './date-cells.tsx'
import { addressOf, type Filter } from './filter.ts'
import type { QueuePage } from './read-queue.ts'

type SectionProps = {
  list: QueuePage
  title: string
  filter: Filter
  cursor: string | null
  session: Session
  names: Names
  instance: string
  now: Instant
  chosen: string
  problems: readonly Problem[]
  isPicked: (id: string) => boolean
}

/** A list of cases, with the form that gives them to somebody where there is something to give. */
export const CaseSection = (props: SectionProps) => {
  const { list, title, filter, cursor, session, now } = props
  const words = wordsOf(filter.choice)
  const shown: CaseList = {
    ...props,
    caption: words.caption(title),
    empty: cursor === null ? words.empty : sv.queue.nothingMore,
    cases: list.cases,
    ranked: filter.choice === '',
  }
  const rows = <CaseRows list={shown} />
  return (
    <>
      {list.cases.some(({ header }) => mayPick(session, header)) ? (
        <AssignForm {...props}>{rows}</AssignForm>
      ) : (
        rows
      )}
      {list.cases.some(({ header }) => ageNow({ header, now })?.halfYear) && (
        <p class="govuk-body-s">{sv.age.note}</p>
      )}
      <Pagination
        next={list.next === undefined ? undefined : addressOf(filter, list.next)}
        text={sv.queue.next}
      />
    </>
  )
}
