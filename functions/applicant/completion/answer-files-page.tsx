import type { UploadForm } from '../../../shared/aws/uploads.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { DocumentTable } from '../documents/document-table.tsx'
import { noticeOf, Remove, type UploadNotice } from '../documents/documents-page.tsx'
import { Upload } from '../documents/upload.tsx'
import { texts } from '../text/texts.ts'

const text = texts.answerFiles

type View = {
  /** Where the answer is written. */
  address: string
  files: readonly CaseDocument[]
  form: UploadForm | null
  notice: UploadNotice | null
}

/** The files that will go with the answer: here until it is sent, and nobody's but the organisation's. */
export const answerFilesPage = (session: Session, { address, files, form, notice }: View): string =>
  page(
    chrome(session, {
      title: text.title,
      back: { href: address, text: texts.completion.title },
      ...noticeOf(notice),
    }),
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">
        {text.intro} {texts.documents.individuals}
      </p>
      <DocumentTable
        documents={files}
        act={(document) => <Remove session={session} list={`${address}/bilagor`} document={document} />}
      />
      {form ? (
        <Upload form={form} label={texts.documents.file} several={`${address}/bilagor`} />
      ) : (
        <p class="govuk-body">{text.full}</p>
      )}
      <LinkButton href={address} kind="secondary">
        {text.back}
      </LinkButton>
    </>,
  )
