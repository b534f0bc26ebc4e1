import { html } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import { sv } from '../text/sv.ts'
import { answersPage } from './answers-page.tsx'
import { casePage } from './case-page.tsx'
import { loadCase } from './load-case.ts'
import { receiptPage } from './receipt-page.tsx'

export const showCase: Page = async (deps, { request, session }) => {
  const notice = request.query.has('kompletterad') ? sv.completion.sent : undefined
  return html(casePage(session, await loadCase(deps, session, request), notice))
}

export const showReceipt: Page = async (deps, { request, session }) =>
  html(receiptPage(session, await loadCase(deps, session, request)))

export const showAnswers: Page = async (deps, { request, session }) =>
  html(answersPage(session, await loadCase(deps, session, request)))
