import type { UploadForm } from '../../../shared/aws/uploads.ts'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { texts } from '../text/texts.ts'

type UploadProps = {
  form: UploadForm
  label: string
  /** The list's address, where the script may send several files at once. */
  several?: string
  /** The page is about something else first. */
  aside?: boolean
}

/** What the script needs to know and to say. */
const Script = ({ list }: { list: string }) => {
  const { uploading } = texts
  return (
    <div
      data-uploads={list}
      data-several={uploading.several}
      data-upload={uploading.upload}
      data-going={uploading.going}
      data-done={uploading.done}
      data-too-large={uploading.tooLarge}
      data-full={uploading.full}
      data-failed={uploading.failed}
      data-none={uploading.none}
      data-again={uploading.again}
    ></div>
  )
}

/** Goes straight to the bucket, which reads nothing after the file: it stands last. */
export const Upload = ({ form, label, several, aside = false }: UploadProps) => (
  <form method="post" action={form.url} encType="multipart/form-data">
    {Object.entries(form.fields).map(([name, value]) => (
      <HiddenField key={name} name={name} value={value} />
    ))}
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="file">
        {label}
      </label>
      <div class="govuk-hint" id="file-hint">
        {several ? texts.documents.rules : texts.documents.fileRules}
      </div>
      <input
        class="govuk-file-upload"
        id="file"
        name="file"
        type="file"
        accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg"
        aria-describedby="file-hint"
      />
    </div>
    <SubmitButton kind={aside ? 'secondary' : 'primary'}>{texts.documents.upload}</SubmitButton>
    {several && <Script list={several} />}
  </form>
)
