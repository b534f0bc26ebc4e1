import { commitAct } from '../../../shared/aws/cases.ts'
import { waitingWrites } from '../../../shared/aws/messages.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { about } from '../../../shared/domain/message.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { html, redirect } from '../../../shared/web/response.ts'
import { actorOf, type Page } from '../acting.ts'
import type { ApplicantDeps } from '../deps.ts'
import { texts } from '../text/texts.ts'
import { loadCase, loadHeader } from './load-case.ts'
import { doOnce, hasBeenDone, oncePerInstance } from './once-per-instance.ts'
import { nothingPosted, type Posted, readWriting } from './read-writing.ts'
import { writePage } from './write-page.tsx'
import { type Writing, writings } from './writings.ts'

/** What has just come in, from the address. */
const noticeOf = (query: URLSearchParams): string | undefined => {
  const sent = about.safeParse(query.get('skickat'))
  return sent.success ? texts.afterwards.writing[sent.data].sent : undefined
}

const show =
  (writing: Writing): Page =>
  async (deps, { request, session }) => {
    const own = await loadCase(deps, session, request)
    const posted = writing.may(own) ? nothingPosted(deps.newId()) : null
    return html(writePage(session, { writing, own, posted, notice: noticeOf(request.query) }))
  }

/** The text beside the chain, its hash in it, and the task it makes for the county: together or not at all. */
const write = async (
  deps: ApplicantDeps,
  { request, session }: SignedVisit,
  writing: Writing,
  { text, wantedDay, instance }: Posted,
): Promise<void> => {
  const header = await loadHeader(deps, session, request)
  const { county, id, orgId } = header
  const at = request.receivedAt
  const act = writing.act(header, { textHash: hashOf(text), wantedDay }, actorOf(session, at))
  await commitAct(deps.table, header, act, [
    writing.check(orgId, session.subject),
    oncePerInstance(deps.newId, { orgId, instance, case: id, at }),
    ...waitingWrites(county, id, {
      version: act.header.version,
      about: writing.about,
      from: 'applicant',
      text,
      at,
      by: { subject: session.subject, name: session.name },
      wantedDay: writing.asksDay ? wantedDay : null,
    }),
  ])
}

const send =
  (writing: Writing): Page =>
  async (deps, visit) => {
    const { request, session } = visit
    const own = await loadCase(deps, session, request)
    const { posted, problems } = readWriting(writing, request.form, own.header, request.receivedAt)
    const to = redirect(`/ansok/arende/${own.header.id}/meddelanden?skickat=${writing.about}`)
    if (await hasBeenDone(deps.table, own.header.orgId, posted.instance)) return to
    if (!writing.may(own)) return html(writePage(session, { writing, own, posted: null }), 409)
    if (problems.length > 0) return html(writePage(session, { writing, own, posted, problems }), 422)
    try {
      await doOnce(() => retryChanged(() => write(deps, visit, writing, posted)))
    } catch (error) {
      // The same form at the same time may have made the act impossible for this one.
      if (!(await hasBeenDone(deps.table, own.header.orgId, posted.instance))) throw error
    }
    return to
  }

export const showMessages = show(writings.message)
export const sendMessage = send(writings.message)
export const showMoreTime = show(writings['more-time'])
export const askMoreTime = send(writings['more-time'])
export const showStatement = show(writings.statement)
export const makeStatement = send(writings.statement)
export const showChange = show(writings.change)
export const notifyChange = send(writings.change)
export const showDecline = show(writings.declined)
export const declineGrant = send(writings.declined)
