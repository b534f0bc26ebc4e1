import type { Route } from '../../shared/web/http/route.ts'
import { batchPage } from './batch-page.tsx'
import type { FinanceDeps } from './deps.ts'
import { download } from './download.ts'
import { lock } from './lock.ts'
import { overview } from './overview.tsx'

const allow = ['finance'] as const

export const routes: readonly Route<FinanceDeps>[] = [
  { method: 'GET', path: '/ekonomi', allow, run: overview },
  { method: 'POST', path: '/ekonomi/underlag', allow, run: lock },
  { method: 'GET', path: '/ekonomi/underlag/{id}', allow, run: batchPage },
  { method: 'GET', path: '/ekonomi/underlag/{id}/csv', allow, run: download },
]
