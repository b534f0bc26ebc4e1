import { openApi } from '../../shared/exports/pull/openapi.ts'
import type { Response } from '../../shared/web/response.ts'
import type { PublicDeps } from './deps.ts'

/** The interface for a county's ERP, for whoever connects one. */
export const pullDescription = async ({
  origin,
  issuer,
}: Pick<PublicDeps, 'origin' | 'issuer'>): Promise<Response> => ({
  kind: 'json',
  value: openApi({ origin, issuer }),
})
