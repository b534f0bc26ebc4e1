import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import type { OfficerDeps, OfficerRoute } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** The spaces of organisations, confirmed by the registrar. */
export const organisationRoutes: readonly OfficerRoute[] = [
  get('/organisationer', ['registrar'], async () => (await import('./list.tsx')).showOrganisations),
  get(
    '/organisationer/{org}',
    ['registrar'],
    async () => (await import('./organisation.ts')).showOrganisation,
  ),
  post(
    '/organisationer/{org}/bekrafta',
    ['registrar'],
    async () => (await import('./confirm.ts')).confirmOrganisation,
  ),
  post(
    '/organisationer/{org}/brevlada',
    ['registrar'],
    async () => (await import('./mailbox.ts')).setMailbox,
  ),
]
