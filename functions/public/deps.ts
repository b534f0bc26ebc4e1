import type { Identity } from '../../shared/identity.ts'
import type { WebDeps } from '../../shared/web/http/route.ts'
import type { ReadAsset } from './assets.ts'

export type PublicDeps = WebDeps & { identity: Identity; issuer: string; readAsset: ReadAsset }
