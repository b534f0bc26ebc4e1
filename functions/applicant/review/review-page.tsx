import { isInTime, toInstant } from '../../../shared/domain/time.ts'
import type { Section } from '../../../shared/form/definition.ts'
import { SectionSummary } from '../../../shared/form/summary.tsx'
import type { Sections } from '../../../shared/form/to-application.ts'
import { isUnneeded } from '../../../shared/form/unneeded.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { Swedish } from '../../../shared/web/components/swedish.tsx'
import { WarningText } from '../../../shared/web/components/warning-text.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatDay } from '../../../shared/web/written-time.ts'
import { maySign } from '../acting.ts'
import { attached } from '../documents/attached.ts'
import { DocumentTable } from '../documents/document-table.tsx'
import { draftSections, sectionsOf } from '../draft/sections.ts'
import { PartnersInReview } from '../partners/partners-in-review.tsx'
import { texts } from '../text/texts.ts'
import { contentOf } from './content.ts'
import { MissingLists } from './missing-lists.tsx'
import type { ReviewView } from './review-view.ts'
import { AskSignatory, SendForm } from './send-form.tsx'
import { missingRows } from './what-is-missing.ts'

const text = texts.review

type PartProps = { section: Section; sections: Sections; address: string }

const Part = ({ section, sections, address }: PartProps) => {
  const { name } = section
  const change = `${address}/${name}`
  if (!isUnneeded(name, sections))
    return <SectionSummary section={section} values={sections[name]} change={change} />
  return (
    <>
      <SectionSummary section={{ ...section, fields: [] }} values={{}} change={change} />
      <p class="govuk-body">{text.noCentre}</p>
    </>
  )
}

/** Check answers: all that will be sent, what is missing, and for a signatory the sending itself. */
export const reviewPage = (session: Session, view: ReviewView): string => {
  const { draft, round, now, problems = [], moved = [] } = view
  const address = `/ansok/utkast/${draft.meta.id}`
  const sections = sectionsOf(draft)
  const content = contentOf(draft)
  return page(
    chrome(session, {
      title: text.title,
      problems,
      back: { href: address, text: texts.draft.title },
      footer: { contact: round.contact },
      ...(moved.length > 0
        ? { notice: { kind: 'warning' as const, text: text.moved(moved.join(', ')) } }
        : {}),
    }),
    <>
      <span class="sb-caption">
        <Swedish>{round.title}</Swedish>
      </span>
      <h1 class="govuk-heading-l">{text.title}</h1>
      {!isInTime(toInstant(now), round.lastDay) && (
        <WarningText>{text.late(formatDay(round.lastDay))}</WarningText>
      )}
      <MissingLists {...missingRows(content.application, sections, address)} />
      {draftSections(draft).map((section) => (
        <Part key={section.name} section={section} sections={sections} address={address} />
      ))}
      <DocumentTable documents={attached(draft)} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${address}/bilagor`}>
          {texts.documents.change} {texts.documents.title.toLowerCase()}
        </a>
      </p>
      <PartnersInReview draft={draft} />
      {maySign(session) ? (
        <SendForm session={session} {...view} content={content} />
      ) : (
        <AskSignatory signatories={view.signatories} />
      )}
    </>,
  )
}
