import { liveUnsentDays } from '../../shared/live.ts'
import { laterLetterLinks, laterUploads } from '../../shared/live-later.ts'
import { liveWeb } from '../../shared/live-web.ts'
import { once } from '../../shared/once.ts'
import { serve } from '../../shared/web/http/serve.ts'
import { languages } from '../../shared/web/language.ts'
import type { ApplicantDeps } from './deps.ts'
import { routes } from './routes.ts'

const deps = once(
  (): ApplicantDeps => ({
    ...liveWeb(),
    uploads: laterUploads,
    letters: laterLetterLinks,
    unsentDays: liveUnsentDays(),
  }),
)

export const handler = serve(routes, deps, { uploadsOrigin: process.env.UPLOADS_ORIGIN ?? '', languages })
