import { readDraftDocument } from '../../../shared/aws/draft-documents.ts'
import { uploadPrefix } from '../../../shared/aws/uploads.ts'
import { isRemoved } from '../../../shared/domain/removed-document.ts'
import type { Problem } from '../../../shared/web/problem.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Page } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import type { ApplicantDeps } from '../deps.ts'
import { documentOf, ownPlace } from '../documents/receive-upload.ts'
import { texts } from '../text/texts.ts'
import { noteOn, proofOf, whyNot } from './own-proof.ts'
import { chosenPage, proofPage } from './proof-page.tsx'

const placeOf = ({ header: { orgId, draft } }: OwnCase) => ({ orgId, draft })
const addressOf = ({ header }: OwnCase): string => `/ansok/arende/${header.id}/behorighet`

/** The page with its form for the next file, and what is wrong with the last. */
export const answerWith = async (
  deps: ApplicantDeps,
  session: Session,
  own: OwnCase,
  { problems = [], handedIn = false }: { problems?: readonly Problem[]; handedIn?: boolean } = {},
): Promise<Response> => {
  const { orgId, draft } = placeOf(own)
  const form =
    whyNot(own) ??
    (await deps.uploads.form(
      uploadPrefix(orgId, draft, deps.newId()),
      `${deps.origin}${addressOf(own)}/vald`,
    ))
  const note = await noteOn(deps, own, proofOf(own))
  const notice = handedIn ? { kind: 'success' as const, text: texts.authorityProof.sent } : undefined
  return html(proofPage(session, { own, note, form, notice, problems }), problems.length > 0 ? 422 : 200)
}

export const showProof: Page = async (deps, { request, session }) =>
  answerWith(deps, session, await loadCase(deps, session, request), {
    handedIn: request.query.has('lamnad'),
  })

const wrong = (text: string): { problems: Problem[] } => ({ problems: [{ field: 'file', text }] })

/** A file that can be handed in, or the page that says why it cannot. The bucket is asked; the address is not believed. */
export const chosenFile = async (deps: ApplicantDeps, session: Session, own: OwnCase, key: string) => {
  const { notices } = texts.documents
  // Sent without a file: the key then ends where the file's name would begin.
  if (key.endsWith('/')) return answerWith(deps, session, own, wrong(notices.none))
  const place = ownPlace(placeOf(own), key)
  const version = await deps.uploads.newest(key)
  const { orgId, draft } = placeOf(own)
  const beside = await readDraftDocument(deps.table, orgId, draft, place.document)
  if (version === null || (beside !== null && isRemoved(beside)))
    return answerWith(deps, session, own, wrong(notices.unfinished))
  const document = documentOf(placeOf(own), key, version)
  if (document.reason !== null) return answerWith(deps, session, own, wrong(notices['too-large']))
  return { ...document, ...version }
}

/** Where the browser comes back from the bucket. Nothing is handed in by coming back. */
export const showChosen: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const key = request.query.get('key')
  if (key === null || whyNot(own) !== null) return redirect(addressOf(own))
  const file = await chosenFile(deps, session, own, key)
  if ('kind' in file) return file
  return html(chosenPage(session, { id: own.header.id, document: file, instance: deps.newId() }))
}
