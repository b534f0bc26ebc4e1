import { put } from '../../shared/aws/write.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { toInstant } from '../../shared/domain/time.ts'
import { errorPage } from '../../shared/web/http/error-page.tsx'
import { guard } from '../../shared/web/http/guard.ts'
import type { Route, WebDeps } from '../../shared/web/http/route.ts'
import type { Form } from '../../shared/web/request.ts'
import type { Response } from '../../shared/web/response.ts'
import { formToken, type Session, sessionEnd, sessionItem } from '../../shared/web/session.ts'

type Who = {
  subject: string
  name?: string
  tenant: Session['tenant']
  roles: Role[]
  organisationNumber?: string
}

const matching = (pattern: string, path: string): Record<string, string> | null => {
  const names = [...pattern.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => name)
  const found = new RegExp(
    `^${pattern.replaceAll(/\{\w+\+\}/g, '(.+)').replaceAll(/\{\w+\}/g, '([^/]+)')}$`,
  ).exec(path)
  return found === null
    ? null
    : Object.fromEntries(names.map((name, n) => [name, decodeURIComponent(found[n + 1] ?? '')]))
}

/** A person with a browser: visits pages through the guard, as the HTTP layer would, with the form token its page would hold. */
export const visitor = <D extends WebDeps>(routes: readonly Route<D>[], deps: D, who: Who) => {
  const session: Session = {
    id: `SESSION-${who.subject}-${who.tenant?.id ?? 'NONE'}`,
    subject: who.subject,
    name: who.name ?? who.subject,
    email: 'person@example.se',
    organisationNumber: who.organisationNumber ?? null,
    tenant: who.tenant,
    roles: who.roles,
    canChange: false,
    key: 'key',
    endsAt: sessionEnd(deps.now()),
    ended: false,
  }
  const visit = async (
    method: 'GET' | 'POST',
    address: string,
    form: Form = {},
    file?: Uint8Array,
  ): Promise<Response> => {
    await deps.table.write(put(sessionItem({ ...session, endsAt: sessionEnd(deps.now()) })))
    const url = new URL(address, deps.origin)
    for (const route of routes) {
      const params = route.method === method ? matching(route.path, url.pathname) : null
      if (params === null) continue
      try {
        return await guard(deps, route, {
          method,
          path: url.pathname,
          params,
          query: url.searchParams,
          form: method === 'POST' ? { ...form, token: formToken(session) } : {},
          origin: deps.origin,
          sessionId: session.id,
          receivedAt: toInstant(deps.now()),
          requestId: 'test',
          ...(file === undefined ? {} : { file }),
        })
      } catch (error) {
        return errorPage(error, 'test')
      }
    }
    throw new Error(`no route for ${method} ${url.pathname}`)
  }
  return {
    session,
    /** Whatever an address answers. */
    answer: visit,
    /** What a script of the page asks for. */
    ask: async (
      method: 'GET' | 'POST',
      address: string,
      form?: Form,
    ): Promise<{ status: number; to: string; value: unknown }> => {
      const response = await visit(method, address, form)
      return { ...flat(response), value: response.kind === 'json' ? response.value : null }
    },
    /** A file that a page leads to. Throws when the address answers with something else. */
    file: async (address: string): Promise<Extract<Response, { kind: 'file' }>> => {
      const response = await visit('GET', address)
      if (response.kind !== 'file') throw new Error(`no file at ${address}`)
      return response
    },
    get: async (address: string): Promise<{ status: number; html: string; to: string }> =>
      flat(await visit('GET', address)),
    post: async (
      address: string,
      form: Form = {},
      file?: Uint8Array,
    ): Promise<{ status: number; html: string; to: string }> =>
      flat(await visit('POST', address, form, file)),
  }
}

const flat = (response: Response) => ({
  status: response.kind === 'redirect' ? 303 : response.kind === 'file' ? 200 : (response.status ?? 200),
  html: response.kind === 'page' ? response.html : '',
  to: response.kind === 'redirect' ? response.to : '',
})
