import * as z from 'zod'
import { arrivalOf, cameInAt } from './arrival.ts'
import type { CaseHeader } from './case.ts'
import type { Event } from './event.ts'
import { type Instant, sha256 } from './ids.ts'

/** How a version came: sent, registered from paper, changed by the applicant, or answered to a completion request. */
export type VersionKind = 'sent' | 'registered' | 'changed' | 'completed'

/** One version of an application: the number of the event that brought it, when it came in (UTC), and its body's hash. */
export type Version = { number: number; kind: VersionKind; at: Instant; body: string }

const brought = z.object({ body: sha256 })

/** The version an event brought, or null when it brought none. */
export const versionOf = ({ contentHash }: Pick<CaseHeader, 'contentHash'>, event: Event): Version | null => {
  const { version: number, kind, data } = event
  const at = cameInAt(event)
  switch (kind) {
    case 'Submitted':
      return { number, kind: arrivalOf(data) === null ? 'sent' : 'registered', at, body: contentHash }
    case 'ApplicationChanged':
      return { number, kind: 'changed', at, body: brought.parse(data).body }
    case 'CompletionAnswered':
      return { number, kind: 'completed', at, body: brought.parse(data).body }
    default:
      return null
  }
}

/** Every version of a case's application by its events, oldest first. */
export const versionsOf = (
  header: Pick<CaseHeader, 'contentHash'>,
  events: readonly Event[],
): readonly [Version, ...Version[]] | readonly [] => {
  const [first, ...more] = events.map((event) => versionOf(header, event)).filter((each) => each !== null)
  return first === undefined ? [] : [first, ...more]
}
