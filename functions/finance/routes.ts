import type { Route } from '../../shared/web/http/route.ts'
import { routesUnder } from '../../shared/web/http/routes-under.ts'
import type { FinanceDeps } from './deps.ts'

const allow = ['finance'] as const
const { get, post } = routesUnder<FinanceDeps>('/ekonomi')

export const routes: readonly Route<FinanceDeps>[] = [
  get('', allow, async () => (await import('./overview.tsx')).overview),
  post('/underlag', allow, async () => (await import('./lock.ts')).lock),
  get('/underlag/{id}', allow, async () => (await import('./batch-page.tsx')).batchPage),
  get('/underlag/{id}/csv', allow, async () => (await import('./download.ts')).download),
]
