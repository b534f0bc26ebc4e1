import type { Table } from '../../../shared/aws/table.ts'
import type { Cast } from '../cast.ts'
import { nameOf, type Sent } from '../entry.ts'
import type { Progress } from '../progress.ts'

/** What every part of the play is played with. */
export type Stage = {
  seed: number
  cast: Cast
  /** For the operator's one act, and to read what came of it all. */
  table: Table
  progress: Progress
  /** Until everything that follows by itself has followed. */
  settled: () => Promise<void>
  /** Moves the service's clock to an instant. */
  moveTo: (instant: string) => void
}

/** At a time. Two cores are full with it; more would only wake more instances of each function. */
export const width = 2

export type CountyCases = { county: string; cases: Sent[] }

export const byCounty = (sent: readonly Sent[]): CountyCases[] =>
  [...Map.groupBy(sent, ({ plan }) => plan.applicant.county)].map(([county, cases]) => ({ county, cases }))

type StaffRole = 'manager' | 'officer' | 'decider' | 'finance'

export const staffSubject = (county: string, role: StaffRole): string =>
  `DEMO-STAFF-${county}-${role.toUpperCase()}`

/** Somebody of a county's staff, signed in. */
export const enterAs = ({ cast }: Stage, county: string, role: StaffRole) =>
  cast.enter(staffSubject(county, role), { county })

/** The case's address in the county's own list. Throws when the list does not have it. */
export const addressIn = (queue: ReadonlyMap<string, string>, sent: Sent): string => {
  const address = queue.get(nameOf(sent))
  if (address !== undefined) return address
  throw new Error(`county ${sent.plan.applicant.county} does not see the application of ${nameOf(sent)}`)
}
