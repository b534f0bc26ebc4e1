import { formatKronor, sum, zero } from '../../../shared/domain/money.ts'
import { applies } from '../../../shared/form/applies.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Around } from '../../../shared/web/components/swedish.tsx'
import { Tag } from '../../../shared/web/components/tag.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import { statusWords } from '../case/status-words.ts'
import { texts } from '../text/texts.ts'
import { invitedAddress } from './address.ts'
import { sharedIn } from './part-names.ts'
import type { SentCase } from './sent-case.ts'
import { StandingText, StatementText } from './standing-row.tsx'

const text = texts.partners

const decision = ({ header, letter }: SentCase) =>
  letter === null || header.outcome === null
    ? []
    : [
        { key: texts.case.outcome, value: texts.case.outcomes[header.outcome] },
        {
          key: texts.case.granted,
          value: formatKronor(sum([zero, ...header.measures.map(({ granted }) => granted ?? zero)])),
        },
      ]

const own = ({ body }: SentCase, orgId: string) =>
  (body.partners ?? [])
    .filter((partner) => partner.orgId === orgId)
    .flatMap(({ state, changed, confirmation, statement }) => [
      {
        key: text.standing,
        value: <StandingText standing={{ state, changed }} confirmation={confirmation} />,
      },
      { key: text.statement, value: <StatementText statement={statement} /> },
    ])

/** An application a partner took part in, after it was sent. */
export const sentPage = (session: Session, orgId: string, sent: SentCase): string => {
  const { header, letter } = sent
  const status = statusWords(header)
  const title = text.invited.title(header.orgName)
  return page(
    chrome(session, { title, back: { href: '/ansok', text: texts.home.title } }),
    <>
      <span class="sb-caption">{texts.case.caption(header.id)}</span>
      <h1 class="govuk-heading-l">
        <Around say={text.invited.title} name={header.orgName} />
      </h1>
      <p class="govuk-body">{text.invited.sent}</p>
      <SummaryList
        rows={[
          { key: texts.case.status, value: <Tag text={status.text} kind={status.kind} /> },
          { key: texts.case.received, value: formatInstant(header.receivedAt) },
          ...decision(sent),
          ...own(sent, orgId),
        ]}
      />
      {letter !== null && (
        <LinkButton href={invitedAddress(header.draft, '/beslut.pdf')}>{text.invited.letter}</LinkButton>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={invitedAddress(header.draft, '/ansokan')}>
          {text.invited.answers}
        </a>
      </p>
    </>,
  )
}

/** What was sent, but where it is to be paid. */
export const sentAnswersPage = (session: Session, { header, body }: SentCase): string => {
  const sections = fromApplication(body.application)
  return page(
    chrome(session, {
      title: text.invited.answersTitle,
      back: {
        href: invitedAddress(header.draft),
        text: <Around say={text.invited.title} name={header.orgName} />,
      },
    }),
    <>
      <span class="sb-caption">{texts.case.caption(header.id)}</span>
      <h1 class="govuk-heading-l">{text.invited.answersTitle}</h1>
      {sharedIn(body.application)
        .filter(({ name }) => applies(name, sections[name]))
        .map((section) => (
          <SectionSummary key={section.name} section={section} values={sections[section.name]} />
        ))}
    </>,
  )
}
