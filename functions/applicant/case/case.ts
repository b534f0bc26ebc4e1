import { readBody } from '../../../shared/aws/cases.ts'
import { readProof } from '../../../shared/aws/proofs.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import { html } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import { texts } from '../text/texts.ts'
import { answersPage } from './answers-page.tsx'
import { casePage } from './case-page.tsx'
import { loadCase } from './load-case.ts'
import { noteOpened } from './note-opened.ts'
import { receiptOf } from './receipt.ts'
import { receiptPage } from './receipt-page.tsx'
import { timelineOf } from './timeline.ts'
import { unsentOf } from './unsent.ts'

const noticeOf = (query: URLSearchParams): string | undefined => {
  if (query.has('kompletterad')) return texts.completion.sent
  if (query.has('borttagen')) return texts.documents.notices.removed
  return query.has('andrad') ? texts.afterwards.version.sent : undefined
}

export const showCase: Page = async (deps, visit) => {
  const { request, session } = visit
  const own = await loadCase(deps, session, request)
  await noteOpened(deps, visit, own)
  const now = deps.now()
  return html(
    casePage(session, {
      own,
      steps: timelineOf(own, now),
      at: toInstant(now),
      unsent: await unsentOf(deps, own),
      notice: noticeOf(request.query),
    }),
  )
}

export const showReceipt: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  return html(receiptPage(session, own, await readProof(deps.table, receiptOf(own).sha256)))
}

/** The application as it stands; what was sent first is kept beside it and can be read as long as the case can. */
export const showAnswers: Page = async (deps, { request, session }) => {
  const { header, body, changedAccount } = await loadCase(deps, session, request)
  const first = request.query.has('forst')
  const shown = first ? await readBody(deps.table, header.county, header.id, header.contentHash) : body
  return html(answersPage(session, { header, body: shown, changedAccount, first }))
}
