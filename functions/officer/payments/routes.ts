import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { influencing } from '../conflict/influencing.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan/arende/{id}/betalningar')

/** A case's payments, and the conditions they are tied to (7 §). */
export const paymentRoutes: readonly OfficerRoute[] = [
  get('', readers, async () => (await import('./tab.tsx')).showPayments),
  get(
    '/{number}',
    ['officer'],
    influencing('fulfil-condition', async () => (await import('./fulfil.ts')).showCondition),
  ),
  post('/{number}', ['officer'], async () => (await import('./fulfil.ts')).fulfilCondition),
]
