import type { Unsent } from '../../../shared/aws/beside-documents.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay, formatInstant } from '../../../shared/web/written-time.ts'
import { DocumentTable } from '../documents/document-table.tsx'
import { texts } from '../text/texts.ts'
import { authorityRows } from './authority-row.ts'
import { CaseLinks } from './case-links.tsx'
import { DiaryFiles } from './diary-files.tsx'
import type { OwnCase } from './load-case.ts'
import { MeasuresTable } from './measures-table.tsx'
import { PaymentsTable } from './payments-table.tsx'
import { flagWords, nextStep, statusWords } from './status-words.ts'
import type { Step } from './timeline.ts'
import { TimelineList } from './timeline-list.tsx'
import { UnsentFiles } from './unsent-files.tsx'

const text = texts.case

const Flags = ({ flags }: { flags: readonly string[] }) =>
  flags.length === 0 ? (
    <span>{text.noFlags}</span>
  ) : (
    <ul class="govuk-list">
      {flags.map((flag) => (
        <li key={flag}>{flag}</li>
      ))}
    </ul>
  )

const Facts = (own: OwnCase) => {
  const { header, letter } = own
  const status = statusWords(header)
  return (
    <SummaryList
      rows={[
        { key: text.status, value: <Tag text={status.text} kind={status.kind} /> },
        { key: text.next, value: letter === null ? nextStep(header) : text.steps.read },
        ...(letter !== null && header.outcome !== null
          ? [{ key: text.outcome, value: text.outcomes[header.outcome] }]
          : []),
        { key: text.received, value: formatInstant(header.receivedAt) },
        { key: text.last, value: formatDay(header.lastDay) },
        {
          key: text.authority,
          value: <Swedish>{countyByCode(header.county)?.authority.name ?? header.county}</Swedish>,
        },
        ...(header.diaryNumber === null ? [] : [{ key: text.diaryNumber, value: header.diaryNumber }]),
        ...authorityRows(own),
        { key: text.observe, value: <Flags flags={flagWords(header.flags)} /> },
      ]}
    />
  )
}

const Act = ({ header, letter }: OwnCase) => {
  const address = `/ansok/arende/${header.id}`
  if (letter !== null) return <LinkButton href={`${address}/beslut.pdf`}>{text.acts.letter}</LinkButton>
  if (header.status === 'completion-asked')
    return <LinkButton href={`${address}/komplettera`}>{text.acts.complete}</LinkButton>
  return null
}

type CaseView = {
  own: OwnCase
  steps: readonly Step[]
  at: Instant
  /** Uploaded after the application and not handed in. */
  unsent: readonly Unsent[]
  /** What has just been done. */
  notice: string | undefined
}

/** One case as the applicant follows it. */
export const casePage = (session: Session, { own, steps, at, unsent, notice }: CaseView): string =>
  page(
    chrome(session, {
      title: text.title,
      wide: true,
      back: { href: '/ansok', text: texts.home.title },
      ...(notice === undefined ? {} : { notice: { kind: 'success' as const, text: notice } }),
    }),
    <>
      <span class="sb-caption">{text.caption(own.header.id)}</span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <Facts {...own} />
      <Act {...own} />
      <CaseLinks session={session} own={own} at={at} />
      <TimelineList steps={steps} />
      <MeasuresTable {...own} />
      <PaymentsTable {...own} />
      <DiaryFiles {...own} />
      <DocumentTable documents={own.documents} sent />
      <UnsentFiles session={session} own={own} unsent={unsent} at={at} />
    </>,
  )
