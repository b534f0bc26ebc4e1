import { join } from 'node:path'
import { later } from '../../shared/later.ts'
import { variable } from '../../shared/live.ts'
import { liveWeb } from '../../shared/live-web.ts'
import { once } from '../../shared/once.ts'
import { serve } from '../../shared/web/http/serve.ts'
import { languages } from '../../shared/web/language.ts'
import { assetsIn } from './assets.ts'
import type { PublicDeps } from './deps.ts'
import { routes } from './routes.ts'

/** Its package is loaded when somebody signs in, and not for whoever only reads. */
const identity = once(async () =>
  (await import('../../shared/identity.ts')).openIdentity({
    issuer: variable('ISSUER'),
    clientId: variable('CLIENT_ID'),
    returnTo: `${variable('ORIGIN')}/logga-in/klar`,
  }),
)

const live = once(
  (): PublicDeps => ({
    ...liveWeb(),
    identity: {
      start: later(async () => (await identity()).start),
      finish: later(async () => (await identity()).finish),
    },
    issuer: variable('ISSUER'),
    readAsset: assetsIn(join(import.meta.dirname, 'assets')),
  }),
)

export const handler = serve(routes, live, { uploadsOrigin: process.env.UPLOADS_ORIGIN ?? '', languages })
