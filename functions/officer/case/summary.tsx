import { formatDay, formatInstant, isInTime } from '../../../shared/domain/time.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { SummaryList, type SummaryRow } from '../../../shared/web/components/summary-list.tsx'
import { suspendedRow } from '../conflict/suspended.tsx'
import { totalText } from '../queue/amounts.ts'
import { CaseTags } from '../queue/case-tags.tsx'
import { prioritiesOf } from '../queue/priority-text.tsx'
import { sentences } from '../sentences.ts'
import { sv } from '../text/sv.ts'
import type { CaseView } from './read-view.ts'
import { stageOf } from './stage.ts'

const text = sv.case

const nextStep = ({ header }: CaseView): string => {
  if (header.flags.includes('parked')) return sv.next.parked
  return sv.next[header.status === 'in-review' ? stageOf(header) : header.status]
}

const Priorities = ({ header }: Pick<CaseView, 'header'>) => (
  <>
    {prioritiesOf(header).map(({ id, reasons }) => (
      <p class="govuk-body" key={id}>
        {header.measures.length > 1 && <strong>{text.measure(id)}: </strong>}
        {sentences(reasons.map(({ reason }) => reason.sv))}
      </p>
    ))}
  </>
)

const deadline = ({ header }: CaseView): SummaryRow[] => [
  ...(header.completionLastDay === null
    ? []
    : [{ key: text.completionLastDay, value: formatDay(header.completionLastDay) }]),
  ...(header.communicationLastDay == null
    ? []
    : [{ key: sv.communication.summary, value: formatDay(header.communicationLastDay) }]),
]

/** An application that was handed over: when it came in where it did not belong stands beside when it came in here. */
const cameFirst = ({ header: { cameFirst: first } }: CaseView): SummaryRow[] =>
  first === undefined
    ? []
    : [
        {
          key: sv.handover.cameFirst,
          value: sv.handover.first(
            countyByCode(first.county)?.authority.name ?? first.county,
            formatInstant(first.at),
          ),
        },
      ]

/** Status, priority with its reason, amounts, deadlines and the next step (LOOK, case pages). */
export const CaseSummary = ({ view }: { view: CaseView }) => {
  const { header, round, names } = view
  const lastDay = formatDay(header.lastDay)
  const inTime = isInTime(header.receivedAt, header.lastDay)
  return (
    <SummaryList
      rows={[
        { key: text.status, value: <CaseTags header={header} /> },
        { key: text.next, value: nextStep(view) },
        ...suspendedRow(view),
        { key: text.priority, value: <Priorities header={header} /> },
        { key: text.requested, value: totalText(header, 'requested', sv.notSet) },
        { key: text.eligible, value: totalText(header, 'eligible', sv.notSet) },
        { key: text.proposed, value: totalText(header, 'proposed', sv.notSet) },
        { key: text.granted, value: totalText(header, 'granted', sv.notSet) },
        {
          key: text.received,
          value: `${formatInstant(header.receivedAt)}, ${inTime ? text.inTime(lastDay) : text.late(lastDay)}`,
        },
        ...cameFirst(view),
        ...deadline(view),
        { key: text.round, value: round.title },
        {
          key: text.assignee,
          value: header.assignee === null ? text.nobody : names.of(header.assignee),
        },
        { key: text.diaryNumber, value: header.diaryNumber ?? text.noDiaryNumber },
      ]}
    />
  )
}
