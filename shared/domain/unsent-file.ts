import type { Instant } from './ids.ts'
import { toInstant, toMilliseconds } from './time.ts'

/** When a file that came in at an instant goes, if nobody has handed it in by then: some whole days later. UTC. */
export const goesAt = (cameAt: Instant, days: number): Instant =>
  toInstant(toMilliseconds(cameAt) + days * 86_400_000)
