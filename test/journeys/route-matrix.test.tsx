import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApplicantDeps } from '../../functions/applicant/deps.ts'
import { routes as applicantRoutes } from '../../functions/applicant/routes.ts'
import { routes as financeRoutes } from '../../functions/finance/routes.ts'
import { routes as officerRoutes } from '../../functions/officer/routes.ts'
import { memberItem, staffItem, staffRoles } from '../../shared/aws/people.ts'
import { put } from '../../shared/aws/write.ts'
import { type Role, roles } from '../../shared/domain/roles.ts'
import type { Allow } from '../../shared/web/http/route.ts'
import type { Form } from '../../shared/web/request.ts'
import { visitor } from '../harness/pages.ts'
import { type RouteIds, routeAddress } from '../harness/route-addresses.ts'
import { type Filled, startTwoCounties } from './two-counties.ts'

let counties: Awaited<ReturnType<typeof startTwoCounties>>
beforeAll(async () => {
  counties = await startTwoCounties()
}, 240_000)
afterAll(() => counties.world.close())

type Who = { subject: string; roles: Role[]; tenant?: { kind: 'county' | 'organisation'; id: string } }

/** Somebody at every officer and finance address. */
const somebody = ({ subject, roles: held, tenant = { kind: 'county', id: '05' } }: Who) => {
  const { world, own } = counties
  const who = { subject, roles: held, tenant: { ...tenant, name: 'Exempel' } }
  return {
    officer: visitor(officerRoutes, own.deps, who),
    finance: visitor(financeRoutes, { ...world.deps, forCounty: world.forCounty, uploadsOrigin: '' }, who),
  }
}
type Somebody = ReturnType<typeof somebody>

type Listed = { audience: keyof Somebody; method: 'GET' | 'POST'; path: string; allow: Allow }
const every: readonly Listed[] = [
  ...officerRoutes.map(({ method, path, allow }) => ({ audience: 'officer' as const, method, path, allow })),
  ...financeRoutes.map(({ method, path, allow }) => ({ audience: 'finance' as const, method, path, allow })),
]

const visit = (who: Somebody, { audience, method, path }: Listed, ids: RouteIds, form: Form) => {
  const address = routeAddress(path, ids)
  return method === 'GET' ? who[audience].get(address) : who[audience].post(address, form)
}

const answerOf = ({ status, to }: { status: number; to: string }): string => {
  if (to.startsWith('/logga-in')) return 'sign-in'
  if (status === 403 || status >= 500) return String(status)
  return 'let in'
}

const name = ({ method, path }: Listed) => `${method} ${path}`

/** Open to more roles than the county's rule lets act: whom a delegation names is looked at in the act (its own journey). */
const byDelegation: Readonly<Record<string, readonly Role[]>> = {
  'POST /lan/arende/{id}/forelaggande': ['decider'],
}
const letsIn = (route: Listed, role: Role): boolean =>
  route.allow.includes(role) && (byDelegation[name(route)]?.includes(role) ?? true)

describe('every officer and finance route', () => {
  test.each(roles)('lets %s in where it says so, and answers 403 everywhere else', async (role) => {
    const staff = staffRoles.find((each) => each === role)
    const subject = `ONLY-${role.toUpperCase()}`
    if (staff !== undefined)
      await counties.world.table.write(put(staffItem('05', { subject, name: subject, roles: [staff] })))
    await counties.own.declaresToo(subject)
    const who = somebody({ subject, roles: [role] })
    const answers: Record<string, string> = {}
    const declared: Record<string, string> = {}
    for (const route of every) {
      declared[name(route)] = letsIn(route, role) ? 'let in' : '403'
      // Without an instance no act is done: what is asked is only who comes as far as the form.
      answers[name(route)] = answerOf(await visit(who, route, counties.own.ids, {}))
    }
    expect(answers).toEqual(declared)
  })

  test('answers 403 to whoever acts for an organisation, whatever roles they claim', async () => {
    const who = somebody({
      subject: 'MARIA',
      roles: [...staffRoles, 'applicant', 'signatory'],
      tenant: { kind: 'organisation', id: 'K0580' },
    })
    const letIn: string[] = []
    for (const route of every) {
      const form = { instance: counties.world.deps.newId(), batch: '2027-0001' }
      const { status } = await visit(who, route, counties.own.ids, form)
      if (status !== 403) letIn.push(`${name(route)}: ${status}`)
    }
    expect(letIn).toEqual([])
  })

  test('answers 404 to another county at every address with something of this one', async () => {
    const { own, foreign } = counties
    const who = somebody({
      subject: 'ALL-03',
      roles: [...staffRoles],
      tenant: { kind: 'county', id: '03' },
    })
    const isOwned = ({ path }: Listed) => routeAddress(path, own.ids) !== routeAddress(path, foreign.ids)
    const owned = every.filter(isOwned)
    expect(owned.length).toBeGreaterThan(80)
    const others: string[] = []
    for (const route of owned) {
      const { status } = await visit(who, route, own.ids, formOf(own))
      if (status !== 404) others.push(`${name(route)}: ${status}`)
    }
    expect(others).toEqual([])
  })
})

/** What an act looks at before it reads its case. */
const formOf = (own: Filled): Form => ({
  instance: counties.world.deps.newId(),
  till: 'OFFICER-1',
  batch: own.ids.batch,
})

test('every applicant route of a case answers 404 to another organisation’s signatory', async () => {
  const { world, own } = counties
  const deps: ApplicantDeps = {
    ...world.deps,
    uploads: world.bucketUploads,
    letters: world.letterLinks,
    uploadsOrigin: '',
  }
  const person = { subject: 'STRANGER', name: 'Främmande', email: 'f@example.se', confirmed: true }
  await world.table.write(put(memberItem('K1480', { ...person, roles: ['applicant', 'signatory'] })))
  const stranger = visitor(applicantRoutes, deps, {
    subject: 'STRANGER',
    tenant: { kind: 'organisation', id: 'K1480', name: 'En annan kommun' },
    roles: ['applicant', 'signatory'],
  })
  const others: string[] = []
  const ofCases = applicantRoutes.filter(({ path }) => path.startsWith('/ansok/arende/{id}'))
  expect(ofCases.length).toBeGreaterThan(20)
  for (const { method, path } of ofCases) {
    const address = path.replaceAll(/\{\w+\}/g, own.ids.case)
    const form = { instance: world.deps.newId() }
    const { status } = method === 'GET' ? await stranger.get(address) : await stranger.post(address, form)
    if (status !== 404) others.push(`${method} ${path}: ${status}`)
  }
  expect(others).toEqual([])
})
