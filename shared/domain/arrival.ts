import * as z from 'zod'
import type { CaseHeader } from './case.ts'
import { type Instant, instant } from './ids.ts'
import { toMilliseconds } from './time.ts'

/** How an application came in when it was not sent through the service, and when it reached the authority (FL 22 §). */
export const arrival = z.strictObject({ channel: z.enum(['post', 'e-mail']), at: instant })
export type Arrival = z.infer<typeof arrival>

/** What the event of such an application holds. */
const registered = z.object({ channel: arrival.shape.channel, arrivedAt: instant })

/** Null for what was sent through the service. */
export const arrivalOf = (data: unknown): Arrival | null => {
  const read = registered.safeParse(data).data
  return read === undefined ? null : { channel: read.channel, at: read.arrivedAt }
}

const arrived = registered.pick({ arrivedAt: true })

/** The instant something came in by its event: the edge instant, or when it had arrived before it was registered or bound. */
export const cameInAt = ({ at, data }: { at: Instant; data: unknown }): Instant =>
  arrived.safeParse(data).data?.arrivedAt ?? at

/**
 * Whether a file came in no later than the application, to whichever länsstyrelse that first came: it is then part of it
 * (FL 22 §). Instants to the second count for the applicant.
 */
export const cameWith = (
  { receivedAt, cameFirst }: Pick<CaseHeader, 'receivedAt' | 'cameFirst'>,
  cameAt: Instant,
): boolean => toMilliseconds(cameAt) <= toMilliseconds(cameFirst?.at ?? receivedAt)
