import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../deps.ts'

const { get } = routesUnder<OfficerDeps>('/lan/arende/{id}')

/** Each version of an application, and what differs between two of them. */
export const versionRoutes: readonly OfficerRoute[] = [
  get('/version/{number}', readers, async () => (await import('./version-page.tsx')).showVersion),
  get('/skillnader', readers, async () => (await import('./difference-page.tsx')).showDifferences),
]
