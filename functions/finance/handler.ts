import { liveForCounty } from '../../shared/live-county.ts'
import { liveLetters } from '../../shared/live-letters.ts'
import { liveWeb } from '../../shared/live-web.ts'
import { once } from '../../shared/once.ts'
import { serve } from '../../shared/web/http/serve.ts'
import type { FinanceDeps } from './deps.ts'
import { routes } from './routes.ts'

const deps = once((): FinanceDeps => ({ ...liveWeb(), forCounty: liveForCounty(), letters: liveLetters }))

export const handler = serve(routes, deps, {
  uploadsOrigin: process.env.UPLOADS_ORIGIN ?? '',
  languages: ['sv'],
})
