import * as z from 'zod'
import type { Draft } from '../../../shared/aws/drafts.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import { normalise } from '../../../shared/form/read-text.ts'
import { parseOrganisationNumber } from '../../../shared/register/organisation-number.ts'
import { searchRegister } from '../../../shared/register/search-organisations.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { type Form, many, one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { loadDraft } from '../draft/load-draft.ts'
import { sealedPage } from '../draft/sealed-page.tsx'
import { associationByNumber, findSpace } from '../organisation/find-space.ts'
import { texts } from '../text/texts.ts'
import { readComment, saveComment } from './comment.ts'
import { changeEdits, invite, mostPartners, partnerIn, withdrawInvitation } from './invite.ts'
import { sharedSections } from './part-names.ts'
import { type Hit, type PartnersView, partnersPage } from './partners-page.tsx'

const text = texts.partners
const notices = z.enum([
  'invited',
  'already',
  'changed',
  'withdrawn',
  'commented',
  'stated',
  'confirmed',
  'saved',
])

export const noticeIn = (query: URLSearchParams): string | undefined => {
  const notice = notices.safeParse(query.get('hant'))
  return notice.success ? text.notices[notice.data] : undefined
}

const search = async ({ table }: ApplicantDeps, query: string): Promise<Hit[]> => {
  const number = parseOrganisationNumber(query)
  const association = number === null ? null : await associationByNumber(table, number)
  return association === null ? searchRegister(query) : [association]
}

const view = async (deps: ApplicantDeps, draft: Draft, written: string): Promise<PartnersView> => {
  const query = normalise(written.slice(0, 100))
  return { draft, query, hits: await search(deps, query), instance: deps.newId() }
}

export const showPartners: Page = async (deps, { request: { params, query }, session }) => {
  const draft = await loadDraft(deps, session, params.id)
  if (draft.meta.submittedAs !== null) return html(sealedPage(session, draft))
  const shown = await view(deps, draft, query.get('sok') ?? '')
  return html(partnersPage(session, { ...shown, notice: noticeIn(query) }))
}

const sectionsIn = (form: Form, name: string): SectionName[] => {
  const chosen = many(form, name)
  return sharedSections.filter((section) => chosen.includes(section))
}

type Act = (deps: ApplicantDeps, visit: SignedVisit, draft: Draft) => Promise<Response>

const done = (draft: Draft, notice: z.infer<typeof notices>): Response =>
  redirect(`/ansok/utkast/${draft.meta.id}/samverkan?hant=${notice}`)

const problemOf = (draft: Draft, orgId: string | undefined): string | undefined => {
  if (orgId === undefined) return text.chooseOne
  if (orgId === draft.meta.applicant.orgId) return text.own
  return draft.partners.length >= mostPartners ? text.full : undefined
}

const inviteAct: Act = async (deps, { request: { form, receivedAt }, session }, draft) => {
  const space = await findSpace(deps.table, one(form, 'orgId'))
  const problem = problemOf(draft, space?.orgId)
  if (space === null || problem !== undefined) {
    const shown = await view(deps, draft, one(form, 'sok'))
    const field = shown.hits.length > 0 ? 'orgId' : 'sok'
    const problems = [{ field, text: problem ?? text.chooseOne }]
    return html(partnersPage(session, { ...shown, problems }), 422)
  }
  if (draft.partners.some(({ orgId }) => orgId === space.orgId)) return done(draft, 'already')
  await invite(deps, { session, draft, at: receivedAt }, space, sectionsIn(form, 'mayEdit'))
  return done(draft, 'invited')
}

const editsAct: Act = async (deps, { request: { form, receivedAt }, session }, draft) => {
  const partner = partnerIn(draft, one(form, 'partner'))
  const mayEdit = sectionsIn(form, `mayEdit.${partner.orgId}`)
  await changeEdits(deps, { session, draft, at: receivedAt }, partner, mayEdit)
  return done(draft, 'changed')
}

const withdrawAct: Act = async (deps, { request: { form, receivedAt }, session }, draft) => {
  const partner = draft.partners.find(({ orgId }) => orgId === one(form, 'partner'))
  if (partner !== undefined) await withdrawInvitation(deps, { session, draft, at: receivedAt }, partner)
  return done(draft, 'withdrawn')
}

const commentAct: Act = async (deps, { request: { form, receivedAt }, session }, draft) => {
  const written = readComment(draft, form)
  const instance = one(form, 'instance')
  if (written.problems.length > 0) {
    const shown = await view(deps, draft, '')
    return html(partnersPage(session, { ...shown, instance, written, problems: written.problems }), 422)
  }
  await saveComment(deps, session, { draft, written, instance, at: receivedAt }, [])
  return done(draft, 'commented')
}

const acts: Record<string, Act> = {
  invite: inviteAct,
  edits: editsAct,
  withdraw: withdrawAct,
  comment: commentAct,
}

/** When somebody was first, what they did may be all that was wanted: it is decided again on the draft as it then stands. */
export const changePartners: Page = (deps, visit) =>
  retryChanged(async () => {
    const { params, form } = visit.request
    const draft = await loadDraft(deps, visit.session, params.id)
    if (draft.meta.submittedAs !== null) return html(sealedPage(visit.session, draft), 409)
    const name = one(form, 'act')
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined
    if (act === undefined) throw notFound('act')
    return act(deps, visit, draft)
  }, 2)
