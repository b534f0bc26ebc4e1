import { readCase } from '../../../shared/aws/cases.ts'
import { readCaseDocument, readCaseDocuments } from '../../../shared/aws/documents.ts'
import { readPapers } from '../../../shared/aws/papers.ts'
import { recordKeys } from '../../../shared/aws/records.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import { DataTable } from '../../../shared/web/components/data-table.tsx'
import { redirect } from '../../../shared/web/response.ts'
import { caseIdOf, holds, type Page, storeOf } from '../deps.ts'
import { PaperTable } from '../registry/papers/table.tsx'
import { SecrecyWarning } from '../registry/secrecy/marked.tsx'
import { sv } from '../text/sv.ts'
import { applicationFiles } from './application-files.tsx'
import { casePage, taskPage } from './case-page.tsx'
import { DocumentLink } from './document-link.tsx'
import { sizeText, stateText } from './document-state.ts'
import { readCaseView } from './read-view.ts'

const text = sv.documents

/** Every document with how its check went; only what is clean can be opened (DESIGN 7). */
export const showDocuments: Page = async (deps, visit) => {
  const view = await readCaseView(deps, visit)
  const { store, header } = view
  const [documents, papers] = await Promise.all([
    readCaseDocuments(store.table, store.county, header.id),
    readPapers(store.table, store.county, header.id),
  ])
  return casePage(
    view,
    '/dokument',
    <>
      {await applicationFiles(view)}
      <DataTable
        caption={text.caption}
        columns={[{ text: text.name }, { text: text.size, numeric: true }, { text: text.state }]}
        rows={documents
          .filter(({ paper }) => paper === undefined)
          .map((document) => [
            <>
              {document.state === 'clean' ? (
                <DocumentLink id={header.id} document={document} />
              ) : (
                document.name
              )}
              <SecrecyWarning marks={view.marks} target={`document.${document.id}`} />
              {document.description && <div class="govuk-hint sb-described">{document.description}</div>}
            </>,
            sizeText(document.size),
            stateText(document),
          ])}
        empty={text.empty}
      />
      <PaperTable
        id={header.id}
        papers={papers}
        documents={documents}
        marks={view.marks}
        registers={holds(view.session, 'registrar', 'officer')}
      />
    </>,
  )
}

/** A link for two minutes, given out after the check of the case and of the document. */
export const openDocument: Page = async (deps, { request, session }) => {
  const { county, table, records } = storeOf(deps, session)
  const header = await readCase(table, county, caseIdOf(request))
  const id = ulid.safeParse(request.params.doc)
  const document = id.success ? await readCaseDocument(table, county, header.id, id.data) : null
  if (document === null) throw notFound('document')
  if (document.state !== 'clean') {
    return {
      ...taskPage(
        { session, header, title: text.notReadable },
        <p class="govuk-body">{text.notReadableText}</p>,
      ),
      status: 409,
    }
  }
  return redirect(await records.link(recordKeys.document(county, header.id, document.id), document.name))
}
