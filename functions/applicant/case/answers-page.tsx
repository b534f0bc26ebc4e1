import { applies } from '../../../shared/form/applies.ts'
import { sectionNames } from '../../../shared/form/definition.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import { fromApplication } from '../../../shared/form/to-application.ts'
import { sectionOf } from '../../../shared/form/v1.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { sv } from '../text/sv.ts'
import type { OwnCase } from './load-case.ts'

const text = sv.case

export const answersPage = (session: Session, { header, body }: OwnCase): string => {
  const sections = fromApplication(body.application)
  return page(
    chrome(session, {
      title: text.answersTitle,
      back: { href: `/ansok/arende/${header.id}`, text: text.title },
    }),
    <>
      <span class="sb-caption">{text.caption(header.id)}</span>
      <h1 class="govuk-heading-l">{text.answersTitle}</h1>
      {header.body !== header.contentHash && <p class="govuk-body">{text.answersNow}</p>}
      {body.completionAnswer !== undefined && (
        <SummaryList rows={[{ key: text.answerText, value: <Written text={body.completionAnswer} /> }]} />
      )}
      {sectionNames
        .filter((name) => applies(name, sections[name]))
        .map((name) => (
          <SectionSummary key={name} section={sectionOf(name)} values={sections[name]} />
        ))}
    </>,
  )
}
