import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader, Flag } from '../case.ts'

const asked = { authority: 'authority-not-shown', seat: 'seat-not-confirmed' } as const

/** The flags of a case that have been settled since it came in. */
export const settledFlags = (
  { flags }: Pick<CaseHeader, 'flags'>,
  shown: { authority: boolean; seat: boolean },
): Flag[] =>
  flags.filter((flag) => (flag === asked.authority && shown.authority) || (flag === asked.seat && shown.seat))

/** Whether something of who applies is still to be shown. */
export const isUnconfirmed = ({ flags }: Pick<CaseHeader, 'flags'>): boolean =>
  flags.some((flag) => flag === asked.authority || flag === asked.seat)

/** What the case came in without has been shown: the authority, or the seat that decides the county (5 §). */
export const authorityShown = (header: CaseHeader, settled: readonly Flag[], actor: Actor): Act =>
  advance(header, {
    action: 'show-authority',
    kind: 'AuthorityShown',
    actor,
    change: { flags: reflag(header.flags, [], [...settled]) },
    data: { settled: [...settled] },
  })
