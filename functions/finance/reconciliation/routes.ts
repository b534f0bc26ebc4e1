import type { Route } from '../../../shared/web/http/route.ts'
import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import type { FinanceDeps } from '../deps.ts'

const allow = ['finance'] as const
const { get, post } = routesUnder<FinanceDeps>('/ekonomi/avstamning')

/** A budget year counted twice, its month reports and each receiver’s statement. */
export const reconciliationRoutes: readonly Route<FinanceDeps>[] = [
  get('', allow, async () => (await import('./page.tsx')).reconciliation),
  get('/rapporter', allow, async () => (await import('./reports-page.tsx')).showReports),
  post('/rapporter', allow, async () => (await import('./make-report.ts')).postReport),
  get('/rapporter/{report}/{format}', allow, async () => (await import('./report-file.ts')).downloadMonth),
  get('/mottagare', allow, async () => (await import('./receivers-page.tsx')).receiversPage),
  get('/mottagare/{org}', allow, async () => (await import('./receiver-page.tsx')).receiverPage),
  post('/mottagare/{org}', allow, async () => (await import('./statement-file.ts')).postStatement),
  get(
    '/mottagare/{org}/{report}/{format}',
    allow,
    async () => (await import('./statement-file.ts')).downloadStatement,
  ),
  get('/{figure}', allow, async () => (await import('./figure-page.tsx')).figurePage),
]
