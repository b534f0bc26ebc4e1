import {
  answerDocumentWrite,
  readAnswerDocuments,
  removeAnswerDocument,
} from '../../../shared/aws/answer-documents.ts'
import { dropUpload } from '../../../shared/aws/beside-documents.ts'
import { unsentDueItem } from '../../../shared/aws/due.ts'
import { uploadPrefix } from '../../../shared/aws/uploads.ts'
import { put } from '../../../shared/aws/write.ts'
import { DomainError } from '../../../shared/domain/errors.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { goesAt } from '../../../shared/domain/unsent-file.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { type Page, stillMember } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import type { ApplicantDeps } from '../deps.ts'
import { mostDocuments } from '../documents/attached.ts'
import { type UploadNotice, uploadNotice } from '../documents/documents-page.tsx'
import { documentOf, ownPlace } from '../documents/receive-upload.ts'
import { answerFilesPage } from './answer-files-page.tsx'
import { whyNot } from './when-open.ts'

/** Most documents that what was sent can hold, so that answering has an end. */
const mostInCase = 40

export const answerFilesOf = (
  { table }: Pick<ApplicantDeps, 'table'>,
  { header: { orgId, draft } }: Pick<OwnCase, 'header'>,
): Promise<CaseDocument[]> => readAnswerDocuments(table, orgId, draft)

const addressOf = ({ header }: OwnCase): string => `/ansok/arende/${header.id}/komplettera`
const listOf = (own: OwnCase): string => `${addressOf(own)}/bilagor`
const isFull = ({ documents }: OwnCase, files: readonly CaseDocument[]): boolean =>
  files.length >= mostDocuments || documents.length + files.length >= mostInCase

const formFor = ({ uploads, newId }: ApplicantDeps, { header }: OwnCase, returnTo: string | null) =>
  uploads.form(uploadPrefix(header.orgId, header.draft, newId()), returnTo)

export const showAnswerFiles: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  if (whyNot(own) !== null) return redirect(addressOf(own))
  const files = await answerFilesOf(deps, own)
  const form = isFull(own, files) ? null : await formFor(deps, own, `${deps.origin}${listOf(own)}/klar`)
  const notice = uploadNotice(request.query.get('hant'))
  return html(answerFilesPage(session, { address: addressOf(own), files, form, notice }))
}

/** A form for one more file, for the script that sends several. */
export const oneMoreAnswerForm: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const closed = whyNot(own) !== null || isFull(own, await answerFilesOf(deps, own))
  return { kind: 'json', value: closed ? { full: true } : await formFor(deps, own, null) }
}

/** What came in waits to be sent, once; what cannot goes from the bucket. */
const receive = async (
  deps: ApplicantDeps,
  visit: SignedVisit,
  own: OwnCase,
  key: string,
): Promise<UploadNotice> => {
  const { orgId, draft } = own.header
  const place = ownPlace({ orgId, draft }, key)
  const version = await deps.uploads.newest(key)
  if (version === null) return 'unfinished'
  const files = await answerFilesOf(deps, own)
  if ([...files, ...own.documents].some(({ id }) => id === place.document)) return 'received'
  const document = documentOf({ orgId, draft }, key, version)
  const refused = document.reason !== null ? 'too-large' : isFull(own, files) ? 'full' : null
  await deps.table.transact([
    stillMember(orgId, visit.session.subject, 'applicant'),
    ...(refused === null
      ? [
          answerDocumentWrite(orgId, draft, document),
          put(
            unsentDueItem(
              { orgId, draft, document: document.id, key },
              goesAt(visit.request.receivedAt, deps.unsentDays),
            ),
          ),
        ]
      : dropUpload(orgId, draft, document, deps.now())),
  ])
  return refused ?? 'received'
}

/** Where the browser comes back from the bucket. Nothing is sent by coming back. */
export const receiveAnswerFile: Page = async (deps, visit) => {
  const own = await loadCase(deps, visit.session, visit.request)
  const key = visit.request.query.get('key')
  if (key === null || whyNot(own) !== null) return redirect(listOf(own))
  // Sent without a file: the key then ends where the file's name would begin.
  const notice = key.endsWith('/') ? 'none' : await receive(deps, visit, own, key)
  return redirect(`${listOf(own)}?hant=${notice}`)
}

/** Somebody else was first: it is gone, as was wanted. */
export const ignoreGone = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.name !== 'ChangedMeanwhile') throw error
}

/** A file that is not to go with the answer. The same again changes nothing. */
export const takeAnswerFileAway: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const { orgId, draft } = own.header
  const document = (await answerFilesOf(deps, own)).find(({ id }) => id === one(request.form, 'document'))
  if (document !== undefined)
    await deps.table
      .transact([
        stillMember(orgId, session.subject, 'applicant'),
        removeAnswerDocument(orgId, draft, document.id),
        ...dropUpload(orgId, draft, document, deps.now()),
      ])
      .catch(ignoreGone)
  return redirect(`${listOf(own)}?hant=removed`)
}
