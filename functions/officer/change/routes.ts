import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { influencing } from '../conflict/influencing.ts'
import type { OfficerDeps, OfficerRoute } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan/arende/{id}/andra')

/** A decision that takes the place of an earlier one (FL 36–38 §§). */
export const changeRoutes: readonly OfficerRoute[] = [
  get(
    '',
    ['officer'],
    influencing('propose-change', async () => (await import('./propose.ts')).showChange),
  ),
  post('', ['officer'], async () => (await import('./propose.ts')).sendChange),
  post('/dra-tillbaka', ['officer'], async () => (await import('./void.ts')).takeChangeBack),
  get(
    '/besluta',
    ['decider'],
    influencing('decide-change', async () => (await import('./decide.ts')).showDecideChange),
  ),
  post('/besluta', ['decider'], async () => (await import('./decide.ts')).takeChange),
  post('/aterforvisa', ['decider'], async () => (await import('./void.ts')).sendChangeBack),
]
