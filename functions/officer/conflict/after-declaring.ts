import { notFound } from '../../../shared/domain/errors.ts'
import { roundId } from '../../../shared/domain/ids.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { conflictAddress } from './conflict-page.tsx'
import type { Declaration } from './read-declaration.ts'

/** What somebody was about to do when they were asked to declare: the case, and the form that was asked for or is kept. */
export type After = { arende: string; efter: string; kvar: string }

/** The round an address names. Throws NotFound. */
export const roundOf = ({ request }: SignedVisit): string => {
  const read = roundId.safeParse(request.params.id)
  if (!read.success) throw notFound('round')
  return read.data
}

export const afterIn = (written: (name: string) => string): After => ({
  arende: written('arende'),
  efter: written('efter'),
  kvar: written('kvar'),
})

/** Only to a page of a case or a scenario, and only what this service keeps. */
export const addressAfter = (
  round: string,
  { arende, efter, kvar }: After,
  { reported }: Declaration,
): string => {
  const own = reported.some(({ header }) => header.id === arende)
  if (own) return `/lan/arende/${arende}/jav?klart=declared`
  if (/^[0-9A-Z]{26}$/.test(kvar)) return `${conflictAddress}/${round}/fortsatt/${kvar}`
  return /^\/lan\/(arende|scenarier)\/[\w/-]+$/.test(efter) ? efter : `${conflictAddress}?klart=sparat`
}
