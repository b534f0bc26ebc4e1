import { uploadPrefix } from '../../../shared/aws/uploads.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import { loadDraft } from '../draft/load-draft.ts'
import { sealedPage } from '../draft/sealed-page.tsx'
import { attached, mostDocuments } from './attached.ts'
import { documentsPage, uploadNotice } from './documents-page.tsx'
import { removeDocument } from './remove-document.ts'

export const showDocuments: Page = async (deps, { request: { params, query }, session }) => {
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft))
  const { id, applicant } = draft.meta
  const form =
    attached(draft).length < mostDocuments
      ? await deps.uploads.form(
          uploadPrefix(applicant.orgId, id, deps.newId()),
          `${deps.origin}/ansok/utkast/${id}/bilagor/klar`,
        )
      : null
  return html(documentsPage(session, { draft, form, notice: uploadNotice(query.get('hant')) }))
}

/** A form for one more file, for the script that sends several. */
export const oneMoreForm: Page = async (deps, { request: { params }, session }) => {
  const { meta, documents } = await loadDraft(deps, session, params.id)
  if (meta.submittedAs !== null || attached({ documents }).length >= mostDocuments)
    return { kind: 'json', value: { full: true } }
  const form = await deps.uploads.form(uploadPrefix(meta.applicant.orgId, meta.id, deps.newId()), null)
  return { kind: 'json', value: form }
}

export const takeAway: Page = async (deps, { request: { params, form }, session }) => {
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft), 409)
  await removeDocument(deps, session, draft, one(form, 'document'))
  return redirect(`/ansok/utkast/${draft.meta.id}/bilagor?hant=removed`)
}
