import { readPersonRoles } from '../../shared/aws/people.ts'
import type { Visit } from '../../shared/web/http/route.ts'
import { type Response, redirect } from '../../shared/web/response.ts'
import { sessionEnd } from '../../shared/web/session.ts'
import { afterForm } from './after-form.tsx'
import { keepAttempt, takeAttempt } from './attempts.ts'
import type { PublicDeps } from './deps.ts'
import { homeOf } from './home.ts'
import { cookieOf, isSecret, newSecret, openSession } from './open-session.ts'
import { afterOf, goingOnTo } from './own-path.ts'
import { asSignInPage, expiredPage } from './sign-in-failed.tsx'

/**
 * Sends the browser to the identity provider. A cookie from before is kept, also of an ended session: a form in
 * another window still needs it.
 */
export const startSignIn = async (deps: PublicDeps, { request, session }: Visit): Promise<Response> => {
  const after = afterOf(request.query.get('efter'))
  if (session !== null) return redirect(after ?? homeOf(session))
  const pause = afterForm(request.query)
  if (pause !== null) return pause
  try {
    const { to, attempt } = await deps.identity.start()
    const browser = isSecret(request.sessionId) ? request.sessionId : newSecret()
    await keepAttempt(deps, browser, { ...attempt, after })
    return redirect(to, [cookieOf(browser)])
  } catch (error) {
    return asSignInPage(deps, error, after)
  }
}

/** Takes the provider's answer and opens a session. Somebody with several tenants is asked which. */
export const finishSignIn = async (deps: PublicDeps, { request, session }: Visit): Promise<Response> => {
  const attempt = await takeAttempt(deps, request)
  if (attempt === null) return session === null ? expiredPage() : redirect(homeOf(session))
  const { after } = attempt
  try {
    const person = await deps.identity.finish(attempt, request.query)
    const among = await readPersonRoles(deps.table, person.subject)
    const opened = await openSession(deps, {
      who: { ...person, endsAt: sessionEnd(deps.now()) },
      among,
      acting: among.length === 1 ? among[0] : undefined,
      instead: session,
    })
    const home = homeOf(opened)
    const to = opened.tenant === null ? goingOnTo(home, after) : (after ?? home)
    return redirect(to, [cookieOf(opened.id)])
  } catch (error) {
    return asSignInPage(deps, error, after)
  }
}
