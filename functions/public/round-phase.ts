import type { Round } from '../../shared/domain/round.ts'
import { dayOf, endOfDay, toInstant, toMilliseconds } from '../../shared/domain/time.ts'
import { countyByCode } from '../../shared/register/register.ts'
import { formatInstant } from '../../shared/web/written-time.ts'

export type Phase = 'open' | 'coming' | 'closed'

/** Open from the first moment of its first day to the last of its last, Stockholm time (5 §). `now` in ms. */
export const phaseOf = ({ opensOn, lastDay }: Round, now: number): Phase => {
  const today = dayOf(toInstant(now))
  if (today < opensOn) return 'coming'
  return today <= lastDay ? 'open' : 'closed'
}

/** The last minute that is in time: `18 februari 2026 kl. 23.59`. */
export const deadlineOf = ({ lastDay }: Round): string =>
  formatInstant(toInstant(toMilliseconds(endOfDay(lastDay)) - 60_000))

export const countyNameOf = ({ county }: Round): string => countyByCode(county)?.name ?? county
export const addressOf = ({ county, id }: Round): string => `/utlysningar/${county}/${id}`
