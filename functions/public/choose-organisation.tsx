import { type PersonRole, readPersonRoles } from '../../shared/aws/people.ts'
import { chrome, roleNames } from '../../shared/web/chrome.ts'
import { Radios } from '../../shared/web/components/choices.tsx'
import { PostForm } from '../../shared/web/components/form.tsx'
import { HiddenField } from '../../shared/web/components/hidden-field.tsx'
import { LinkButton, SubmitButton } from '../../shared/web/components/submit-button.tsx'
import type { SignedVisit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import type { Problem } from '../../shared/web/problem.ts'
import { one } from '../../shared/web/request.ts'
import { html, type Response, redirect } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'
import type { PublicDeps } from './deps.ts'
import { homeOf } from './home.ts'
import { cookieOf, nameOf, openSession } from './open-session.ts'
import { afterOf } from './own-path.ts'
import { words } from './text/words.ts'

const text = words.choose
const choiceOf = ({ tenant: { kind, id } }: PersonRole): string => `${kind}-${id}`

type View = { session: Session; among: readonly PersonRole[]; after: string | null }

const choosePage = (
  { session, among, after }: View,
  { problems = [], status = 200 }: { problems?: readonly Problem[]; status?: number } = {},
): Response => {
  const options = among.map((role) => ({
    value: choiceOf(role),
    text: nameOf(role),
    swedish: true,
    hint: role.roles.map((name) => roleNames[name]).join(', '),
  }))
  const now = session.tenant === null ? '' : `${session.tenant.kind}-${session.tenant.id}`
  const content = (
    <PostForm session={session} action="/valj-organisation">
      <HiddenField name="efter" value={after ?? ''} />
      <Radios
        name="organisation"
        label={text.title}
        heading
        hint={text.hint}
        options={options}
        value={now}
        problem={problems[0]?.text}
      />
      <SubmitButton>{text.go}</SubmitButton>
    </PostForm>
  )
  return html(page(chrome(session, { title: text.title, problems }), content), status)
}

const nonePage = (session: Session): Response => {
  const { title, what, go } = text.none
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{what}</p>
      <LinkButton href="/ansok/organisation">{go}</LinkButton>
    </>
  )
  return html(page(chrome(session, { title }), content))
}

const act = async (deps: PublicDeps, { session, among, after }: View, acting: PersonRole) => {
  const opened = await openSession(deps, { who: session, among, acting, instead: session })
  return redirect(after ?? homeOf(opened), [cookieOf(opened.id)])
}

const viewOf = async ({ table }: PublicDeps, session: Session, after: string | null): Promise<View> => ({
  session,
  among: await readPersonRoles(table, session.subject),
  after: afterOf(after),
})

/** An invitation is for whoever belongs to nothing yet, too. */
const isInvited = (view: View): view is View & { after: string } =>
  view.after?.startsWith('/ansok/inbjudan/') ?? false

/** For whom the person acts. Nothing to ask when there is only one. */
export const showChoice = async (deps: PublicDeps, { request, session }: SignedVisit): Promise<Response> => {
  const view = await viewOf(deps, session, request.query.get('efter'))
  const [first, ...more] = view.among
  if (first === undefined) return isInvited(view) ? redirect(view.after) : nonePage(session)
  return session.tenant === null && more.length === 0 ? act(deps, view, first) : choosePage(view)
}

export const choose = async (deps: PublicDeps, { request, session }: SignedVisit): Promise<Response> => {
  const view = await viewOf(deps, session, one(request.form, 'efter'))
  const chosen = view.among.find((role) => choiceOf(role) === one(request.form, 'organisation'))
  if (chosen !== undefined) return act(deps, view, chosen)
  return choosePage(view, { problems: [{ field: 'organisation', text: text.problem }], status: 400 })
}
