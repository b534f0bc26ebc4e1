import { keys } from '../../shared/aws/keys.ts'
import { update } from '../../shared/aws/write.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { PostForm } from '../../shared/web/components/form.tsx'
import { LinkButton, SubmitButton } from '../../shared/web/components/submit-button.tsx'
import type { Visit } from '../../shared/web/http/route.ts'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import type { PublicDeps } from './deps.ts'
import { words } from './text/words.ts'

const text = words.signOut

const signedOutPage = (): string =>
  page(
    chrome(null, { title: text.done }),
    <>
      <h1 class="govuk-heading-l">{text.done}</h1>
      <p class="govuk-body">{text.shared}</p>
      <LinkButton href="/logga-in" kind="secondary">
        {text.again}
      </LinkButton>
    </>,
  )

export const askSignOut = async (_: PublicDeps, { session }: Visit): Promise<Response> => {
  if (session === null) return html(signedOutPage())
  const content = (
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{text.kept}</p>
      <PostForm session={session} action="/logga-ut">
        <SubmitButton>{text.go}</SubmitButton>
      </PostForm>
    </>
  )
  return html(page(chrome(session, { title: text.title }), content))
}

/**
 * Answers with a page: a form's answer may not lead to the identity provider. Other sessions go on. The cookie stays
 * and opens nothing any more: a form left open in another tab is kept by it until the same person signs in again.
 */
export const signOut = async (
  { table }: Pick<PublicDeps, 'table'>,
  { session }: Visit,
): Promise<Response> => {
  if (session !== null)
    await table.write(update(keys.session(session.id), { set: { ended: true } }, { pk: { exists: true } }))
  return html(signedOutPage())
}
