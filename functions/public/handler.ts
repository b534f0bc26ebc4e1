import { join } from 'node:path'
import { openIdentity } from '../../shared/identity.ts'
import { once, variable } from '../../shared/live.ts'
import { liveWeb } from '../../shared/live-web.ts'
import { serve } from '../../shared/web/http/serve.ts'
import { assetsIn } from './assets.ts'
import type { PublicDeps } from './deps.ts'
import { routes } from './routes.ts'

const live = once(
  (): PublicDeps => ({
    ...liveWeb(),
    identity: openIdentity({
      issuer: variable('ISSUER'),
      clientId: variable('CLIENT_ID'),
      returnTo: `${variable('ORIGIN')}/logga-in/klar`,
    }),
    readAsset: assetsIn(join(import.meta.dirname, 'assets')),
  }),
)

export const handler = serve(routes, live, process.env.UPLOADS_ORIGIN ?? '')
