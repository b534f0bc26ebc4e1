import { commitAct } from '../../../shared/aws/cases.ts'
import { documentItem } from '../../../shared/aws/documents.ts'
import { notDropped, readDraftDocument } from '../../../shared/aws/draft-documents.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { authorityHandedIn } from '../../../shared/domain/acts/authority-proof.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { one } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { actorOf, type Page, stillMember } from '../acting.ts'
import { loadCase, loadHeader } from '../case/load-case.ts'
import { doOnce, hasBeenDone, oncePerInstance } from '../case/once-per-instance.ts'
import type { ApplicantDeps } from '../deps.ts'
import { whyNot } from './own-proof.ts'
import { answerWith, chosenFile } from './show.ts'

type Uploaded = CaseDocument & { versionId: string; size: number }

/** The document becomes the case's, with what a check has said of it meanwhile. */
const handIn = async (
  deps: ApplicantDeps,
  { request, session }: SignedVisit,
  document: Uploaded,
): Promise<void> => {
  const header = await loadHeader(deps, session, request)
  const { county, id, orgId, draft } = header
  const at = request.receivedAt
  const checked = await readDraftDocument(deps.table, orgId, draft, document.id)
  const known = checked?.versionId === document.versionId ? checked : document
  const act = authorityHandedIn(header, document, actorOf(session, at))
  await commitAct(deps.table, header, act, [
    stillMember(orgId, session.subject, 'applicant'),
    oncePerInstance(deps.newId, { orgId, instance: one(request.form, 'instance'), case: id, at }),
    putNew(documentItem(county, id, known)),
    notDropped(orgId, draft, document.id),
  ])
}

/** The proof of authority that was promised, after the application was sent. Nothing waits for it. */
export const handInProof: Page = async (deps, visit) => {
  const { request, session } = visit
  const own = await loadCase(deps, session, request)
  const { id, orgId } = own.header
  const done = redirect(`/ansok/arende/${id}/behorighet?lamnad`)
  if (await hasBeenDone(deps.table, orgId, one(request.form, 'instance'))) return done
  if (whyNot(own) !== null) return { ...(await answerWith(deps, session, own)), status: 409 }
  const file = await chosenFile(deps, session, own, one(request.form, 'key'))
  if ('kind' in file) return file
  if (own.documents.some((known) => known.id === file.id)) return done
  await doOnce(() => retryChanged(() => handIn(deps, visit, file)))
  return done
}
