import { liveBase, liveTable } from '../../shared/live.ts'
import { liveForCounty } from '../../shared/live-county.ts'
import { once } from '../../shared/once.ts'
import type { ErpDeps } from './deps.ts'
import { routes } from './routes.ts'
import { serveMachines } from './serve.ts'

const deps = once((): ErpDeps => ({ ...liveBase(), table: liveTable(), forCounty: liveForCounty() }))

export const handler = serveMachines(routes, deps)
