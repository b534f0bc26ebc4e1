import type { Draft } from '../../../shared/aws/drafts.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'

const text = texts.draft.sealed

/** The draft's own way to its case, which holds also before the case's index has caught up. */
export const caseAddress = ({ meta }: Draft, sub = ''): string =>
  `/ansok/arende/${meta.submittedAs?.case ?? ''}${sub}?utkast=${meta.id}`

type Lost = readonly { label: string; mine: string }[]

/** A draft that has been sent takes no more text; what somebody was writing is shown so that it can be kept; `more` is about what they did. */
export const sealedPage = (session: Session, draft: Draft, lost: Lost = [], more = ''): string =>
  page(
    chrome(session, { title: text.title, back: { href: '/ansok', text: texts.back } }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.text}</p>
      {more !== '' && <p class="govuk-body">{more}</p>}
      {lost.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.lost}</h2>
          <p class="govuk-body">{text.lostText}</p>
          <SummaryList
            rows={lost.map(({ label, mine }) => ({ key: label, value: <Written text={mine} /> }))}
          />
        </>
      )}
      <LinkButton href={caseAddress(draft)}>{text.link}</LinkButton>
    </>,
  )
