import * as z from 'zod'
import { DomainError } from '../../shared/domain/errors.ts'
import { type SignInReason, signInReasons } from '../../shared/identity.ts'
import { chrome } from '../../shared/web/chrome.ts'
import { LinkButton } from '../../shared/web/components/submit-button.tsx'
import { page } from '../../shared/web/layout.tsx'
import { html, type Response } from '../../shared/web/response.ts'
import type { PublicDeps } from './deps.ts'
import { goingOnTo } from './own-path.ts'
import { words } from './text/words.ts'

const statuses: Partial<Record<SignInReason, number>> = { unreachable: 503, clock: 503 }

const failedPage = (why: SignInReason, after: string | null): Response => {
  const { title, what, next } = words.signIn.failed[why]
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{what}</p>
      <p class="govuk-body">{next}</p>
      <LinkButton href={goingOnTo('/logga-in', after)}>{words.signIn.again}</LinkButton>
    </>
  )
  return html(page(chrome(null, { title }), content), statuses[why] ?? 400)
}

export const expiredPage = (): Response => failedPage('expired', null)

const reason = z.enum(signInReasons).catch('refused')

/** What went wrong at the provider, in words, with a way to try again. Throws whatever is not about the sign-in. */
export const asSignInPage = (
  { log }: Pick<PublicDeps, 'log'>,
  error: unknown,
  after: string | null,
): Response => {
  if (!(error instanceof DomainError) || error.name !== 'SignInFailed') throw error
  log.warn('sign-in-failed', error.facts)
  return failedPage(reason.parse(error.facts.why), after)
}
