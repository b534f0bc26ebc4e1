import * as z from 'zod'
import type { CaseHeader } from '../domain/case.ts'
import { diaryDayOf, diaryDirection, directionOf, hasDiaryLine } from '../domain/diary.ts'
import type { Event } from '../domain/event.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import { put, type Write } from './write.ts'

/** A line as it was made: it counts as archived from then on, and nothing in it changes (OSL 5 kap. 2 §). */
const line = z.object({
  day: z.string(),
  case: z.string(),
  version: z.int(),
  matter: z.string(),
  direction: diaryDirection,
  /** Null where it is left out so that the register can be public (OSL 5 kap. 2 § second paragraph). */
  party: z.object({ name: z.string() }).nullable(),
  /** What it is in short, where an officer wrote it; empty where it is left out. */
  about: z.string().optional(),
})
export type Line = z.infer<typeof line>

export const parseLine = (item: unknown): Line => z.object({ line }).parse(item).line

type Of = Pick<CaseHeader, 'county' | 'id'>

const keyOf = ({ county, id }: Of, event: Event) => {
  const on = diaryDayOf(event)
  return keys.diary(county, on.slice(0, 4), on, id, event.version)
}

type Said = { party: { name: string; orgId?: string | null } | null; about?: string }

/** The line of an event: date, designation, sender or receiver, and the matter in short (OSL 5 kap. 2 §). */
export const lineWrite = (of: Of, event: Event, said: Said): Write =>
  put({
    ...keyOf(of, event),
    line: {
      day: diaryDayOf(event),
      case: of.id,
      version: event.version,
      matter: event.kind,
      direction: directionOf(event),
      ...said,
    },
  })

/** The lines a case's events have, oldest first; one that is not made yet is not among them. */
export const readCaseLines = async (
  table: Pick<Table, 'get'>,
  of: Of,
  events: readonly Event[],
): Promise<Line[]> => {
  const items = await Promise.all(events.filter(hasDiaryLine).map((event) => table.get(keyOf(of, event))))
  return items.filter((item) => item !== null).map(parseLine)
}
