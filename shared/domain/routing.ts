import type { Applicant } from './application.ts'
import { missingContent } from './errors.ts'
import type { CountyCode } from './ids.ts'

/** Where an applicant lies, looked up by the caller; null when the register or the applicant does not say. */
export type Whereabouts = {
  kind: Applicant['kind']
  county: CountyCode | null
  /** Kommunalförbund only: the county of its seat (säte). */
  seatCounty: CountyCode | null
}

/**
 * The länsstyrelse that tries an application: where the kommun or region lies, or where the
 * kommunalförbund has its seat (5 § first paragraph). Never chosen freely.
 * Throws MissingContent with field `county` or `seat` when that county is not known.
 */
export const countyOf = ({ kind, county, seatCounty }: Whereabouts): CountyCode => {
  const own = kind === 'kommunalforbund' ? seatCounty : county
  if (own === null) throw missingContent(kind === 'kommunalforbund' ? 'seat' : 'county')
  return own
}
