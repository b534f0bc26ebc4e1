import * as z from 'zod'
import { instant, orgId, subject } from '../domain/ids.ts'
import { toInstant, toMilliseconds } from '../domain/time.ts'
import { keys } from './keys.ts'
import type { Item, Table } from './table.ts'
import { put } from './write.ts'

const lasts = 120_000

const writer = z.object({ subject, name: z.string(), orgId, organisation: z.string() })
const presence = writer.extend({ section: z.string(), until: instant })
export type Presence = z.infer<typeof presence>

export const presenceOf = (item: Item): Presence => presence.parse(item)

/** The others who are writing in a draft at an instant (ms, UTC). */
export const othersPresent = (present: readonly Presence[], self: string, now: number): Presence[] =>
  present.filter(({ subject, until }) => subject !== self && toMilliseconds(until) > now)

type Seen = { orgId: string; draft: string; by: z.infer<typeof writer>; section: string }

/** Somebody is in a section: said again only when half of the time has gone. */
export const notePresence = async (
  table: Pick<Table, 'write'>,
  { orgId: owner, draft, by, section }: Seen,
  present: readonly Presence[],
  now: number,
): Promise<void> => {
  const before = present.find(({ subject }) => subject === by.subject)
  if (before?.section === section && toMilliseconds(before.until) > now + lasts / 2) return
  const until = now + lasts
  await table.write(
    put({
      ...keys.draftPresence(owner, draft, by.subject),
      ...by,
      section,
      until: toInstant(until),
      expiresAt: Math.ceil(until / 1000),
    }),
  )
}
