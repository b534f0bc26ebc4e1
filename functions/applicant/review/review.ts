import type { Draft } from '../../../shared/aws/drafts.ts'
import { readMembers } from '../../../shared/aws/people.ts'
import { readPublicRound } from '../../../shared/aws/rounds.ts'
import { ulid } from '../../../shared/domain/ids.ts'
import { many, one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { maySign, organisationOf, type Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { loadDraft } from '../draft/load-draft.ts'
import { caseAddress, sealedPage } from '../draft/sealed-page.tsx'
import { texts } from '../text/texts.ts'
import { readAuthority } from './authority.ts'
import { movedSince } from './content.ts'
import { readDeclarations, requiredDeclaration } from './declarations.ts'
import { reviewPage } from './review-page.tsx'
import type { ReviewView } from './review-view.ts'
import { submitApplication } from './submit-application.ts'

const viewOf = async (deps: ApplicantDeps, session: Session, draft: Draft): Promise<ReviewView> => {
  const [round, people] = await Promise.all([
    readPublicRound(deps.table, draft.meta.county, draft.meta.round),
    maySign(session) ? [] : readMembers(deps.table, organisationOf(session)),
  ])
  const names = people.filter(maySign).map(({ name }) => name)
  return { draft, round, now: deps.now(), instance: deps.newId(), signatories: names }
}

export const checkAnswers: Page = async (deps, { request: { params }, session }) => {
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft))
  return html(reviewPage(session, await viewOf(deps, session, draft)))
}

export const send: Page = async (deps, { request: { params, form, receivedAt }, session }) => {
  const declared = readDeclarations(many(form, 'declarations'))
  const chosen = readAuthority(form)
  if (!declared.includes(requiredDeclaration)) {
    const draft = await loadDraft(deps, session, params.id)
    if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft))
    const problems = [{ field: 'declarations', text: texts.review.declarations.missing }]
    const view = await viewOf(deps, session, draft)
    return html(reviewPage(session, { ...view, declared, chosen, problems }), 422)
  }
  const instance = ulid.safeParse(one(form, 'instance'))
  const result = await submitApplication(deps, {
    orgId: organisationOf(session),
    draft: ulid.safeParse(params.id).data ?? '',
    instance: instance.success ? instance.data : deps.newId(),
    shown: one(form, 'shown'),
    declarations: declared,
    ...chosen,
    subject: session.subject,
    at: receivedAt,
  })
  if ('sent' in result) {
    const { draft, sent } = result
    return redirect(caseAddress({ ...draft, meta: { ...draft.meta, submittedAs: sent } }, '/kvittens'))
  }
  const { moved: draft, round } = result
  const moved = movedSince(draft, one(form, 'versions'))
  return html(
    reviewPage(session, {
      draft,
      round,
      now: deps.now(),
      instance: deps.newId(),
      signatories: [],
      declared,
      chosen,
      moved,
    }),
    409,
  )
}
