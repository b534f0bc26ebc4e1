import { once } from '../../shared/live.ts'
import { liveLetterLinks, liveUploads } from '../../shared/live-files.ts'
import { liveWeb } from '../../shared/live-web.ts'
import { serve } from '../../shared/web/http/serve.ts'
import type { ApplicantDeps } from './deps.ts'
import { routes } from './routes.ts'

const deps = once((): ApplicantDeps => ({ ...liveWeb(), uploads: liveUploads(), letters: liveLetterLinks() }))

export const handler = serve(routes, deps, process.env.UPLOADS_ORIGIN ?? '')
