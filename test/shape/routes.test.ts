import { describe, expect, test } from 'vitest'
import { routes as applicantRoutes } from '../../functions/applicant/routes.ts'
import { catalogue } from '../../functions/catalogue.ts'
import { routes as machineRoutes } from '../../functions/erp/routes.ts'
import { routes as financeRoutes } from '../../functions/finance/routes.ts'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'
import { routes as publicRoutes } from '../../functions/public/routes.ts'
import type { Table } from '../../shared/aws/table.ts'
import { type Role, roles } from '../../shared/domain/roles.ts'
import { guard } from '../../shared/web/http/guard.ts'
import type { Allow, WebDeps } from '../../shared/web/http/route.ts'
import type { Request } from '../../shared/web/request.ts'
import { redirect } from '../../shared/web/response.ts'
import { formToken, type Session, sessionItem } from '../../shared/web/session.ts'

const now = Date.parse('2027-01-11T08:00:00.000Z')
const origin = 'https://statsbidrag.example.se'

type Listed = {
  audience: 'public' | 'applicant' | 'officer' | 'finance' | 'erp'
  method: 'GET' | 'POST'
  path: string
  allow: Allow
}
const listed = (
  audience: Listed['audience'],
  routes: readonly Pick<Listed, 'method' | 'path' | 'allow'>[],
): Listed[] => routes.map(({ method, path, allow }) => ({ audience, method, path, allow }))

/** A machine asks for what is there and changes nothing. */
const forMachines = listed(
  'erp',
  machineRoutes.map((route) => ({ ...route, method: 'GET' })),
)
/** The pages, each behind the guard of sessions. */
const all = [
  ...listed('public', publicRoutes),
  ...listed('applicant', applicantRoutes),
  ...listed('officer', officerRoutes),
  ...listed('finance', financeRoutes),
]

const sessionOf = (held: Role[]): Session => ({
  id: 'SESSION',
  subject: 'PERSON',
  name: 'Person',
  email: 'person@example.se',
  organisationNumber: null,
  tenant: { kind: 'county', id: '05', name: 'Länsstyrelsen' },
  roles: held,
  canChange: false,
  key: 'key',
  endsAt: '2027-01-11T16:00:00.000Z',
  ended: false,
})

const unused = () => Promise.reject(new Error('the guard reads a session and nothing else'))
const tableWith = (session: Session): Table => ({
  get: async () => sessionItem(session),
  query: unused,
  write: unused,
  transact: unused,
})

/** What the guard answers: `ran` when the page was reached, the error's name when it was not, or where it sends to. */
const tried = async (
  route: Listed,
  session: Session | null,
  change: Partial<Request> = {},
): Promise<string> => {
  const deps: WebDeps = {
    now: () => now,
    newId: () => 'ID',
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    table: tableWith(session ?? sessionOf([])),
    origin,
    uploadsOrigin: '',
  }
  const request: Request = {
    method: route.method,
    path: route.path,
    params: {},
    query: new URLSearchParams(),
    form: session === null || route.method === 'GET' ? {} : { token: formToken(session) },
    origin: route.method === 'POST' ? origin : null,
    sessionId: session === null ? null : session.id,
    receivedAt: '2027-01-11T08:00:00.000Z',
    requestId: 'test',
    ...change,
  }
  const reached = async () => redirect('ran')
  try {
    const answer = await guard(
      deps,
      { method: route.method, path: route.path, allow: route.allow, run: reached },
      request,
    )
    return answer.kind === 'redirect' ? answer.to : answer.kind
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown'
  }
}

const name = ({ method, path }: Listed) => `${method} ${path}`

describe('every route', () => {
  test('is listed once, under the addresses its function is given in the catalogue', () => {
    const every = [...all, ...forMachines]
    expect(new Set(every.map(name)).size).toBe(every.length)
    for (const route of every) {
      const { triggers } = catalogue[route.audience]
      const prefixes = triggers
        .flatMap((trigger) => ('routes' in trigger ? trigger.routes : []))
        .map((each) => each.replace(/^\w+ /, '').replace('/{proxy+}', ''))
      expect(prefixes.some((prefix) => route.path === prefix || route.path.startsWith(`${prefix}/`))).toBe(
        true,
      )
    }
  })

  test('says who may use it, and no function with pages is left out', () => {
    const withPages = Object.entries(catalogue)
      .filter(([, { triggers }]) => triggers.some((trigger) => 'routes' in trigger))
      .map(([audience]) => audience)
    expect(new Set([...all, ...forMachines].map(({ audience }) => audience))).toEqual(new Set(withPages))
    for (const { method, path, audience, allow } of all) {
      const declared = Array.isArray(allow)
        ? allow.length > 0 && allow.every((role) => roles.includes(role))
        : allow === 'signed-in' || (allow === 'anyone' && audience === 'public')
      expect(declared, `${method} ${path}`).toBe(true)
    }
  })

  test.each(all)('$method $path lets in whom it names and nobody else', async (route) => {
    for (const role of roles) {
      const may = !Array.isArray(route.allow) || route.allow.includes(role)
      expect(await tried(route, sessionOf([role])), role).toBe(may ? 'ran' : 'NotYourRole')
    }
    const nobody = await tried(route, null)
    if (route.allow === 'anyone') expect(nobody).toBe('ran')
    else expect(nobody).toMatch(/^\/logga-in\?efter=/)
  })

  test.each(all.filter(({ method }) => method === 'POST'))(
    '$method $path takes only forms of its own pages',
    async (route) => {
      const held = Array.isArray(route.allow) ? route.allow[0] : undefined
      const session = sessionOf(held === undefined ? [] : [held])
      expect(await tried(route, session, { origin: 'https://elsewhere.example' })).toBe('ForeignForm')
      expect(await tried(route, session, { origin: null })).toBe('ForeignForm')
      expect(await tried(route, session, { form: {} })).toBe('FormTokenWrong')
      expect(
        await tried(route, session, {
          form: { token: formToken({ ...session, key: 'another', subject: 'ANOTHER' }) },
        }),
      ).toBe('FormTokenWrong')
    },
  )

  test('for machines is for them alone, behind the gateway’s own look at the token, and no page names them', () => {
    for (const { allow } of forMachines) expect(allow).toEqual(['machine'])
    for (const { allow, path } of all)
      expect(Array.isArray(allow) && allow.includes('machine'), path).toBe(false)
    const guarded = Object.entries(catalogue).flatMap(([audience, { triggers }]) =>
      triggers.some((trigger) => 'for' in trigger && trigger.for === 'machines') ? [audience] : [],
    )
    expect(guarded).toEqual(['erp'])
  })

  test('of a county is for its own roles only, and of an organisation for its own', () => {
    const countyRoles: Role[] = ['officer', 'decider', 'manager', 'registrar', 'finance']
    const belongs: Record<string, Role[]> = {
      officer: countyRoles.slice(0, 4),
      finance: ['finance'],
      applicant: ['applicant', 'signatory'],
    }
    for (const { audience, allow } of all) {
      if (audience === 'public') continue
      if (Array.isArray(allow)) for (const role of allow) expect(belongs[audience]).toContain(role)
      else expect([audience, allow]).toEqual(['applicant', 'signed-in'])
    }
  })
})
