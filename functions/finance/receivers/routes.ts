import type { Route } from '../../../shared/web/http/route.ts'
import { routesUnder } from '../../../shared/web/http/routes-under.ts'
import type { FinanceDeps } from '../deps.ts'

const allow = ['finance'] as const
const { get, post } = routesUnder<FinanceDeps>('/ekonomi/mottagare')

/** Where each receiver is paid, and what has been found of it. */
export const receiverRoutes: readonly Route<FinanceDeps>[] = [
  get('', allow, async () => (await import('./receivers-page.tsx')).showReceivers),
  get('/{org}', allow, async () => (await import('./confirm.ts')).showReceiver),
  post('/{org}', allow, async () => (await import('./confirm.ts')).confirmAccount),
]
