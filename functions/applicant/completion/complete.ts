import { keys } from '../../../shared/aws/keys.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import { doOnce } from '../case/once-per-instance.ts'
import type { ApplicantDeps } from '../deps.ts'
import { lackingSections } from '../review/what-is-missing.ts'
import { texts } from '../text/texts.ts'
import { type Answer, answerOnce, saysNothing } from './answer.ts'
import { answerFilesOf } from './answer-files.ts'
import { completionPage, noCompletionPage } from './completion-page.tsx'
import { type CompletionPost, partsOf, readCompletion } from './read-form.ts'
import { whyNot } from './when-open.ts'

export const showCompletion: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  const why = whyNot(own)
  if (why !== null) return html(noCompletionPage(session, own.header.id, why))
  const { application } = own.body
  const asked = askedSections(application).map(({ name }) => name)
  const lacking = lackingSections(application)
  const names = request.query.has('alla') ? asked : asked.filter((name) => lacking.includes(name))
  const parts = partsOf(names, own.body)
  const files = await answerFilesOf(deps, own)
  return html(
    completionPage(session, { own, now: deps.now(), parts, files, answer: '', instance: deps.newId() }),
  )
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
  const files = await answerFilesOf(deps, own)
  return html(completionPage(visit.session, { own, now: deps.now(), ...post, files, moved: true }), 409)
}

export const sendCompletion: Page = async (deps, visit) => {
  const { request, session } = visit
  const own = await loadCase(deps, session, request)
  const why = whyNot(own)
  if (why !== null) return html(noCompletionPage(session, own.header.id, why), 409)
  const post = readCompletion(request.form, own.body)
  const waiting = await answerFilesOf(deps, own)
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
