import { routesUnder } from '../../shared/web/http/routes-under.ts'
import { caseRoutes } from './case/routes.ts'
import { changeRoutes } from './change/routes.ts'
import { completionRoutes } from './completion/routes.ts'
import { conflictRoutes } from './conflict/routes.ts'
import { decisionRoutes } from './decision/routes.ts'
import { type OfficerDeps, type OfficerRoute, readers } from './deps.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { paymentRoutes } from './payments/routes.ts'
import { appealRoutes } from './registry/appeals/routes.ts'
import { registryRoutes } from './registry/routes.ts'
import { reviewRoutes } from './review/routes.ts'
import { scenarioRoutes } from './scenarios/routes.ts'
import { settingRoutes } from './settings/routes.ts'
import { versionRoutes } from './versions/routes.ts'
import { workingNoteRoutes } from './working-notes/routes.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** Every page and act of a county, each with the roles that may use it. */
export const routes: readonly OfficerRoute[] = [
  get('', readers, async () => (await import('./queue/page.tsx')).showQueue),
  post('/tilldela', ['officer', 'manager'], async () => (await import('./queue/assign-many.ts')).assignMany),
  get(
    '/rangordning',
    ['officer', 'decider', 'manager'],
    async () => (await import('./ranking/page.tsx')).showRanking,
  ),
  ...scenarioRoutes,
  ...registryRoutes,
  ...appealRoutes,
  ...organisationRoutes,
  ...caseRoutes,
  ...versionRoutes,
  ...workingNoteRoutes,
  ...reviewRoutes,
  ...completionRoutes,
  ...decisionRoutes,
  ...changeRoutes,
  ...paymentRoutes,
  ...conflictRoutes,
  ...settingRoutes,
]
