import { dropUpload } from '../../../shared/aws/beside-documents.ts'
import { describedAs } from '../../../shared/aws/draft-documents.ts'
import { unsentDueItem } from '../../../shared/aws/due.ts'
import type { MemberRole } from '../../../shared/aws/people.ts'
import { uploadPrefix } from '../../../shared/aws/uploads.ts'
import {
  readWaiting,
  removeWaiting,
  type Waiting,
  type WaitsFor,
  waitingWrite,
} from '../../../shared/aws/waiting-documents.ts'
import { put, type Write } from '../../../shared/aws/write.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import { goesAt } from '../../../shared/domain/unsent-file.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { type Page, stillMember } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import type { ApplicantDeps } from '../deps.ts'
import { type UploadNotice, uploadNotice } from '../documents/documents-page.tsx'
import { documentOf, ownPlace } from '../documents/receive-upload.ts'
import type { FilesView } from './waiting-files-page.tsx'

/** Files that wait to be sent: with what, by whom, how many, and how their page looks. */
export type WaitingKind = {
  waitsFor: WaitsFor
  /** Where what they go with is written, under the case. */
  path: string
  role: MemberRole
  closed: (own: OwnCase, at: Instant) => boolean
  isFull: (own: OwnCase, waiting: Waiting) => boolean
  page: (session: Session, view: FilesView) => string
  /** What else happens when a file comes in another document's place. */
  replaces: (own: OwnCase, waiting: Waiting, replaced: string | undefined, now: number) => Write[]
}

export const waitingOf = (
  { table }: Pick<ApplicantDeps, 'table'>,
  { header: { orgId, draft } }: Pick<OwnCase, 'header'>,
  kind: WaitsFor,
): Promise<Waiting> => readWaiting(table, orgId, draft, kind)

export const addressOf = ({ header }: OwnCase, { path }: WaitingKind): string =>
  `/ansok/arende/${header.id}/${path}`
export const listOf = (own: OwnCase, kind: WaitingKind): string => `${addressOf(own, kind)}/bilagor`

export const formFor = (
  { uploads, newId }: ApplicantDeps,
  { header }: Pick<OwnCase, 'header'>,
  returnTo: string | null,
) => uploads.form(uploadPrefix(header.orgId, header.draft, newId()), returnTo)

export const showFiles =
  (kind: WaitingKind): Page =>
  async (deps, { request, session }) => {
    const own = await loadCase(deps, session, request)
    if (kind.closed(own, toInstant(deps.now()))) return redirect(addressOf(own, kind))
    const waiting = await waitingOf(deps, own, kind.waitsFor)
    const form = kind.isFull(own, waiting)
      ? null
      : await formFor(deps, own, `${deps.origin}${listOf(own, kind)}/klar`)
    const notice = uploadNotice(request.query.get('hant'))
    return html(kind.page(session, { own, address: addressOf(own, kind), waiting, form, notice }))
  }

/** A form for one more file, for the script that sends several. */
export const oneMoreFile =
  (kind: WaitingKind): Page =>
  async (deps, { request, session }) => {
    const own = await loadCase(deps, session, request)
    const full =
      kind.closed(own, request.receivedAt) || kind.isFull(own, await waitingOf(deps, own, kind.waitsFor))
    return { kind: 'json', value: full ? { full: true } : await formFor(deps, own, null) }
  }

const kept = (
  kind: WaitingKind,
  { orgId, draft }: { orgId: string; draft: string },
  document: CaseDocument,
  until: Instant,
): Write[] => [
  waitingWrite(orgId, draft, kind.waitsFor, document),
  put(unsentDueItem({ orgId, draft, document: document.id, key: document.key }, until)),
]

/** What takes a document's place is described as it was. */
const describedIn = ({ documents }: OwnCase, { added }: Waiting, id: string | undefined) =>
  describedAs([...added, ...documents].find((document) => document.id === id))

/** What came in waits to be sent, once; what cannot goes from the bucket. */
const receive = async (
  deps: ApplicantDeps,
  { session, request }: SignedVisit,
  own: OwnCase,
  kind: WaitingKind,
  key: string,
): Promise<UploadNotice> => {
  const { orgId, draft } = own.header
  const place = ownPlace({ orgId, draft }, key)
  const version = await deps.uploads.newest(key)
  if (version === null) return 'unfinished'
  const waiting = await waitingOf(deps, own, kind.waitsFor)
  if ([...waiting.added, ...own.documents].some(({ id }) => id === place.document)) return 'received'
  const replaced = kind.replaces(own, waiting, request.params.document, deps.now())
  const document = {
    ...documentOf({ orgId, draft }, key, version),
    ...(replaced.length > 0 && describedIn(own, waiting, request.params.document)),
  }
  const full = replaced.length === 0 && kind.isFull(own, waiting)
  const refused = document.reason !== null ? 'too-large' : full ? 'full' : null
  await deps.table.transact([
    stillMember(orgId, session.subject, kind.role),
    ...(refused === null
      ? [...kept(kind, { orgId, draft }, document, goesAt(request.receivedAt, deps.unsentDays)), ...replaced]
      : dropUpload(orgId, draft, document, deps.now())),
  ])
  return refused ?? (replaced.length > 0 ? 'replaced' : 'received')
}

/** Where the browser comes back from the bucket. Nothing is sent by coming back. */
export const receiveFile =
  (kind: WaitingKind): Page =>
  async (deps, visit) => {
    const own = await loadCase(deps, visit.session, visit.request)
    const key = visit.request.query.get('key')
    if (key === null || kind.closed(own, visit.request.receivedAt)) return redirect(listOf(own, kind))
    // Sent without a file: the key then ends where the file's name would begin.
    const notice = key.endsWith('/') ? 'none' : await receive(deps, visit, own, kind, key)
    return redirect(`${listOf(own, kind)}?hant=${notice}`)
  }

/** Somebody else was first: it is gone, as was wanted. */
export const ignoreGone = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.name !== 'ChangedMeanwhile') throw error
}

/** A file that is not to be sent after all. */
export const dropWaiting = (
  { header: { orgId, draft } }: OwnCase,
  waitsFor: WaitsFor,
  document: CaseDocument,
  now: number,
): Write[] => [removeWaiting(orgId, draft, waitsFor, document.id), ...dropUpload(orgId, draft, document, now)]
