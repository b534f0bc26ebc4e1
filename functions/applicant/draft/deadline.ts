import { dayOf, endOfDay, isInTime, toInstant, toMilliseconds } from '../../../shared/domain/time.ts'
import { sv } from '../text/sv.ts'

const dayLength = 24 * 3_600_000

/** How long is left until a last day has ended in Stockholm, in words. */
export const timeLeft = (lastDay: string, now: number): string => {
  const today = dayOf(toInstant(now))
  if (!isInTime(toInstant(now), lastDay)) return sv.draft.passed
  const between = toMilliseconds(endOfDay(lastDay)) - toMilliseconds(endOfDay(today))
  return sv.draft.left(Math.round(between / dayLength))
}
