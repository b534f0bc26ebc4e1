import type { Inclusion } from '../../../shared/proof/published.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Panel } from '../../../shared/web/components/panel.tsx'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay, formatInstant } from '../../../shared/web/written-time.ts'
import { texts } from '../text/texts.ts'
import type { OwnCase } from './load-case.ts'
import { ReceiptProof } from './receipt-proof.tsx'

const text = texts.case.receipt

/** What came in, when, and where in the chain: the proof the applicant keeps. */
export const receiptPage = (
  session: Session,
  { header, events, receipt }: OwnCase,
  proof: Inclusion | null,
): string => {
  const address = `/ansok/arende/${header.id}`
  const [first] = events
  const day = formatDay(header.lastDay)
  return page(
    chrome(session, { title: texts.case.receiptTitle }),
    <>
      <Panel title={texts.case.receiptTitle}>{texts.case.caption(header.id)}</Panel>
      <p class="govuk-body">{text.intro}</p>
      <SummaryList
        rows={[
          { key: texts.case.designation, value: header.id },
          { key: text.time, value: formatInstant(header.receivedAt) },
          { key: text.deadline, value: header.flags.includes('late') ? text.late(day) : text.inTime(day) },
          { key: text.hash, value: <code class="sb-written">{header.contentHash}</code> },
          {
            key: text.chain,
            value: <code class="sb-written">{text.place(first?.version ?? 1, first?.hash ?? '')}</code>,
          },
        ]}
      />
      <p class="govuk-body">
        {receipt === null ? (
          text.making
        ) : (
          <a class="govuk-link" href={`${address}/kvittens.pdf`}>
            {text.file}
          </a>
        )}
      </p>
      <ReceiptProof address={address} proof={proof} />
      <h2 class="govuk-heading-m">{text.next}</h2>
      <p class="govuk-body">{text.nextText}</p>
      <LinkButton href={`${address}?utkast=${header.draft}`}>{text.toCase}</LinkButton>
    </>,
  )
}
