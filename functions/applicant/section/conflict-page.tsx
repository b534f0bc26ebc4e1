import { ConflictForm } from '../../../shared/form/conflict-form.tsx'
import type { Section } from '../../../shared/form/definition.ts'
import { writeSection } from '../../../shared/form/write.ts'
import type { Written } from '../../../shared/form/written.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { formatInstant } from '../../../shared/web/written-time.ts'
import type { StoredSection } from '../draft/sections.ts'
import { texts } from '../text/texts.ts'

const text = texts.section.conflict

/** Two people wrote in the same section: both texts, a choice for each answer, and nothing lost. */
export const conflictPage = (
  session: Session,
  draft: string,
  { section, mine, saved }: { section: Section; mine: Written; saved: StoredSection },
): string => {
  const address = `/ansok/utkast/${draft}/${saved.name}`
  return page(
    chrome(session, { title: text.title, wide: true, back: { href: address, text: section.title } }),
    <PostForm session={session} action={address}>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.text(saved.changedBy.name, formatInstant(saved.changedAt))}</p>
      <HiddenField name="version" value={String(saved.version)} />
      <HiddenField name="merge" value="1" />
      <ConflictForm section={section} mine={mine} saved={writeSection(section, saved.values)} />
      <div class="govuk-button-group">
        <SubmitButton name="action" value="save">
          {text.save}
        </SubmitButton>
        <SubmitButton kind="secondary" name="action" value="edit">
          {text.edit}
        </SubmitButton>
      </div>
    </PostForm>,
  )
}
