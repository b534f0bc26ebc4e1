import type { CaseHeader } from './case.ts'
import type { Round } from './round.ts'
import { daysAfter, endOfDay, toMilliseconds } from './time.ts'

type Handled = Pick<CaseHeader, 'status' | 'outcome'>

/** Proposed or decided; a case written off at the applicant's own wish says nothing of the others. */
const isTried = ({ status, outcome }: Handled): boolean =>
  status === 'proposed' || ((status === 'decided' || status === 'closed') && outcome !== 'write-off')

/**
 * Why the last day of a round cannot be moved: it has not opened, and is then changed like the rest of it, or it has closed
 * and its cases have begun to be settled, so that more time would no longer be the same for all (RF 1 kap. 9 §, FL 5 §).
 * Null when it can. `today` is a day in Stockholm.
 */
export const whyNotExtend = (
  { opensOn, lastDay }: Pick<Round, 'opensOn' | 'lastDay'>,
  cases: readonly Handled[],
  today: string,
): 'not-opened' | 'handled' | null => {
  if (today < opensOn) return 'not-opened'
  return today > lastDay && cases.some(isTried) ? 'handled' : null
}

const dayLength = 86_400_000
const daysBetween = (from: string, to: string): number =>
  Math.round((toMilliseconds(endOfDay(to)) - toMilliseconds(endOfDay(from))) / dayLength)

/**
 * What changes in a round when its last day is moved to a later one (5 §): a day the county has set for proofs of authority
 * moves by as many days; one that is not set follows by itself.
 */
export const extend = (
  { lastDay: from, authorityBy, extensions = [] }: Round,
  { to, ...given }: Pick<NonNullable<Round['extensions']>[number], 'to' | 'reason' | 'basis' | 'at'>,
): Pick<Round, 'lastDay' | 'authorityBy' | 'extensions'> => ({
  lastDay: to,
  extensions: [...extensions, { from, to, ...given }],
  ...(authorityBy && { authorityBy: daysAfter(authorityBy, daysBetween(from, to)) }),
})

/** The last day as it was first set: what counts as of it, such as the criteria, is the same for all however it is moved. */
export const firstLastDay = ({ lastDay, extensions }: Pick<Round, 'lastDay' | 'extensions'>): string =>
  extensions?.[0]?.from ?? lastDay
