import * as z from 'zod'
import type { Event } from '../../shared/domain/event.ts'
import { influences } from '../../shared/domain/influence.ts'
import { actionsOf } from './event-actions.ts'
import type { Contents, StoredCase } from './store-contents.ts'

const fact = z.object({ about: z.string(), outcome: z.string().optional(), action: z.string().optional() })
/** Who is kept away, and the acts they are excepted for, once each (FL 17 §). */
type Kept = Map<string, string[]>

/** What an event of the conflict itself does to who is kept away. */
const follow = (kept: Kept, { kind, data }: Event): void => {
  const read = fact.safeParse(data)
  if (!read.success) return
  const { about, outcome, action } = read.data
  if (kind === 'ConflictReported') kept.set(about, [])
  if (kind === 'ConflictLifted' || (kind === 'ConflictDecided' && outcome !== 'conflict')) kept.delete(about)
  if (kind === 'ConflictExcepted' && action !== undefined)
    kept.set(about, [...(kept.get(about) ?? []), action])
}

const isWrong = (kept: Kept, event: Event): boolean => {
  const exceptions = kept.get(event.actor)
  if (exceptions === undefined) return false
  const influencing = actionsOf(event).filter((action) => influences(action, event.role))
  if (influencing.length === 0) return false
  const used = influencing.find((action) => exceptions.includes(action))
  kept.set(
    event.actor,
    exceptions.filter((action) => action !== used),
  )
  return used === undefined
}

const actedInConflict = ({ header, events }: StoredCase): string[] => {
  const kept: Kept = new Map()
  return events.flatMap((event) => {
    const wrong = isWrong(kept, event)
    follow(kept, event)
    return wrong ? [`${header.id}: ${event.actor} did ${event.kind} with a conflict`] : []
  })
}

/** 5. Nobody with a pending or decided conflict acted on the case after it, except by an audited exception (FL 17 §). */
export const keptAway = ({ cases }: Contents): string[] => cases.flatMap(actedInConflict)
