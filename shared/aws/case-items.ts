import * as z from 'zod'
import { type CaseHeader, caseHeader } from '../domain/case.ts'
import { hashOf } from '../domain/chain.ts'
import { type Event, event } from '../domain/event.ts'
import { isPlaced, type Moved } from '../domain/lists.ts'
import { caseTuple } from '../domain/tuple.ts'
import { policyOf } from '../policy/policies.ts'
import { indexKeys, keys } from './keys.ts'
import type { Item } from './table.ts'

/** Places in the county's lists exist from "Place in county queue" on (DESIGN 3.2). */
const placesOf = (header: CaseHeader): Item => {
  if (!isPlaced(header)) return {}
  const tuple = caseTuple(header, policyOf(header.policy))
  return {
    ...indexKeys.round(header.county, header.round, tuple),
    ...indexKeys.desk(header.county, header.round, header.status, header.assignee, tuple),
  }
}

export const headerItem = (header: CaseHeader): Item => ({
  ...keys.case(header.county, header.id),
  ...indexKeys.organisation(header.orgId, header.id),
  ...placesOf(header),
  version: header.version,
  status: header.status,
  orgId: header.orgId,
  header,
})

/** `moved`: the county's counters it moves, beside what is hashed. */
export const eventItem = (header: CaseHeader, content: Event, moved: Moved = {}): Item => ({
  ...keys.event(header.county, header.id, content.version),
  event: content,
  of: { tenant: `C#${header.county}`, id: header.id },
  ...(Object.keys(moved).length === 0 ? {} : { moved }),
})

export const outboxItem = (header: CaseHeader, { version, at }: Event): Item => ({
  ...keys.outbox(`C#${header.county}`, header.id, at, version),
  event: keys.event(header.county, header.id, version),
})

export const readHeader = (item: Item): CaseHeader => z.object({ header: caseHeader }).parse(item).header
export const readEvent = (item: Item): Event => z.object({ event }).parse(item).event
export const readMoved = (item: Item): Moved =>
  z.object({ moved: z.record(z.string(), z.int()).default({}) }).parse(item).moved

/** A system act's mark in the idempotency item: the step ran for this state and this event (DESIGN 3.3). */
export const stepKey = (caseId: string, state: string, since: number): string =>
  hashOf(`${caseId}#${state}#${since}`).slice(0, 32).toUpperCase()
