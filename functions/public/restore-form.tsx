import { ulid } from '../../shared/domain/ids.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { PostForm } from '../../shared/web/components/form.tsx'
import { HiddenField } from '../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../shared/web/components/submit-button.tsx'
import type { SignedVisit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { readParked } from '../../shared/web/parked.ts'
import { type Form, many } from '../../shared/web/request.ts'
import { html, type Response } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'
import type { PublicDeps } from './deps.ts'
import { homeOf } from './home.ts'
import { ownPath } from './own-path.ts'
import { words } from './text/words.ts'

const text = words.restore

const keptPage = (session: Session, action: string, form: Form): Response => {
  const content = (
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.what}</p>
      <p class="govuk-body">{text.next}</p>
      <PostForm session={session} action={action}>
        {Object.keys(form).flatMap((name) =>
          many(form, name).map((value) => <HiddenField name={name} value={value} />),
        )}
        <SubmitButton>{text.go}</SubmitButton>
      </PostForm>
    </>
  )
  return html(page(chrome(session, { title: text.title }), content))
}

const gonePage = (session: Session): Response => {
  const { title, what, go } = text.gone
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{what}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={homeOf(session)}>
          {go}
        </a>
      </p>
    </>
  )
  return html(page(chrome(session, { title }), content), 404)
}

/** Gives back a form that was sent after its session had ended: sent again from here, it arrives as it was written. */
export const restoreForm = async (deps: PublicDeps, { request, session }: SignedVisit): Promise<Response> => {
  const id = ulid.safeParse(request.params.id).data
  const parked = id === undefined ? null : await readParked(deps, session.subject, id)
  const action = ownPath(parked?.path ?? null)
  return parked === null || action === null ? gonePage(session) : keptPage(session, action, parked.form)
}
