import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { influencing } from '../conflict/influencing.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** Proposal, decision and how the applicant is told of it. */
export const decisionRoutes: readonly OfficerRoute[] = [
  get('/arende/{id}/beslut', readers, async () => (await import('./tab.tsx')).showDecisionTab),
  get('/arende/{id}/brev', readers, async () => (await import('./tab.tsx')).openLetter),
  get(
    '/arende/{id}/foresla',
    ['officer'],
    influencing('propose', async () => (await import('../proposal/page.tsx')).showProposal),
  ),
  post('/arende/{id}/foresla', ['officer'], async () => (await import('../proposal/page.tsx')).sendProposal),
  post('/arende/{id}/dra-tillbaka', ['officer'], async () => (await import('../proposal/void.ts')).takeBack),
  get(
    '/arende/{id}/besluta',
    ['decider'],
    influencing('decide', async () => (await import('./page.tsx')).showDecide),
  ),
  post('/arende/{id}/besluta', ['decider'], async () => (await import('./decide.ts')).takeDecision),
  post('/arende/{id}/aterforvisa', ['decider'], async () => (await import('../proposal/void.ts')).sendBack),
  get(
    '/arende/{id}/overlamna',
    ['decider'],
    influencing('hand-over', async () => (await import('../handover/page.tsx')).showHandover),
  ),
  post(
    '/arende/{id}/overlamna',
    ['decider'],
    async () => (await import('../handover/page.tsx')).sendHandover,
  ),
  get(
    '/arende/{id}/underratta',
    ['officer', 'registrar'],
    async () => (await import('../letter/sent-otherwise.tsx')).showSentOtherwise,
  ),
  post(
    '/arende/{id}/underratta',
    ['officer', 'registrar'],
    async () => (await import('../letter/sent-otherwise.tsx')).registerSentOtherwise,
  ),
]
