import { dayOf, endOfDay, isInTime, toInstant, toMilliseconds } from '../../../shared/domain/time.ts'
import { texts } from '../text/texts.ts'

const dayLength = 24 * 3_600_000

/** How long is left until a last day has ended in Stockholm, in words. */
export const timeLeft = (lastDay: string, now: number): string => {
  const today = dayOf(toInstant(now))
  if (!isInTime(toInstant(now), lastDay)) return texts.draft.passed
  const between = toMilliseconds(endOfDay(lastDay)) - toMilliseconds(endOfDay(today))
  return texts.draft.left(Math.round(between / dayLength))
}
