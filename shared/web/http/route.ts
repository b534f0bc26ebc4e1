import type { Base, WithTable } from '../../deps.ts'
import type { Role } from '../../domain/roles.ts'
import type { Request } from '../request.ts'
import type { Response } from '../response.ts'
import type { Session } from '../session.ts'

/** Who may use a route: anyone, whoever is signed in, or whoever holds one of the roles for the acting tenant. */
export type Allow = 'anyone' | 'signed-in' | readonly Role[]

/** What every page is given. `session` is there on every route but those for anyone. */
export type Visit = { request: Request; session: Session | null }
export type SignedVisit = { request: Request; session: Session }

/** What the HTTP layer itself needs: sessions are read through the function's own table grant. */
export type WebDeps = Base & WithTable & { origin: string; uploadsOrigin: string }

type Method = 'GET' | 'POST'
/** `upload`: its form may hold a small file. */
export type Route<D> = { method: Method; path: string; upload?: true } & (
  | { allow: 'anyone'; run: (deps: D, visit: Visit) => Promise<Response> }
  | { allow: Exclude<Allow, 'anyone'>; run: (deps: D, visit: SignedVisit) => Promise<Response> }
)
