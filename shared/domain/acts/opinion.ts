import { type Act, type Actor, advance } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { DomainError } from '../errors.ts'
import { dayOf } from '../time.ts'

/** An opinion is asked of somebody outside by a day (FL 26 §); nothing waits for it. Throws DayInThePast. */
export const opinionRequested = (
  header: CaseHeader,
  asked: { number: number; lastDay: string; textHash: string },
  actor: Actor,
): Act => {
  if (asked.lastDay < dayOf(actor.at)) throw new DomainError('DayInThePast', { field: 'lastDay' })
  return advance(header, { action: 'request-opinion', kind: 'OpinionRequested', actor, data: asked })
}

/** The opinion came in on a day that is not after the act. Throws DayInTheFuture. */
export const opinionReceived = (
  header: CaseHeader,
  received: { number: number; receivedOn: string; textHash: string },
  actor: Actor,
): Act => {
  if (received.receivedOn > dayOf(actor.at)) throw new DomainError('DayInTheFuture', { field: 'receivedOn' })
  return advance(header, { action: 'receive-opinion', kind: 'OpinionReceived', actor, data: received })
}
