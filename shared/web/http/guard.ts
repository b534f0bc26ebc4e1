import { DomainError } from '../../domain/errors.ts'
import { park } from '../parked.ts'
import { one, type Request } from '../request.ts'
import { type Response, redirect } from '../response.ts'
import { isFormToken, isOpen, isOwnersFormToken, readSession, type Session } from '../session.ts'
import type { Allow, Route, WebDeps } from './route.ts'

const signIn = (after: string): Response => redirect(`/logga-in?efter=${encodeURIComponent(after)}`)

/**
 * A form comes from one of our own pages: its Origin says so, and where there is a session its token too (QUALITY,
 * attacks). `earlier` when it was made in a session the same person had before this one.
 */
const checkForm = (request: Request, session: Session | null, origin: string): 'current' | 'earlier' => {
  if (request.origin !== origin) throw new DomainError('ForeignForm')
  const token = one(request.form, 'token')
  if (session === null || isFormToken(session, token)) return 'current'
  if (!isOwnersFormToken(session, token)) throw new DomainError('FormTokenWrong')
  return 'earlier'
}

const holds = (session: Session, allow: Allow): boolean =>
  !Array.isArray(allow) || session.roles.some((role) => allow.includes(role))

/** A form sent after the session ended is kept, and given back after the same person has signed in again. */
const keepForm = async (deps: WebDeps, request: Request, session: Session): Promise<Response> =>
  signIn(`/aterstall/${await park(deps, request, session)}`)

/** Lets a request through to its page, or answers in its place. Throws ForeignForm, FormTokenWrong or NotYourRole. */
export const guard = async <D extends WebDeps>(
  deps: D,
  route: Route<D>,
  request: Request,
): Promise<Response> => {
  const session = request.sessionId === null ? null : await readSession(deps.table, request.sessionId)
  const post = request.method === 'POST'
  const open = session !== null && isOpen(session, deps.now()) ? session : null
  // A page for anyone does not know a session that is over, and its form holds no token of it.
  const known = route.allow === 'anyone' ? open : session
  const age = post ? checkForm(request, known, deps.origin) : 'current'
  const { token: _token, ...form } = request.form
  const clean: Request = { ...request, form }
  if (route.allow === 'anyone') return route.run(deps, { request: clean, session: open })
  if (open === null) {
    if (post && session !== null) return keepForm(deps, clean, session)
    return signIn(post ? '/' : request.path)
  }
  if (age === 'earlier') return redirect(`/aterstall/${await park(deps, clean, open)}`)
  if (!holds(open, route.allow)) throw new DomainError('NotYourRole', { action: route.path })
  return route.run(deps, { request: clean, session: open })
}
