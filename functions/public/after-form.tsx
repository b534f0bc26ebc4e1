import { chrome } from '../../shared/web/chrome.ts'
import { LinkButton } from '../../shared/web/components/submit-button.tsx'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import { words } from './text/words.ts'

const text = words.signIn.ended

/**
 * Somebody whose form could not be taken. They go on to the provider from a link: browsers stop a form whose answer
 * leads to another site (form-action). Null when they come from a link already.
 */
export const afterForm = (query: URLSearchParams): Response | null => {
  const after = query.get('efter') ?? ''
  const kept = after.startsWith('/aterstall/')
  if (query.has('fortsatt') || !(kept || after === '/')) return null
  const content = (
    <>
      <h1 class="govuk-heading-l">{text.title}</h1>
      <p class="govuk-body">{kept ? text.kept : text.notKept}</p>
      <LinkButton href={`/logga-in?${new URLSearchParams({ efter: after, fortsatt: 'ja' })}`}>
        {text.go}
      </LinkButton>
    </>
  )
  return html(page(chrome(null, { title: text.title }), content))
}
