import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** Reports and rulings on a case, and each person's declarations of a round. */
export const conflictRoutes: readonly OfficerRoute[] = [
  get('/arende/{id}/jav', readers, async () => (await import('./report.tsx')).showConflicts),
  post('/arende/{id}/jav', readers, async () => (await import('./report.tsx')).reportOnCase),
  get('/arende/{id}/jav/{anmalan}', ['manager'], async () => (await import('./ruling.ts')).showRuling),
  post('/arende/{id}/jav/{anmalan}', ['manager'], async () => (await import('./ruling.ts')).ruleOnConflict),
  post('/arende/{id}/jav/{anmalan}/upphav', ['manager'], async () => (await import('./ruling.ts')).lift),
  post('/arende/{id}/jav/{anmalan}/undantag', ['manager'], async () => (await import('./ruling.ts')).except),
  post(
    '/arende/{id}/jav/{anmalan}/steg',
    ['officer', 'manager'],
    async () => (await import('./settle-step.ts')).chooseForStep,
  ),
  get('/jav', readers, async () => (await import('./overview.tsx')).showConflictOverview),
  get('/jav/{id}', readers, async () => (await import('./declare.ts')).showDeclaration),
  post('/jav/{id}', readers, async () => (await import('./declare.ts')).declare),
  get('/jav/{id}/fortsatt/{form}', readers, async () => (await import('./kept-form.tsx')).showKeptForm),
]
