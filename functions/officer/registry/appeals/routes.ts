import { routesUnder } from '../../../../shared/web/http/routes-under.ts'
import { influencing } from '../../conflict/influencing.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')
const desk = ['registrar', 'officer'] as const
const settlers = ['officer', 'decider'] as const
const start = '/arende/{id}/nytt-overklagande'
const one = '/arende/{id}/overklagande/{number}'

/** Appeals: registered, and handed over to the court or dismissed (FL 45–46 §§). */
export const appealRoutes: readonly OfficerRoute[] = [
  get(start, desk, async () => (await import('./register.ts')).showAppealForm),
  post(start, desk, async () => (await import('./register.ts')).registerAppeal),
  get(`${start}/fil`, desk, async () => (await import('./register.ts')).receiveAppeal),
  get('/arende/{id}/overklagande', readers, async () => (await import('./list.tsx')).showAppeals),
  get(one, readers, async () => (await import('./shown.tsx')).showAppeal),
  get(`${one}/brev`, readers, async () => (await import('./shown.tsx')).openAppealLetter),
  get(
    `${one}/overlamna`,
    settlers,
    influencing('hand-over-appeal', async () => (await import('./hand-over.tsx')).showHandOver),
  ),
  post(`${one}/overlamna`, settlers, async () => (await import('./hand-over.tsx')).handOver),
  get(
    `${one}/avvisa`,
    ['decider'],
    influencing('dismiss-appeal', async () => (await import('./dismiss.tsx')).showDismissal),
  ),
  post(`${one}/avvisa`, ['decider'], async () => (await import('./dismiss.tsx')).dismiss),
]
