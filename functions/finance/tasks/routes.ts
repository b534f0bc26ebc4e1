import type { Route } from '../../../shared/web/http/route.ts'
import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import type { FinanceDeps } from '../deps.ts'

const allow = ['finance'] as const
const { get, post } = routesUnder<FinanceDeps>('/ekonomi')

/** What finance has to see to before money can go, and the acts that keep a line back and let it go. */
export const taskRoutes: readonly Route<FinanceDeps>[] = [
  get('/uppgifter', allow, async () => (await import('./page.tsx')).showTasks),
  get('/betalning/{case}/{number}/hall', allow, async () => (await import('../hold/hold.tsx')).showHold),
  post('/betalning/{case}/{number}/hall', allow, async () => (await import('../hold/hold.tsx')).holdLine),
  get(
    '/betalning/{case}/{number}/slapp',
    allow,
    async () => (await import('../hold/release.tsx')).showRelease,
  ),
  post(
    '/betalning/{case}/{number}/slapp',
    allow,
    async () => (await import('../hold/release.tsx')).releaseLine,
  ),
]
