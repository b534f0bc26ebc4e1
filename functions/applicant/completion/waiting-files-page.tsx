import type { ComponentChildren } from 'preact'
import type { UploadForm } from '../../../shared/aws/uploads.ts'
import type { Waiting } from '../../../shared/aws/waiting-documents.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { LinkButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import type { OwnCase } from '../case/load-case.ts'
import { DocumentTable } from '../documents/document-table.tsx'
import { noticeOf, Remove, type UploadNotice } from '../documents/documents-page.tsx'
import { Upload } from '../documents/upload.tsx'
import { texts } from '../text/texts.ts'

export type FilesView = {
  own: OwnCase
  /** Where what the files go with is written. */
  address: string
  waiting: Waiting
  form: UploadForm | null
  notice: UploadNotice | null
}

type Words = { title: string; intro: string; full: string; back: string; backTitle: string }
type FrameProps = FilesView & { session: Session; words: Words; children: ComponentChildren }

/** What will be sent, and where one more is chosen: here until it is sent, and nobody's but the organisation's. */
export const filesPage = ({ session, words, address, form, notice, children }: FrameProps): string =>
  page(
    chrome(session, {
      title: words.title,
      back: { href: address, text: words.backTitle },
      ...noticeOf(notice),
    }),
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">
        {words.intro} {texts.documents.individuals}
      </p>
      {children}
      {form ? (
        <Upload form={form} label={texts.documents.file} several={`${address}/bilagor`} />
      ) : (
        <p class="govuk-body">{words.full}</p>
      )}
      <LinkButton href={address} kind="secondary">
        {words.back}
      </LinkButton>
    </>,
  )

export const answerFilesPage = (session: Session, view: FilesView): string =>
  filesPage({
    session,
    ...view,
    words: { ...texts.answerFiles, backTitle: texts.completion.title },
    children: (
      <DocumentTable
        documents={view.waiting.added}
        act={(document) => <Remove session={session} list={`${view.address}/bilagor`} document={document} />}
      />
    ),
  })
