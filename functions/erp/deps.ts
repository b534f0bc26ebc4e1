import type { Base, CountyStore, WithCounty, WithTable } from '../../shared/deps.ts'
import type { Subject } from '../../shared/domain/ids.ts'

/** `table` is for finding out whose machine it is: a county's data is reached through `forCounty` alone (DESIGN 3.4). */
export type ErpDeps = Base & WithTable & WithCounty

export type Ask = {
  params: Readonly<Record<string, string | undefined>>
  query: URLSearchParams
  ifNoneMatch: string | null
}
/** What a machine that has been let in asks for, and the store of its own county. */
export type MachineVisit = { machine: Subject; store: CountyStore; ask: Ask }

/** `etag` is the sha256 of what is answered or led to. */
export type Answer =
  | { kind: 'value'; value: unknown; etag: string }
  | { kind: 'unchanged'; etag: string }
  | { kind: 'onward'; to: string; etag: string }

export type MachineRoute = {
  path: string
  allow: readonly ['machine']
  run: (visit: MachineVisit) => Promise<Answer>
}
