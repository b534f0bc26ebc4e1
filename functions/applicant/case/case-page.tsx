import { mayChange } from '../../../shared/domain/acts/change-application.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import { isAllowed } from '../../../shared/domain/lifecycle.ts'
import { countyByCode } from '../../../shared/register/register.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay, formatInstant } from '../../../shared/web/written-time.ts'
import { maySign } from '../acting.ts'
import { whyNot } from '../authority/own-proof.ts'
import { DocumentTable } from '../documents/document-table.tsx'
import { texts } from '../text/texts.ts'
import { authorityRows } from './authority-row.ts'
import { DiaryFiles } from './diary-files.tsx'
import type { OwnCase } from './load-case.ts'
import { MeasuresTable } from './measures-table.tsx'
import { PaymentsTable } from './payments-table.tsx'
import { flagWords, nextStep, statusWords } from './status-words.ts'
import type { Step } from './timeline.ts'
import { TimelineList } from './timeline-list.tsx'
import { writings } from './writings.ts'

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
        { key: text.authority, value: countyByCode(header.county)?.authority.name ?? header.county },
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

/** What can be written to the county now; only a signatory declines. */
const letters = (session: Session, own: OwnCase) =>
  Object.values(writings)
    .filter(
      (writing) =>
        (writing.about === 'message' || writing.may(own)) && (!writing.confirms || maySign(session)),
    )
    .map(({ about, path }) => ({
      href: `/ansok/arende/${own.header.id}/${path}`,
      words: texts.afterwards.links[about],
    }))

const Links = ({ session, of, at }: { session: Session; of: OwnCase; at: Instant }) => {
  const { header } = of
  const address = `/ansok/arende/${header.id}`
  const { status, flags, completionRound } = header
  const withdrawing =
    maySign(session) &&
    !flags.includes('withdrawal-asked') &&
    (isAllowed(status, 'ask-withdrawal', 'signatory') ||
      isAllowed(status, 'interrupt-by-withdrawal', 'signatory'))
  const late = completionRound > 0 && isAllowed(status, 'answer-late', 'applicant')
  const links = [
    { href: `${address}/ansokan`, words: text.acts.answers },
    { href: `${address}/kvittens`, words: text.acts.receipt },
    ...(late ? [{ href: `${address}/komplettera`, words: text.acts.complete }] : []),
    ...(maySign(session) && mayChange(header, at)
      ? [{ href: `${address}/andra`, words: texts.afterwards.version.title }]
      : []),
    ...letters(session, of),
    ...(whyNot(of) === null ? [{ href: `${address}/behorighet`, words: texts.authorityProof.link }] : []),
    { href: `${address}/kopiera`, words: texts.afterwards.links.copy },
    ...(withdrawing ? [{ href: `${address}/aterta`, words: text.acts.withdraw }] : []),
  ]
  return (
    <ul class="govuk-list">
      {links.map(({ href, words }) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  )
}

type CaseView = {
  own: OwnCase
  steps: readonly Step[]
  at: Instant
  /** What has just been done. */
  notice: string | undefined
}

/** One case as the applicant follows it. */
export const casePage = (session: Session, { own, steps, at, notice }: CaseView): string =>
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
      <Links session={session} of={own} at={at} />
      <TimelineList steps={steps} />
      <MeasuresTable {...own} />
      <PaymentsTable {...own} />
      <DiaryFiles {...own} />
      <DocumentTable documents={own.documents} sent />
    </>,
  )
