import { html } from '../../../shared/web/response.ts'
import { type ApplicantRoute, members } from '../acting.ts'
import { sv } from '../text/sv.ts'
import { answersPage } from './answers-page.tsx'
import { casePage } from './case-page.tsx'
import { loadCase } from './load-case.ts'
import { receiptPage } from './receipt-page.tsx'

const path = '/ansok/arende/{id}'

export const showCase: ApplicantRoute = {
  method: 'GET',
  path,
  allow: members,
  run: async (deps, { request, session }) => {
    const notice = request.query.has('kompletterad') ? sv.completion.sent : undefined
    return html(casePage(session, await loadCase(deps, session, request), notice))
  },
}

export const showReceipt: ApplicantRoute = {
  method: 'GET',
  path: `${path}/kvittens`,
  allow: members,
  run: async (deps, { request, session }) =>
    html(receiptPage(session, await loadCase(deps, session, request))),
}

export const showAnswers: ApplicantRoute = {
  method: 'GET',
  path: `${path}/ansokan`,
  allow: members,
  run: async (deps, { request, session }) =>
    html(answersPage(session, await loadCase(deps, session, request))),
}
