import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import { influencing } from '../conflict/influencing.ts'
import { type OfficerDeps, type OfficerRoute, readers } from '../deps.ts'

const { get, post } = routesUnder<OfficerDeps>('/lan')

/** Formal review and assessment. */
export const reviewRoutes: readonly OfficerRoute[] = [
  get('/arende/{id}/granskning', readers, async () => (await import('./tab.tsx')).showReviewTab),
  get(
    '/arende/{id}/granska',
    ['officer'],
    influencing('review', async () => (await import('./page.tsx')).showReview),
  ),
  post('/arende/{id}/granska', ['officer'], async () => (await import('./page.tsx')).saveReview),
  get(
    '/arende/{id}/bedom',
    ['officer'],
    influencing('assess', async () => (await import('../assessment/page.tsx')).showAssessing),
  ),
  post(
    '/arende/{id}/bedom',
    ['officer'],
    async () => (await import('../assessment/page.tsx')).saveAssessment,
  ),
  get(
    '/arende/{id}/avstamning',
    ['officer'],
    influencing('reconcile', async () => (await import('../assessment/reconcile.tsx')).showReconcile),
  ),
  post(
    '/arende/{id}/avstamning',
    ['officer'],
    async () => (await import('../assessment/reconcile.tsx')).saveReconcile,
  ),
]
