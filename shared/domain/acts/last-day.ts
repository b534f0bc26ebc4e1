import { type Act, type Actor, advance, reflag } from '../advance.ts'
import type { CaseHeader } from '../case.ts'
import { isInTime } from '../time.ts'

/** An officer's finding that it came too late rested on the day that has been moved. */
const withoutLate = ({ obstacles }: CaseHeader): Pick<CaseHeader, 'obstacles'> =>
  obstacles === undefined ? {} : { obstacles: obstacles.filter((item) => item !== 'in-time') }

/**
 * The county has moved the last day of the round. What is in time is what came in by the day the county has set (5 §), and
 * that day is the same for all: an application already sent may be changed until the new day like one not sent yet, and one
 * that came after the old day and by the new is in time. What was too late for the new day too stays so.
 * Throws NotAllowedInStatus once the case is decided.
 */
export const lastDayMoved = (header: CaseHeader, lastDay: string, actor: Actor): Act => {
  const settled = header.flags.includes('late') && isInTime(header.receivedAt, lastDay)
  return advance(header, {
    action: 'move-last-day',
    kind: 'LastDayMoved',
    actor,
    change: {
      lastDay,
      ...(settled && { flags: reflag(header.flags, [], ['late']), ...withoutLate(header) }),
    },
    data: { before: header.lastDay, lastDay, inTime: isInTime(header.receivedAt, lastDay) },
  })
}
