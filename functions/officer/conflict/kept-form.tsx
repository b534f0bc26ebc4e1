import { ulid } from '../../../shared/domain/ids.ts'
import { PostForm } from '../../../shared/web/components/form.tsx'
import { HiddenField } from '../../../shared/web/components/hidden-field.tsx'
import { SubmitButton } from '../../../shared/web/components/submit-button.tsx'
import { readParked } from '../../../shared/web/parked.ts'
import { many } from '../../../shared/web/request.ts'
import { type Page, storeOf } from '../deps.ts'
import { sv } from '../text/sv.ts'
import { conflictPage } from './conflict-page.tsx'

const text = sv.conflict.declaration.kept

/**
 * Gives back the form that was sent before its writer had declared: sent from here, it arrives as it was written.
 * Throws NotYourRole for whoever acts for an organisation.
 */
export const showKeptForm: Page = async (deps, { request, session }) => {
  storeOf(deps, session)
  const id = ulid.safeParse(request.params.form)
  const kept = id.success ? await readParked(deps, session.subject, id.data) : null
  if (kept === null)
    return conflictPage({ session, title: text.title }, <p class="govuk-body">{text.gone}</p>)
  return conflictPage(
    { session, title: text.title },
    <>
      <p class="govuk-body">{text.what}</p>
      <PostForm session={session} action={kept.path}>
        {Object.keys(kept.form).flatMap((name) =>
          many(kept.form, name).map((value) => <HiddenField name={name} value={value} />),
        )}
        <SubmitButton>{text.send}</SubmitButton>
      </PostForm>
    </>,
  )
}
