import { stillOnList } from '../../../shared/aws/partners.ts'
import { readPublicRound } from '../../../shared/aws/rounds.ts'
import { notFound } from '../../../shared/domain/errors.ts'
import { one } from '../../../shared/web/request.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import { organisationOf, type Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { invitedAddress } from './address.ts'
import { readComment, saveComment } from './comment.ts'
import { invitedPage } from './invited-page.tsx'
import { type Invited, loadInvitation, loadInvited, ownedIn } from './load-invited.ts'
import { noticeIn } from './partners.ts'
import { readSentCase, type SentCase, sentAs } from './sent-case.ts'
import { sentAnswersPage, sentPage } from './sent-page.tsx'

const roundOf = ({ table }: ApplicantDeps, { draft }: Invited) =>
  readPublicRound(table, draft.meta.county, draft.meta.round)

/** The draft while it is one, afterwards what became of it. */
export const showInvited: Page = async (deps, { request: { params, query }, session }) => {
  const invitation = await loadInvitation(deps, session, params.id)
  const sent = await sentAs(deps, invitation)
  if (sent !== null) return html(sentPage(session, organisationOf(session), await readSentCase(deps, sent)))
  const invited = await loadInvited(deps, session, params.id)
  const round = await roundOf(deps, invited)
  const view = { invited, round, instance: deps.newId(), notice: noticeIn(query) }
  return html(invitedPage(session, view))
}

/** A comment by a partner. */
export const commentAsPartner: Page = async (deps, { request: { params, form, receivedAt }, session }) => {
  const invited = await loadInvited(deps, session, params.id)
  const { draft } = invited
  const address = invitedAddress(draft.meta.id)
  if (draft.meta.submittedAs !== null) return redirect(address)
  const written = readComment(draft, form)
  const instance = one(form, 'instance')
  if (written.problems.length > 0) {
    const round = await roundOf(deps, invited)
    const { problems } = written
    return html(invitedPage(session, { invited, round, instance, written, problems }), 422)
  }
  const wall = stillOnList(ownedIn(invited), organisationOf(session))
  await saveComment(deps, session, { draft, written, instance, at: receivedAt }, wall)
  return redirect(`${address}?hant=commented`)
}

const loadSent = async (deps: ApplicantDeps, session: Session, id: string | undefined): Promise<SentCase> => {
  const sent = await sentAs(deps, await loadInvitation(deps, session, id))
  if (sent === null) throw notFound('case')
  return readSentCase(deps, sent)
}

export const showSentAnswers: Page = async (deps, { request: { params }, session }) =>
  html(sentAnswersPage(session, await loadSent(deps, session, params.id)))

/** A link of two minutes to the decision letter. Throws NotFound until it is made. */
export const openSentLetter: Page = async (deps, { request: { params }, session }) => {
  const { letter } = await loadSent(deps, session, params.id)
  if (letter === null) throw notFound('letter')
  return redirect(await deps.letters.link(letter.key, letter.fileName, letter.versionId))
}
