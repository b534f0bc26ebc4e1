import type { CaseHeader } from './case.ts'
import { seal } from './chain.ts'
import type { CaseRole, Event, EventKind } from './event.ts'
import type { Instant, Subject } from './ids.ts'
import { mayInfluence } from './influence.ts'
import { type Action, nextStatus } from './lifecycle.ts'
import { exceptionUsed } from './suspension.ts'

/** Who acts, as what and when (UTC). */
export type Actor = { subject: Subject; role: CaseRole; at: Instant }

/** What one act makes: the header as it then is, and the event that says so. Written together or not at all. */
export type Act = { header: CaseHeader; event: Event; action: Action }

type Step = {
  action: Action
  kind: EventKind
  actor: Actor
  data: Event['data']
  change?: Partial<CaseHeader>
}

/**
 * Moves a case one version on. The only place where a status changes (STYLE rule 5), and where a suspended person is
 * stopped: the header is written on condition of its version, so a report that came in between stops them too (FL 17 §).
 * Throws SuspendedOnCase, NotAllowedInStatus or NotYourRole.
 */
export const advance = (header: CaseHeader, { action, kind, actor, data, change = {} }: Step): Act => {
  mayInfluence(header, action, actor)
  const status = nextStatus(header.status, action, actor.role)
  const version = header.version + 1
  const event = seal({
    version,
    kind,
    at: actor.at,
    role: actor.role,
    actor: actor.subject,
    data,
    prevHash: header.headHash,
  })
  const moved = { ...header, ...change, status, version, headHash: event.hash }
  return { header: { ...moved, suspended: exceptionUsed(moved, actor.subject, action) }, event, action }
}

/** Flags with some added and some taken away, each once, in a fixed order. */
export const reflag = (
  flags: CaseHeader['flags'],
  add: CaseHeader['flags'],
  remove: CaseHeader['flags'] = [],
): CaseHeader['flags'] => [...new Set([...flags, ...add])].filter((flag) => !remove.includes(flag)).sort()
