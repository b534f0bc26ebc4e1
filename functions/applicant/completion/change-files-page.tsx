import type { UploadForm } from '../../../shared/aws/uploads.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { chrome } from '../../../shared/web/chrome.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { page } from '../../../shared/web/layout.tsx'
import type { Session } from '../../../shared/web/session.ts'
import { DocumentTable } from '../documents/document-table.tsx'
import { Remove } from '../documents/documents-page.tsx'
import { Upload } from '../documents/upload.tsx'
import { texts } from '../text/texts.ts'
import { documentsThen } from './change-documents.ts'
import { type FilesView, filesPage } from './waiting-files-page.tsx'

const text = texts.changeFiles

type RowProps = { session: Session; list: string; document: CaseDocument }

const Acts = ({ session, list, document }: RowProps) => (
  <>
    <a class="govuk-link" href={`${list}/${document.id}`}>
      {text.replace}
      <span class="govuk-visually-hidden"> {document.name}</span>
    </a>
    <Remove session={session} list={list} document={document} />
  </>
)

const Stays = ({ session, list, document }: RowProps) => (
  <PostForm session={session} action={list}>
    <HiddenField name="document" value={document.id} />
    <SubmitButton kind="secondary" quiet name="action" value="keep">
      {text.keep}
      <span class="govuk-visually-hidden"> {document.name}</span>
    </SubmitButton>
  </PostForm>
)

/** What the changed application will hold, and what it will hold no longer. */
export const changeFilesPage = (session: Session, view: FilesView): string => {
  const list = `${view.address}/bilagor`
  const { out } = view.waiting
  return filesPage({
    session,
    ...view,
    words: { ...text, backTitle: texts.afterwards.version.title },
    children: (
      <>
        <DocumentTable
          documents={documentsThen(view.own, view.waiting)}
          act={(document) => <Acts session={session} list={list} document={document} />}
        />
        {out.length > 0 && (
          <DataTable
            caption={text.out}
            columns={[{ text: texts.documents.name }, { text: texts.documents.change }]}
            rows={out.map((document) => [
              document.name,
              <Stays session={session} list={list} document={document} />,
            ])}
          />
        )}
      </>
    ),
  })
}

type ReplaceView = { document: CaseDocument; list: string; form: UploadForm }

/** Another file in a document's place. */
export const replacePage = (session: Session, { document, list, form }: ReplaceView): string =>
  page(
    chrome(session, { title: document.name, back: { href: list, text: text.title } }),
    <>
      <h1 class="govuk-heading-l sb-file-name">{document.name}</h1>
      <h2 class="govuk-heading-m">{texts.document.replace}</h2>
      <p class="govuk-body">{texts.document.replaceText}</p>
      <Upload form={form} label={texts.document.newFile} />
    </>,
  )
