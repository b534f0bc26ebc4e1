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
import { sv } from '../text/sv.ts'

export type SectionView = {
  draft: string
  section: Section
  written: Written
  /** The version the writer sees: the save holds only against it. */
  version: number
  problems?: readonly Problem[]
}

export const sectionPage = (session: Session, view: SectionView): string => {
  const { draft, section, written, version, problems = [] } = view
  const address = `/ansok/utkast/${draft}`
  return page(
    chrome(session, { title: section.title, problems, back: { href: address, text: sv.draft.title } }),
    <PostForm session={session} action={`${address}/${section.name}`}>
      <HiddenField name="version" value={String(version)} />
      <SectionForm section={section} written={written} problems={problems} />
      <div class="govuk-button-group">
        <SubmitButton name="action" value="next">
          {sv.section.next}
        </SubmitButton>
        <SubmitButton kind="secondary" name="action" value="save">
          {sv.section.save}
        </SubmitButton>
      </div>
    </PostForm>,
  )
}
