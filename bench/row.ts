import type { Built } from './floor/built.ts'
import type { Prepared } from './floor/prepare.ts'
import type { Line } from './report/line.ts'

export type Bench = {
  checkout: string
  /** A folder of this run's own, removed after it. */
  dir: string
  quick: boolean
  /** The product's bundles by function, built once in a run. */
  built: () => Promise<ReadonlyMap<string, Built>>
  /** The same beside their floors. */
  prepared: () => Promise<Prepared>
}

export type Row = (bench: Bench) => Promise<Line[]>
