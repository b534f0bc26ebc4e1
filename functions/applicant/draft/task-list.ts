import { readPublicRound } from '../../../shared/aws/rounds.ts'
import { html } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import { loadDraft } from './load-draft.ts'
import { sealedPage } from './sealed-page.tsx'
import { taskListPage } from './task-list-page.tsx'

export const showDraft: Page = async (deps, { request, session }) => {
  const draft = await loadDraft(deps, session, request.params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft))
  const round = await readPublicRound(deps.table, draft.meta.county, draft.meta.round)
  const saved = request.query.has('sparad')
  return html(taskListPage(session, { draft, round, now: deps.now(), saved }))
}
