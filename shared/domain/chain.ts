import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Event } from './event.ts'

/** What the first event of a chain follows. */
export const genesis = '0'.repeat(64)

/** SHA-256 over text or bytes, lower-case hex. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** Canonical JSON (RFC 8785): the same value always gives the same text. Throws TypeError for what JSON cannot hold. */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

type Unsealed = Omit<Event, 'hash'>

/** Binds an event to all before it: `hash = sha256(prevHash + canonical JSON)` (DESIGN 3.5). */
export const seal = (event: Unsealed): Event => ({
  ...event,
  hash: hashOf(event.prevHash + canonical(event)),
})

export type Breach = { version: number; why: 'missing' | 'altered' | 'unlinked' | 'head-differs' }

/**
 * The first broken event of a chain, or null when it holds: versions rise by one from 1, each hash is right,
 * each follows the one before, and the header's head is the last.
 */
export const findBreach = (
  events: readonly Event[],
  head: { version: number; headHash: string },
): Breach | null => {
  let prevHash = genesis
  for (const [index, event] of events.entries()) {
    const { hash, ...rest } = event
    if (event.version !== index + 1) return { version: index + 1, why: 'missing' }
    if (seal(rest).hash !== hash) return { version: event.version, why: 'altered' }
    if (event.prevHash !== prevHash) return { version: event.version, why: 'unlinked' }
    prevHash = hash
  }
  if (events.length < head.version) return { version: events.length + 1, why: 'missing' }
  if (events.length > head.version || prevHash !== head.headHash)
    return { version: events.length, why: 'head-differs' }
  return null
}
