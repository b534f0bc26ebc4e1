import type { UploadForm } from '../../../shared/aws/desk-uploads.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { Notice } from '../../../shared/web/components/notice.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { sizeText, stateText } from '../case/document-state.ts'
import { sv } from '../text/sv.ts'
import { type FileNotice, mostFiles } from './desk-files.ts'

const text = sv.deskFiles

const noticeOf = (given: string | null): FileNotice | undefined =>
  (['received', 'none', 'unfinished', 'too-large', 'full'] as const).find((each) => each === given)

/** Goes straight to the bucket, which reads nothing after the file: it stands last. */
const Upload = ({ form }: { form: UploadForm }) => (
  <form method="post" action={form.url} encType="multipart/form-data">
    {Object.entries(form.fields).map(([name, value]) => (
      <HiddenField key={name} name={name} value={value} />
    ))}
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="file">
        {text.file}
      </label>
      <div class="govuk-hint" id="file-hint">
        {text.rules}
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
    <SubmitButton kind="secondary">{text.upload}</SubmitButton>
  </form>
)

type PartProps = { files: readonly CaseDocument[]; form: UploadForm; told: string | null }

/** What has been uploaded and waits to be registered, and the way to upload one more. */
export const DeskFilesPart = ({ files, form, told }: PartProps) => {
  const notice = noticeOf(told)
  return (
    <>
      {notice && <Notice kind={notice === 'received' ? 'success' : 'warning'}>{text.notices[notice]}</Notice>}
      <DataTable
        caption={text.caption}
        captionSize="s"
        columns={[{ text: text.name }, { text: text.size, numeric: true }, { text: text.state }]}
        rows={files.map((file) => [file.name, sizeText(file.size), stateText(file)])}
        empty={text.empty}
      />
      {files.length < mostFiles ? <Upload form={form} /> : <p class="govuk-body">{text.full}</p>}
    </>
  )
}
