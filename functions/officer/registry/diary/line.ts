import * as z from 'zod'
import { sv } from '../../text/sv.ts'

/** A line as it was made: it counts as archived from then on, and nothing in it changes (OSL 5 kap. 2 §). */
const line = z.object({
  day: z.string(),
  case: z.string(),
  version: z.int(),
  matter: z.string(),
  direction: z.enum(['in', 'out', 'own']),
  /** Null where it is left out so that the register can be public (OSL 5 kap. 2 § second paragraph). */
  party: z.object({ name: z.string() }).nullable(),
  /** What it is in short, where an officer wrote it; empty where it is left out. */
  about: z.string().optional(),
})
export type Line = z.infer<typeof line>

export const parseLine = (item: unknown): Line => z.object({ line }).parse(item).line

const known = (matter: string): string =>
  Object.entries(sv.diary.matters).find(([name]) => name === matter)?.[1] ?? matter

export const matterText = ({ matter, about }: Line): string =>
  about === '' ? sv.diarySearch.leftOut : (about ?? known(matter))

export const partyText = ({ direction, party, about }: Line): string => {
  if (party !== null) return `${sv.diary.directions[direction]} ${party.name}`
  return about === '' ? sv.diarySearch.leftOut : sv.diarySearch.notNoted
}
