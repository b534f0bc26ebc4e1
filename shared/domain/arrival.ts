import * as z from 'zod'
import { type Instant, instant } from './ids.ts'

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

/** The instant an application came in by its event: the edge instant, or the arrival as the registrar stated it. */
export const cameInAt = ({ at, data }: { at: Instant; data: unknown }): Instant => arrivalOf(data)?.at ?? at
