import { keepForm, readKeptForm } from '../../../shared/aws/kept-forms.ts'
import { keys } from '../../../shared/aws/keys.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import type { CaseDocument } from '../../../shared/domain/submission.ts'
import { goesAt } from '../../../shared/domain/unsent-file.ts'
import type { SectionName } from '../../../shared/form/definition.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Session } from '../../../shared/web/session.ts'
import type { Page } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import { doOnce } from '../case/once-per-instance.ts'
import type { ApplicantDeps } from '../deps.ts'
import { lackingSections } from '../review/what-is-missing.ts'
import { texts } from '../text/texts.ts'
import { type Answer, answerOnce, saysNothing } from './answer.ts'
import { completionPage, noCompletionPage } from './completion-page.tsx'
import { type CompletionPost, changeableIn, partsOf, readCompletion, type WrittenPart } from './read-form.ts'
import { waitingOf } from './waiting-files.ts'
import { whyNot } from './when-open.ts'

const placeOf = ({ header: { orgId, draft } }: OwnCase, { subject }: Session) =>
  ({ orgId, draft, kind: 'ANSWER', subject }) as const

const filesOf = async (deps: ApplicantDeps, own: OwnCase): Promise<CaseDocument[]> =>
  (await waitingOf(deps, own, 'ANSWER')).added

/** What somebody had written before going to another page, else nothing. */
const writtenBefore = async (deps: ApplicantDeps, own: OwnCase, session: Session) => {
  const form = await readKeptForm(deps.table, placeOf(own, session), deps.now())
  if (form === null) return { parts: [], answer: '', instance: deps.newId(), moved: false }
  const { parts, answer, instance, shown } = readCompletion(form, own.body)
  return { parts, answer, instance, moved: shown !== own.header.body }
}

/** The parts that lack something or have been written in, or all of them. */
const partsFor = ({ body }: OwnCase, written: readonly WrittenPart[], all: boolean): WrittenPart[] => {
  const { application } = body
  const lacking = lackingSections(application)
  const kept = (name: SectionName) => written.find(({ section }) => section.name === name)
  const names = changeableIn(application).filter(
    (name) => all || lacking.includes(name) || kept(name) !== undefined,
  )
  return partsOf(names, body).map((part) => kept(part.section.name) ?? part)
}

export const showCompletion: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const why = whyNot(own)
  if (why !== null) return html(noCompletionPage(session, own.header.id, why))
  const [before, files] = await Promise.all([writtenBefore(deps, own, session), filesOf(deps, own)])
  const parts = partsFor(own, before.parts, request.query.has('alla'))
  return html(completionPage(session, { own, now: deps.now(), ...before, parts, files }))
}

const isRepeat = async ({ table }: ApplicantDeps, orgId: string, instance: string): Promise<boolean> =>
  (await table.get(keys.idempotency(`O#${orgId}`, instance))) !== null

/** Writes the answer, or shows everything again when a colleague's came first. */
const sendAnswer = async (
  deps: ApplicantDeps,
  visit: SignedVisit,
  post: CompletionPost,
  given: Answer,
): Promise<Response> => {
  let first: OwnCase | null = null
  await doOnce(async () => {
    first = await retryChanged(() => answerOnce(deps, visit, given))
  })
  const id = visit.request.params.id ?? ''
  const done = redirect(`/ansok/arende/${id}?kompletterad`)
  if (first === null) return done
  const own: OwnCase = first
  if (await isRepeat(deps, own.header.orgId, given.instance)) return done
  const files = await filesOf(deps, own)
  return html(completionPage(visit.session, { own, now: deps.now(), ...post, files, moved: true }), 409)
}

/** Where a button leads that sends nothing: what is written is kept on the way. */
const elsewhere: Record<string, string> = { files: '/bilagor', all: '?alla' }

export const sendCompletion: Page = async (deps, visit) => {
  const { request, session } = visit
  const own = await loadCase(deps, session, request)
  const why = whyNot(own)
  if (why !== null) return html(noCompletionPage(session, own.header.id, why), 409)
  const post = readCompletion(request.form, own.body)
  const goesOn = elsewhere[one(request.form, 'action')]
  if (goesOn !== undefined) {
    const until = goesAt(request.receivedAt, deps.unsentDays)
    await keepForm(deps.table, placeOf(own, session), request.form, until)
    return redirect(`/ansok/arende/${own.header.id}/komplettera${goesOn}`)
  }
  const waiting = await filesOf(deps, own)
  const again = (problems: CompletionPost['problems'], status: number): Response =>
    html(completionPage(session, { own, now: deps.now(), ...post, files: waiting, problems }), status)
  if (post.values === null) return again(post.problems, 422)
  if (!post.sends) return again([], 200)
  const given: Answer = { ...post, values: post.values }
  const sends = waiting.some(({ id }) => given.files.includes(id))
  if (!sends && saysNothing(own.body, given))
    return again([{ field: 'answer', text: texts.completion.empty }], 422)
  return sendAnswer(deps, visit, post, given)
}
