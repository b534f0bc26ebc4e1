import type { ComponentChildren } from 'preact'
import { isLateAppeal, lastDayToAppeal, type Timeliness } from '../../../../shared/domain/appeal.ts'
import { dayOf, formatDay, formatInstant } from '../../../../shared/domain/time.ts'
import { administrativeCourtName } from '../../../../shared/letters/court-name.ts'
import { DateField } from '../../../../shared/web/components/date-field.tsx'
import { Notice } from '../../../../shared/web/components/notice.tsx'
import { SummaryList } from '../../../../shared/web/components/summary-list.tsx'
import type { Problem } from '../../../../shared/web/problem.ts'
import type { Response } from '../../../../shared/web/response.ts'
import { taskPage } from '../../case/case-page.tsx'
import { type Shown, shown } from '../../proposal/fields.tsx'
import type { Reader } from '../../read-form.ts'
import { sv } from '../../text/sv.ts'
import { appealRows } from './facts.tsx'
import type { Waiting } from './read.ts'

const text = sv.appeals

export const CountedFrom = (form: Shown) => (
  <DateField {...shown(form, 'countedFrom')} label={text.countedFrom} hint={text.countedHint} />
)

/** The day the three weeks are counted from: not before the decision, and not a day to come. */
export const readCountedFrom = (read: Reader, { appealed }: Waiting, today: string): string => {
  const day = read.day('countedFrom', { required: text.countedMissing })
  const decided = dayOf(appealed.decidedAt)
  if (day !== '' && day < decided) read.fail('countedFrom', text.countedBefore(formatDay(decided)))
  if (day > today) read.fail('countedFrom', text.countedFuture)
  return day
}

/** Says so when the days do not agree with what is chosen; nothing to say once another field is wrong. */
export const checkTime = (
  read: Reader,
  { appeal }: Waiting,
  { said, countedFrom }: { said: Timeliness | 'late'; countedFrom: string },
): void => {
  if (read.problems.length > 0) return
  const late = isLateAppeal(appeal.arrival.at, countedFrom)
  const last = formatDay(lastDayToAppeal(countedFrom))
  if (late && said === 'in-time') read.fail('timeliness', text.isLate(last))
  if (!late && said !== 'in-time')
    read.fail(said === 'late' ? 'countedFrom' : 'timeliness', text.isInTime(last))
}

type Settle = { title: string; problems: readonly Problem[]; children: ComponentChildren }

/** The appeal at the top, then the form; while the county has not chosen its court, only that. */
export const settlePage = (waiting: Waiting, { title, problems, children }: Settle): Response => {
  const { view, court, openedAt } = waiting
  const { session, header } = view
  if (court === null)
    return taskPage(
      { session, header, title },
      <Notice kind="warning" title={text.noCourt}>
        {text.noCourtText}
      </Notice>,
    )
  return taskPage(
    { session, header, title, problems },
    <>
      <SummaryList
        rows={[
          ...appealRows(waiting),
          { key: text.opened, value: openedAt === null ? text.notOpened : formatInstant(openedAt) },
          { key: text.court, value: administrativeCourtName(court.court) },
        ]}
      />
      {children}
    </>,
  )
}
