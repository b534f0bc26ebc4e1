import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'

type FilesProps = {
  words: { title: string; none: string; link: string; first: string }
  files: readonly Pick<CaseDocument, 'name'>[]
}

/** What will be sent with the form it stands in, and the way to where files are chosen: what is written is kept. */
export const Files = ({ words, files }: FilesProps) => (
  <>
    <h2 class="govuk-heading-m">{words.title}</h2>
    <p class="govuk-body">{files.length === 0 ? words.none : files.map(({ name }) => name).join(', ')}</p>
    <p class="govuk-hint">{words.first}</p>
    <SubmitButton kind="secondary" name="action" value="files">
      {words.link}
    </SubmitButton>
  </>
)
