import { keepForm, readKeptForm } from '../../../shared/aws/kept-forms.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { mayChange } from '../../../shared/domain/acts/change-application.ts'
import { canonical } from '../../../shared/domain/chain.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import { goesAt } from '../../../shared/domain/unsent-file.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import { many, one } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import type { Page } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import { doOnce, hasBeenDone } from '../case/once-per-instance.ts'
import { readDeclarations, requiredDeclaration } from '../review/declarations.ts'
import { texts } from '../text/texts.ts'
import { nextBody } from './answer.ts'
import { seenOf } from './change-documents.ts'
import { changeOnce, placeOf } from './change-once.ts'
import { changePage, noChangePage } from './change-page.tsx'
import { changeableIn, partsOf, readCompletion } from './read-form.ts'
import { waitingOf } from './waiting-files.ts'

export const showChange: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  if (!mayChange(own.header, toInstant(deps.now()))) return html(noChangePage(session, own.header.id))
  const [waiting, written] = await Promise.all([
    waitingOf(deps, own, 'CHANGE'),
    readKeptForm(deps.table, placeOf(own, session), deps.now()),
  ])
  if (written !== null) {
    const post = readCompletion(written, own.body)
    const declared = readDeclarations(many(written, 'declarations'))
    const moved = post.shown !== own.header.body
    return html(changePage(session, { own, waiting, ...post, problems: [], declared, moved }))
  }
  const { application } = own.body
  const parts = partsOf(changeableIn(application), own.body)
  return html(changePage(session, { own, waiting, parts, instance: deps.newId() }))
}

const same = ({ body }: OwnCase, values: Partial<Sections>): boolean =>
  canonical(nextBody(body, values).application) === canonical(body.application)

/** A new version sent before the last day has ended, attested by a signatory like the first. */
export const sendChange: Page = async (deps, visit) => {
  const { request, session } = visit
  const own = await loadCase(deps, session, request)
  const { id, orgId } = own.header
  const post = readCompletion(request.form, own.body)
  const declared = readDeclarations(many(request.form, 'declarations'))
  const done = redirect(`/ansok/arende/${id}?andrad`)
  if (await hasBeenDone(deps.table, orgId, post.instance)) return done
  if (!mayChange(own.header, request.receivedAt)) return html(noChangePage(session, id), 409)
  if (one(request.form, 'action') === 'files') {
    const until = goesAt(request.receivedAt, deps.unsentDays)
    await keepForm(deps.table, placeOf(own, session), request.form, until)
    return redirect(`/ansok/arende/${id}/andra/bilagor`)
  }
  const waiting = await waitingOf(deps, own, 'CHANGE')
  const again = (problems: typeof post.problems, status: number): Response =>
    html(changePage(session, { own, waiting, ...post, declared, problems }), status)
  if (!post.sends && post.values !== null) return again([], 200)
  const undeclared = post.sends && !declared.includes(requiredDeclaration)
  const problems = [
    ...post.problems,
    ...(undeclared ? [{ field: 'declarations', text: texts.review.declarations.missing }] : []),
  ]
  if (post.values === null || problems.length > 0) return again(problems, 422)
  const change = { ...post, values: post.values, declared }
  const seen = seenOf(waiting, post.files)
  if (seen.added.length + seen.out.length === 0 && same(own, change.values))
    return again([{ field: 'innehall', text: texts.afterwards.version.same }], 422)
  let written = false
  await doOnce(async () => {
    written = await retryChanged(() => changeOnce(deps, visit, change))
  })
  if (written || (await hasBeenDone(deps.table, orgId, post.instance))) return done
  const now = await loadCase(deps, session, request)
  return html(
    changePage(session, {
      own: now,
      waiting: await waitingOf(deps, now, 'CHANGE'),
      ...post,
      declared,
      moved: true,
    }),
    409,
  )
}
