import { liveBase, liveTable, variable } from './live.ts'
import { once } from './once.ts'
import type { WebDeps } from './web/http/route.ts'

/** What every audience's function has. */
export const liveWeb = /* @__PURE__ */ once(
  (): WebDeps => ({
    ...liveBase(),
    table: liveTable(),
    origin: variable('ORIGIN'),
    uploadsOrigin: process.env.UPLOADS_ORIGIN ?? '',
  }),
)
