import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { influencing } from '../conflict/influencing.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** What is asked of the applicant or of others before a decision, and until when (FL 20, 23, 25–26 §§). */
export const completionRoutes: readonly OfficerRoute[] = [
  get(
    '/arende/{id}/komplettering',
    ['officer'],
    influencing('ask-completion', async () => (await import('./act.ts')).showCompletion),
  ),
  post('/arende/{id}/komplettering', ['officer'], async () => (await import('./act.ts')).sendRequest),
  get(
    '/arende/{id}/forelaggande',
    ['officer', 'decider', 'manager'],
    influencing('issue-injunction', async () => (await import('./injunction.ts')).showInjunction),
  ),
  post(
    '/arende/{id}/forelaggande',
    ['officer', 'decider', 'manager'],
    async () => (await import('./injunction.ts')).sendInjunction,
  ),
  get(
    '/arende/{id}/kommunicering',
    ['officer'],
    influencing('communicate', async () => (await import('./communication.tsx')).showCommunication),
  ),
  post(
    '/arende/{id}/kommunicering',
    ['officer'],
    async () => (await import('./communication.tsx')).sendCommunication,
  ),
  get('/arende/{id}/remiss', readers, async () => (await import('./opinions.tsx')).showOpinions),
  post('/arende/{id}/remiss', ['officer'], async () => (await import('./opinions.tsx')).requestOpinion),
  get(
    '/arende/{id}/remiss/{number}',
    ['officer', 'registrar'],
    async () => (await import('./opinions.tsx')).showOpinion,
  ),
  post(
    '/arende/{id}/remiss/{number}',
    ['officer', 'registrar'],
    async () => (await import('./opinions.tsx')).receiveOpinion,
  ),
  get(
    '/arende/{id}/remiss/{number}/begaran.pdf',
    readers,
    async () => (await import('./opinions.tsx')).openOpinionRequest,
  ),
  post('/arende/{id}/forlang', ['officer'], async () => (await import('./act.ts')).extendRequest),
]
