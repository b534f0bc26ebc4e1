import { removeWaiting, takenOutWrite, type Waiting } from '../../../shared/aws/waiting-documents.ts'
import type { Write } from '../../../shared/aws/write.ts'
import { mayChange } from '../../../shared/domain/acts/change-application.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { type Page, stillMember } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import { mostDocuments } from '../documents/attached.ts'
import { documentsNow, documentsThen } from './change-documents.ts'
import { changeFilesPage, replacePage } from './change-files-page.tsx'
import {
  addressOf,
  dropWaiting,
  formFor,
  ignoreGone,
  listOf,
  oneMoreFile,
  receiveFile,
  showFiles,
  type WaitingKind,
  waitingOf,
} from './waiting-files.ts'

/** Away from the change: a new file goes, one of the application's is taken out when the change is sent. */
const takeOut = (own: OwnCase, { added, out }: Waiting, id: string | undefined, now: number): Write[] => {
  const fresh = added.find((document) => document.id === id)
  if (fresh !== undefined) return dropWaiting(own, 'CHANGE', fresh, now)
  const sent = documentsNow(own).find((document) => document.id === id)
  const { orgId, draft } = own.header
  return sent === undefined || out.some((taken) => taken.id === id) ? [] : [takenOutWrite(orgId, draft, sent)]
}

const changeKind: WaitingKind = {
  waitsFor: 'CHANGE',
  path: 'andra',
  role: 'signatory',
  closed: ({ header }, at) => !mayChange(header, at),
  isFull: (own, waiting) => documentsThen(own, waiting).length >= mostDocuments,
  page: changeFilesPage,
  replaces: takeOut,
}

export const showChangeFiles = showFiles(changeKind)
export const oneMoreChangeForm = oneMoreFile(changeKind)
export const receiveChangeFile = receiveFile(changeKind)

/** Where another file is chosen in a document's place. */
export const showReplace: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  if (!mayChange(own.header, toInstant(deps.now()))) return redirect(addressOf(own, changeKind))
  const waiting = await waitingOf(deps, own, 'CHANGE')
  const document = documentsThen(own, waiting).find(({ id }) => id === request.params.document)
  if (document === undefined) throw notFound('document')
  const list = listOf(own, changeKind)
  const form = await formFor(deps, own, `${deps.origin}${list}/${document.id}/klar`)
  return html(replacePage(session, { document, list, form }))
}

/** Takes a document out of the change, or lets it stay after all. The same again changes nothing. */
export const editChangeFiles: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const { orgId, draft } = own.header
  if (!mayChange(own.header, request.receivedAt)) return redirect(addressOf(own, changeKind))
  const waiting = await waitingOf(deps, own, 'CHANGE')
  const id = one(request.form, 'document')
  const stays = one(request.form, 'action') === 'keep'
  const fresh = waiting.added.some((document) => document.id === id)
  const back = stays && waiting.out.some((taken) => taken.id === id)
  const writes = stays
    ? back
      ? [removeWaiting(orgId, draft, 'CHANGE', id)]
      : []
    : takeOut(own, waiting, id, deps.now())
  if (writes.length > 0)
    await deps.table.transact([stillMember(orgId, session.subject, 'signatory'), ...writes]).catch(ignoreGone)
  return redirect(`${listOf(own, changeKind)}?hant=${stays ? 'kept' : fresh ? 'removed' : 'out'}`)
}
