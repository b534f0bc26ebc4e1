import type { Draft } from '../../../shared/aws/drafts.ts'
import type { Section } from '../../../shared/form/definition.ts'
import { SectionForm } from '../../../shared/form/render.tsx'
import type { Written } from '../../../shared/form/written.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Problem } from '../../../shared/web/problem.ts'
import type { Session } from '../../../shared/web/session.ts'
import { OlderForm } from '../draft/older-form.tsx'
import { texts } from '../text/texts.ts'

export type SectionView = {
  draft: Pick<Draft, 'meta'>
  section: Section
  written: Written
  /** The version the writer sees: the save holds only against it. */
  version: number
  problems?: readonly Problem[]
  /** Who else is writing in it, in words; empty when nobody is. */
  others?: string
}

/** Where the script says how saving goes; empty without it. */
export const SavePanel = () => (
  <div
    class="sb-autosave"
    data-autosave
    data-saving={texts.together.saving}
    data-unreached={texts.together.unreached}
    data-ended={texts.together.ended}
    data-sign-in={texts.together.signIn}
    data-refused={texts.together.refused}
    data-review={texts.together.review}
  >
    <p class="sb-autosave__line" role="status"></p>
  </div>
)

export const sectionPage = (session: Session, view: SectionView): string => {
  const { draft, section, written, version, problems = [], others = '' } = view
  const address = `/ansok/utkast/${draft.meta.id}`
  return page(
    chrome(session, { title: section.title, problems, back: { href: address, text: texts.draft.title } }),
    <PostForm session={session} action={`${address}/${section.name}`}>
      <OlderForm meta={draft.meta} />
      <HiddenField name="version" value={String(version)} />
      <p class="sb-others" data-others>
        {others}
      </p>
      <SectionForm section={section} written={written} problems={problems} />
      <div class="govuk-button-group">
        <SubmitButton name="action" value="next">
          {texts.section.next}
        </SubmitButton>
        <SubmitButton kind="secondary" name="action" value="save">
          {texts.section.save}
        </SubmitButton>
      </div>
      <SavePanel />
    </PostForm>,
  )
}
