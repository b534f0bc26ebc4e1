import { bodyItem, commitAct } from '../../../shared/aws/cases.ts'
import { retryChanged } from '../../../shared/aws/table.ts'
import { put } from '../../../shared/aws/write.ts'
import { applicationChanged, mayChange } from '../../../shared/domain/acts/change-application.ts'
import { canonical } from '../../../shared/domain/chain.ts'
import { isIncomplete } from '../../../shared/domain/eligibility.ts'
import { remeasure } from '../../../shared/domain/remeasure.ts'
import { toInstant } from '../../../shared/domain/time.ts'
import { askedSections } from '../../../shared/form/asked.ts'
import type { Sections } from '../../../shared/form/to-application.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { many } from '../../../shared/web/request.ts'
import { html, type Response, redirect } from '../../../shared/web/response.ts'
import { actorOf, type Page, stillMember } from '../acting.ts'
import { loadCase, type OwnCase } from '../case/load-case.ts'
import { doOnce, hasBeenDone, oncePerInstance } from '../case/once-per-instance.ts'
import type { ApplicantDeps } from '../deps.ts'
import { readDeclarations, requiredDeclaration } from '../review/declarations.ts'
import { texts } from '../text/texts.ts'
import { nextBody } from './answer.ts'
import { changePage, noChangePage } from './change-page.tsx'
import { partsOf, readCompletion } from './read-form.ts'

export const showChange: Page = async (deps, { request, session }) => {
  const own = await loadCase(deps, session, request)
  if (!mayChange(own.header, toInstant(deps.now()))) return html(noChangePage(session, own.header.id))
  const { application } = own.body
  const names = askedSections(application).map(({ name }) => name)
  const parts = partsOf(names, own.body)
  return html(changePage(session, { own, parts, instance: deps.newId() }))
}

type Change = { values: Partial<Sections>; declared: string[]; shown: string; instance: string }

/** One attempt: false when somebody changed the application first, else the new version is written beside the old. */
const changeOnce = async (
  deps: ApplicantDeps,
  { request, session }: SignedVisit,
  { values, declared, shown, instance }: Change,
): Promise<boolean> => {
  const { header, body } = await loadCase(deps, session, request)
  if (header.body !== shown) return false
  const { county, id, orgId } = header
  const at = request.receivedAt
  const next = { ...nextBody(body, values), declarations: declared }
  const { hash, item } = await bodyItem(county, id, next)
  const act = applicationChanged(
    header,
    {
      body: hash,
      declarations: declared,
      incomplete: isIncomplete(next.application),
      measures: remeasure(header.measures, next.application.measures),
    },
    actorOf(session, at),
  )
  await commitAct(deps.table, header, act, [
    stillMember(orgId, session.subject, 'signatory'),
    oncePerInstance(deps.newId, { orgId, instance, case: id, at }),
    put(item),
  ])
  return true
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
  const again = (problems: typeof post.problems, status: number): Response =>
    html(changePage(session, { own, ...post, declared, problems }), status)
  if (!post.sends && post.values !== null) return again([], 200)
  const undeclared = post.sends && !declared.includes(requiredDeclaration)
  const problems = [
    ...post.problems,
    ...(undeclared ? [{ field: 'declarations', text: texts.review.declarations.missing }] : []),
  ]
  if (post.values === null || problems.length > 0) return again(problems, 422)
  const change = { values: post.values, declared, shown: post.shown, instance: post.instance }
  if (same(own, change.values))
    return again([{ field: 'innehall', text: texts.afterwards.version.same }], 422)
  let written = false
  await doOnce(async () => {
    written = await retryChanged(() => changeOnce(deps, visit, change))
  })
  if (written || (await hasBeenDone(deps.table, orgId, post.instance))) return done
  const now = await loadCase(deps, session, request)
  return html(changePage(session, { own: now, ...post, declared, moved: true }), 409)
}
