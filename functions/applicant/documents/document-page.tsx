import type { UploadForm } from '../../../shared/aws/uploads.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { TextField } from '../../../shared/web/components/text-field.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { texts } from '../text/texts.ts'
import { Upload } from './upload.tsx'

const text = texts.document

type View = {
  document: CaseDocument
  form: UploadForm
  /** The list's address. */
  list: string
  description: string
  problem?: string | undefined
}

/** One attached file: what it shows, and another in its place. */
export const documentPage = (session: Session, view: View): string => {
  const { document, form, list, description, problem } = view
  const problems = problem === undefined ? [] : [{ field: 'description', text: problem }]
  return page(
    chrome(session, { title: document.name, problems, back: { href: list, text: texts.documents.title } }),
    <>
      <h1 class="govuk-heading-l sb-file-name">{document.name}</h1>
      <PostForm session={session} action={`${list}/${document.id}`}>
        <TextField
          name="description"
          label={text.describe}
          hint={text.describeHint}
          value={description}
          problem={problem}
          spellcheck
        />
        <SubmitButton>{text.save}</SubmitButton>
      </PostForm>
      <h2 class="govuk-heading-m">{text.replace}</h2>
      <p class="govuk-body">{text.replaceText}</p>
      <Upload form={form} label={text.newFile} aside />
    </>,
  )
}
