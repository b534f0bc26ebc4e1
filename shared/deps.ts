import type { RecordReader } from './aws/record-links.ts'
import type { Records } from './aws/records.ts'
import type { Table } from './aws/table.ts'
import type { Log } from './log.ts'

/** What a function may be given. Each takes `Pick<Deps, …>` with only what it uses (STYLE rule 1). */
export type Base = {
  /** Milliseconds since the epoch, UTC. */
  now: () => number
  /** A ULID in upper case. */
  newId: () => string
  log: Log
}

/** Everything of one county and nothing of another (DESIGN 3.4). */
export type CountyStore = { county: string; table: Table; records: Records & RecordReader }
export type ForCounty = (county: string) => CountyStore

export type WithTable = { table: Table }
export type WithCounty = { forCounty: ForCounty }
/** How many days a file that nobody has handed in lies in the bucket. */
export type WithUnsentDays = { unsentDays: number }
export type WithRecords = { records: Records }
