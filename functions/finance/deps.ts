import type { CountyStore, WithCounty } from '../../shared/deps.ts'
import { notFound, notYourRole } from '../../shared/domain/errors.ts'
import { batchId } from '../../shared/exports/batch.ts'
import type { LetterDeps } from '../../shared/letters/document.ts'
import type { SignedVisit, WebDeps } from '../../shared/web/http/route.ts'
import type { Response } from '../../shared/web/response.ts'
import type { Session } from '../../shared/web/session.ts'

/** `table` of WebDeps is for sessions only: a county's data is reached through `forCounty` alone (DESIGN 3.4). */
export type FinanceDeps = WebDeps & WithCounty & { letters: () => Promise<LetterDeps> }
export type Page = (deps: FinanceDeps, visit: SignedVisit) => Promise<Response>

/** The store of the county the person acts for, and of no other. Throws NotYourRole for whoever acts for an organisation. */
export const storeOf = (
  { forCounty }: Pick<FinanceDeps, 'forCounty'>,
  { tenant }: Pick<Session, 'tenant'>,
): CountyStore => {
  if (tenant?.kind !== 'county') throw notYourRole('county')
  return forCounty(tenant.id)
}

/** A batch as an address or a form names it. Throws NotFound for what no batch can be called. */
export const batchIdFrom = (written: string | undefined): string => {
  const id = batchId.safeParse(written)
  if (!id.success) throw notFound('batch')
  return id.data
}
