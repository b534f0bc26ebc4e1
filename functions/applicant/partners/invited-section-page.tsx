import { ConflictForm } from '../../../shared/form/conflict-form.tsx'
import type { Section } from '../../../shared/form/definition.ts'
import { SectionForm } from '../../../shared/form/render.tsx'
import { writeSection } from '../../../shared/form/write.ts'
import type { Written as Answers } from '../../../shared/form/written.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { SummaryList, Written } from '../../../shared/web/components/summary-list.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import type { StoredSection } from '../draft/sections.ts'
import { SavePanel } from '../section/section-page.tsx'
import { texts } from '../text/texts.ts'
import { invitedAddress } from './address.ts'

type View = {
  draft: string
  section: Section
  written: Answers
  version: number
  problems?: readonly Problem[]
  /** Who else is writing in it, in words; empty when nobody is. */
  others?: string
}

const addressOf = (draft: string, section: Section): string => invitedAddress(draft, `/del/${section.name}`)

/** A section a partner was let into. */
export const invitedSectionPage = (session: Session, view: View): string => {
  const { draft, section, written, version, problems = [], others = '' } = view
  return page(
    chrome(session, {
      title: section.title,
      problems,
      back: { href: invitedAddress(draft), text: texts.partners.invited.back },
    }),
    <PostForm session={session} action={addressOf(draft, section)}>
      <HiddenField name="version" value={String(version)} />
      <p class="sb-others" data-others>
        {others}
      </p>
      <SectionForm section={section} written={written} problems={problems} />
      <SubmitButton name="action" value="save">
        {texts.partners.invited.save}
      </SubmitButton>
      <SavePanel />
    </PostForm>,
  )
}

type Both = { section: Section; mine: Answers; saved: StoredSection }

/** Somebody else saved meanwhile: both texts and a choice for each answer, so that nothing is lost. */
export const invitedConflictPage = (
  session: Session,
  draft: string,
  { section, mine, saved }: Both,
): string => {
  const text = texts.section.conflict
  return page(
    chrome(session, {
      title: text.title,
      wide: true,
      back: { href: addressOf(draft, section), text: section.title },
    }),
    <PostForm session={session} action={addressOf(draft, section)}>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.text(saved.changedBy.name, formatInstant(saved.changedAt))}</p>
      <HiddenField name="version" value={String(saved.version)} />
      <HiddenField name="merge" value="1" />
      <ConflictForm section={section} mine={mine} saved={writeSection(section, saved.values)} />
      <SubmitButton name="action" value="save">
        {text.save}
      </SubmitButton>
    </PostForm>,
  )
}

type Lost = readonly { label: string; mine: string }[]

/** The application was sent meanwhile: what somebody was writing is shown so that it can be kept. */
export const tooLatePage = (session: Session, draft: string, lost: Lost): string => {
  const text = texts.draft.sealed
  return page(
    chrome(session, {
      title: text.title,
      back: { href: invitedAddress(draft), text: texts.partners.invited.back },
    }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.lostText}</p>
      <SummaryList rows={lost.map(({ label, mine }) => ({ key: label, value: <Written text={mine} /> }))} />
    </>,
  )
}
