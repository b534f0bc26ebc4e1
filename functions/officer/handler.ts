import { liveForCounty } from '../../shared/live-county.ts'
import { liveDesk } from '../../shared/live-desk.ts'
import { liveWeb } from '../../shared/live-web.ts'
import { once } from '../../shared/once.ts'
import { serve } from '../../shared/web/http/serve.ts'
import type { OfficerDeps } from './deps.ts'
import { routes } from './routes.ts'

const deps = once((): OfficerDeps => ({ ...liveWeb(), forCounty: liveForCounty(), deskFor: liveDesk() }))

export const handler = serve(routes, deps, {
  uploadsOrigin: process.env.UPLOADS_ORIGIN ?? '',
  languages: ['sv'],
})
