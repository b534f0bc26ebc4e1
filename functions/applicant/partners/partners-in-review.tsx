import type { Draft } from '../../../shared/aws/drafts.ts'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { texts } from '../text/texts.ts'
import { standingNow } from './standing.ts'
import { StandingText } from './standing-row.tsx'

const text = texts.partners.review

/** How the partners' confirmations stand, for who is about to send; said plainly that none of it stops the sending. */
export const PartnersInReview = ({ draft }: { draft: Draft }) =>
  draft.partners.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{text.title}</h2>
      <SummaryList
        rows={draft.partners.map((partner) => ({
          key: partner.name,
          named: true,
          value: <StandingText standing={standingNow(draft, partner)} confirmation={partner.confirmation} />,
        }))}
      />
      <p class="govuk-body">{text.none}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/ansok/utkast/${draft.meta.id}/samverkan`}>
          {text.change}
        </a>
      </p>
    </>
  )
