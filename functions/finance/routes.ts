import { formats } from '../../shared/exports/batch.ts'
import type { Route } from '../../shared/web/http/route.ts'
import { routesUnder } from '../../shared/web/http/routes-under.ts'
import { answerRoutes } from './answers/routes.ts'
import type { FinanceDeps } from './deps.ts'
import { receiverRoutes } from './receivers/routes.ts'
import { reconciliationRoutes } from './reconciliation/routes.ts'
import { taskRoutes } from './tasks/routes.ts'

const allow = ['finance'] as const
const { get, post } = routesUnder<FinanceDeps>('/ekonomi')

export const routes: readonly Route<FinanceDeps>[] = [
  get('', allow, async () => (await import('./overview.tsx')).overview),
  post('/underlag', allow, async () => (await import('./lock.ts')).lock),
  ...taskRoutes,
  ...receiverRoutes,
  get('/underlag/{id}', allow, async () => (await import('./batch-page.tsx')).batchPage),
  ...formats.map((format) =>
    get(`/underlag/{id}/${format}`, allow, async () => (await import('./download.ts')).download(format)),
  ),
  get('/underlag/{id}/profiler', allow, async () => (await import('./profiles-page.tsx')).showProfiles),
  post('/underlag/{id}/profiler', allow, async () => (await import('./profiles-page.tsx')).postProfile),
  get(
    '/underlag/{id}/profiler/{profile}',
    allow,
    async () => (await import('./profiles-page.tsx')).downloadProfile,
  ),
  get(
    '/underlag/{id}/rad/{line}/aterta',
    allow,
    async () => (await import('./reverse/reverse-page.tsx')).showReverse,
  ),
  post(
    '/underlag/{id}/rad/{line}/aterta',
    allow,
    async () => (await import('./reverse/reverse-page.tsx')).postReverse,
  ),
  ...answerRoutes,
  ...reconciliationRoutes,
]
