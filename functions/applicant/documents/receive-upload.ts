import { confirmDocument, describedAs, readDraftDocument } from '../../../shared/aws/draft-documents.ts'
import type { Draft } from '../../../shared/aws/drafts.ts'
import { readUploadKey, type UploadedVersion } from '../../../shared/aws/uploads.ts'
import type { WithTable } from '../../../shared/deps.ts'
import { DomainError, notFound } from '../../../shared/domain/errors.ts'
import { largestUpload } from '../../../shared/domain/file-size.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import { isRemoved } from '../../../shared/domain/removed-document.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { normalise } from '../../../shared/form/read-text.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Page } from '../acting.ts'
import { loadDraft } from '../draft/load-draft.ts'
import { sealedPage } from '../draft/sealed-page.tsx'
import { texts } from '../text/texts.ts'
import { attached, mostDocuments } from './attached.ts'
import type { UploadNotice } from './documents-page.tsx'
import { refuseDocument, removeDocument } from './remove-document.ts'

type Owned = { orgId: string; draft: string }

/** The document an upload made, if it was made under this draft. Throws NotFound for any other key. */
export const documentOf = (owned: Owned, key: string, { versionId, size }: UploadedVersion): CaseDocument => {
  const tooLarge = size > largestUpload
  const place = ownPlace(owned, key)
  return {
    id: place.document,
    name: normalise(place.name).slice(0, 200),
    key,
    versionId,
    size,
    state: tooLarge ? 'refused' : 'waiting',
    sha256: null,
    scanner: null,
    reason: tooLarge ? 'too-large' : null,
  }
}

/** Where an object lies under a draft of one's own. Throws NotFound for any other key. */
export const ownPlace = ({ orgId, draft }: Owned, key: string) => {
  const place = readUploadKey(key)
  const own = place !== null && place.orgId === orgId && place.draft === draft
  if (!own || !ulid.safeParse(place.document).success) throw notFound('upload')
  return place
}

/** Records the upload; null when the draft has been sent meanwhile. What is already recorded, by this way or by the check, stays as it is. */
const record = async (
  deps: WithTable,
  { meta }: Draft,
  document: CaseDocument,
): Promise<UploadNotice | null> => {
  const { orgId } = meta.applicant
  try {
    await confirmDocument(deps.table, orgId, meta.id, document)
  } catch (error) {
    if (!(error instanceof DomainError) || error.name !== 'ChangedMeanwhile') throw error
    const known = await readDraftDocument(deps.table, orgId, meta.id, document.id)
    if (known === null) return null
    if (isRemoved(known) || known.versionId !== document.versionId) return 'again'
  }
  return document.reason === 'too-large' ? 'too-large' : 'received'
}

const sealed = (session: Session, draft: Draft): Response =>
  html(sealedPage(session, draft, [], texts.draft.sealed.file))

/** Where the browser comes back from the bucket. The bucket is asked what came in; the address is not believed. */
export const receiveUpload: Page = async (
  deps,
  { request: { params, query }, session },
): Promise<Response> => {
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return sealed(session, draft)
  const list = `/ansok/utkast/${draft.meta.id}/bilagor`
  const key = query.get('key')
  if (key === null) return redirect(list)
  // Sent without a file: the key then ends where the file's name would begin.
  if (key.endsWith('/')) return redirect(`${list}?hant=none`)
  const owned = { orgId: draft.meta.applicant.orgId, draft: draft.meta.id }
  const place = ownPlace(owned, key)
  const version = await deps.uploads.newest(key)
  if (version === null) return redirect(`${list}?hant=unfinished`)
  const old = attached(draft).find(({ id }) => id === params.document)
  const others = attached(draft).filter(({ id }) => id !== place.document && id !== old?.id)
  if (others.length >= mostDocuments) {
    await refuseDocument(deps, session, draft, documentOf(owned, key, version))
    return redirect(`${list}?hant=full`)
  }
  const notice = await record(deps, draft, { ...documentOf(owned, key, version), ...describedAs(old) })
  if (notice === null) return sealed(session, await loadDraft(deps, session, params.id))
  if (notice !== 'received' || old === undefined || old.id === place.document)
    return redirect(`${list}?hant=${notice}`)
  await removeDocument(deps, session, draft, old.id)
  return redirect(`${list}?hant=replaced`)
}
