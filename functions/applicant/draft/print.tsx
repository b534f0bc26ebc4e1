import type { Draft } from '../../../shared/aws/drafts.ts'
import { readPublicRound } from '../../../shared/aws/rounds.ts'
import type { Round } from '../../../shared/domain/round.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import { isUnneeded } from '../../../shared/form/unneeded.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { SummaryList } from '../../../shared/web/components/summary-list.tsx'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { page } from '../../../shared/web/layout.tsx'
import { html } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import type { Page } from '../acting.ts'
import { attached } from '../documents/attached.ts'
import { DocumentTable } from '../documents/document-table.tsx'
import { texts } from '../text/texts.ts'
import { lastChange } from './last-change.ts'
import { loadDraft } from './load-draft.ts'
import { sealedPage } from './sealed-page.tsx'
import { draftSections, sectionsOf } from './sections.ts'

const text = texts.print

const printPage = (session: Session, draft: Draft, round: Round): string => {
  const sections = sectionsOf(draft)
  const { name, organisationNumber } = draft.meta.applicant
  const last = lastChange(draft)
  return page(
    chrome(session, {
      title: text.title,
      back: { href: `/ansok/utkast/${draft.meta.id}`, text: texts.draft.title },
      footer: { contact: round.contact },
    }),
    <>
      <span class="sb-caption">
        <Swedish>{round.title}</Swedish>
      </span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">
        <strong>{text.draft}</strong>
      </p>
      <p class="govuk-body sb-not-printed">{text.print}</p>
      <SummaryList
        rows={[
          { key: text.applicant, value: <Swedish>{name}</Swedish> },
          { key: text.number, value: organisationNumber ?? text.noNumber },
          { key: text.saved, value: text.by(formatInstant(last.at), last.by) },
        ]}
      />
      {draftSections(draft)
        .filter((section) => !isUnneeded(section.name, sections))
        .map((section) => (
          <SectionSummary key={section.name} section={section} values={sections[section.name]} />
        ))}
      <DocumentTable documents={attached(draft)} />
    </>,
  )
}

/** Everything a draft says, on one page made for print. */
export const printDraft: Page = async (deps, { request: { params }, session }) => {
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft))
  return html(
    printPage(session, draft, await readPublicRound(deps.table, draft.meta.county, draft.meta.round)),
  )
}
