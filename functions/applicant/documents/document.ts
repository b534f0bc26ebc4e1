import { describeWrite } from '../../../shared/aws/draft-documents.ts'
import type { Draft } from '../../../shared/aws/drafts.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { uploadPrefix } from '../../../shared/aws/uploads.ts'
import { check } from '../../../shared/aws/write.ts'
import { changedMeanwhile, notFound } from '../../../shared/domain/errors.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import type { LineField } from '../../../shared/form/definition.ts'
import { normalise, textProblem } from '../../../shared/form/read-text.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { type Page, stillMember } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { loadDraft } from '../draft/load-draft.ts'
import { sealedPage } from '../draft/sealed-page.tsx'
import { attached } from './attached.ts'
import { documentPage } from './document-page.tsx'

const field: LineField = { kind: 'line', name: 'description', label: '', characters: 200 }

const documentIn = (draft: Draft, id: string | undefined): CaseDocument => {
  const found = attached(draft).find((document) => document.id === id)
  if (found === undefined) throw notFound('document')
  return found
}

const listOf = ({ meta }: Draft): string => `/ansok/utkast/${meta.id}/bilagor`

const shown = async (
  { uploads, newId, origin }: ApplicantDeps,
  session: Session,
  draft: Draft,
  { document, ...written }: { document: CaseDocument; description: string; problem?: string },
): Promise<string> => {
  const { id, applicant } = draft.meta
  const list = listOf(draft)
  const form = await uploads.form(
    uploadPrefix(applicant.orgId, id, newId()),
    `${origin}${list}/${document.id}/klar`,
  )
  return documentPage(session, { document, form, list, ...written })
}

export const showDocument: Page = async (deps, { request: { params }, session }) => {
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft))
  const document = documentIn(draft, params.document)
  return html(await shown(deps, session, draft, { document, description: document.description ?? '' }))
}

export const describeDocument: Page = async (deps, { request: { params, form }, session }) => {
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft), 409)
  const document = documentIn(draft, params.document)
  const description = normalise(one(form, 'description'))
  const problem = textProblem(field, description)
  if (problem !== undefined)
    return html(await shown(deps, session, draft, { document, description, problem }), 422)
  const { orgId } = draft.meta.applicant
  await deps.table.transact([
    stillMember(orgId, session.subject, 'applicant'),
    check(keys.draft(orgId, draft.meta.id), { submittedAs: { exists: false } }, () =>
      changedMeanwhile('draft'),
    ),
    describeWrite(orgId, draft.meta.id, document.id, description),
  ])
  return redirect(`${listOf(draft)}?hant=described`)
}
