import { one } from '../../../shared/web/request.ts'
import { redirect } from '../../../shared/web/response.ts'
import { type Page, stillMember } from '../acting.ts'
import { loadCase } from '../case/load-case.ts'
import { mostDocuments } from '../documents/attached.ts'
import {
  dropWaiting,
  ignoreGone,
  listOf,
  oneMoreFile,
  receiveFile,
  showFiles,
  type WaitingKind,
  waitingOf,
} from './waiting-files.ts'
import { answerFilesPage } from './waiting-files-page.tsx'
import { whyNot } from './when-open.ts'

/** Most documents that what was sent can hold, so that answering has an end. */
const mostInCase = 40

const answerKind: WaitingKind = {
  waitsFor: 'ANSWER',
  path: 'komplettera',
  role: 'applicant',
  closed: (own) => whyNot(own) !== null,
  isFull: ({ documents }, { added }) =>
    added.length >= mostDocuments || documents.length + added.length >= mostInCase,
  page: answerFilesPage,
  replaces: () => [],
}

export const showAnswerFiles = showFiles(answerKind)
export const oneMoreAnswerForm = oneMoreFile(answerKind)
export const receiveAnswerFile = receiveFile(answerKind)

/** A file that is not to go with the answer. The same again changes nothing. */
export const takeAnswerFileAway: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const { added } = await waitingOf(deps, own, 'ANSWER')
  const document = added.find(({ id }) => id === one(request.form, 'document'))
  if (document !== undefined)
    await deps.table
      .transact([
        stillMember(own.header.orgId, session.subject, 'applicant'),
        ...dropWaiting(own, 'ANSWER', document, deps.now()),
      ])
      .catch(ignoreGone)
  return redirect(`${listOf(own, answerKind)}?hant=removed`)
}
