import type { Route } from '../../../shared/web/http/route.ts'
import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import type { FinanceDeps } from '../deps.ts'

const allow = ['finance'] as const
const { get, post, upload } = routesUnder<FinanceDeps>('/ekonomi/kvittenser')

/** What comes back of locked batches. */
export const answerRoutes: readonly Route<FinanceDeps>[] = [
  get('', allow, async () => (await import('./list-page.tsx')).showAnswers),
  upload('', allow, async () => (await import('./list-page.tsx')).readAnswers),
  get('/{kvittens}', allow, async () => (await import('./one-page.tsx')).showAcknowledgement),
  post('/{kvittens}', allow, async () => (await import('./one-page.tsx')).confirmAcknowledgement),
  get('/{kvittens}/fil', allow, async () => (await import('./one-page.tsx')).downloadAcknowledgement),
]
