import type { SubmissionBody } from '../../../shared/domain/submission.ts'
import { applies } from '../../../shared/form/applies.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'

const text = texts.case

type AnswersView = Pick<OwnCase, 'header' | 'body' | 'changedAccount'> & {
  /** What was sent first is shown, not what stands now. */
  first: boolean
}

const Version = ({ header, first }: AnswersView) =>
  header.body === header.contentHash || first ? null : (
    <p class="govuk-body">
      {text.answersNow}{' '}
      <a class="govuk-link" href={`/ansok/arende/${header.id}/ansokan?forst`}>
        {texts.afterwards.version.firstLink}
      </a>
    </p>
  )

const NewAccount = ({ header, changedAccount, first }: AnswersView) =>
  changedAccount === null || first ? null : (
    <p class="govuk-body">
      {texts.account.after}{' '}
      <a class="govuk-link" href={`/ansok/arende/${header.id}/konto`}>
        {texts.account.link}
      </a>
    </p>
  )

const Documents = ({ documents }: Pick<SubmissionBody, 'documents'>) =>
  documents.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{texts.documents.title}</h2>
      <ul class="govuk-list">
        {documents.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  )

export const answersPage = (session: Session, view: AnswersView): string => {
  const { header, body, first } = view
  const title = first ? texts.afterwards.version.first : text.answersTitle
  const sections = fromApplication(body.application)
  return page(
    chrome(session, {
      title,
      back: { href: `/ansok/arende/${header.id}`, text: text.title },
    }),
    <>
      <span class="sb-caption">{text.caption(header.id)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Version {...view} />
      <NewAccount {...view} />
      {body.completionAnswer !== undefined && (
        <SummaryList rows={[{ key: text.answerText, value: <Written text={body.completionAnswer} /> }]} />
      )}
      {askedSections(body.application)
        .filter(({ name }) => applies(name, sections[name]))
        .map((section) => (
          <SectionSummary key={section.name} section={section} values={sections[section.name]} />
        ))}
      <Documents {...body} />
    </>,
  )
}
