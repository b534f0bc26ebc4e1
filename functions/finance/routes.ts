import { later } from '../../shared/later.ts'
import type { Route } from '../../shared/web/http/route.ts'
import type { FinanceDeps } from './deps.ts'

const allow = ['finance'] as const

export const routes: readonly Route<FinanceDeps>[] = [
  {
    method: 'GET',
    path: '/ekonomi',
    allow,
    run: later(async () => (await import('./overview.tsx')).overview),
  },
  {
    method: 'POST',
    path: '/ekonomi/underlag',
    allow,
    run: later(async () => (await import('./lock.ts')).lock),
  },
  {
    method: 'GET',
    path: '/ekonomi/underlag/{id}',
    allow,
    run: later(async () => (await import('./batch-page.tsx')).batchPage),
  },
  {
    method: 'GET',
    path: '/ekonomi/underlag/{id}/csv',
    allow,
    run: later(async () => (await import('./download.ts')).download),
  },
]
