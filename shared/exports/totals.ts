import type { LineKind } from '../domain/instalment.ts'
import { type Ore, sum } from '../domain/money.ts'

type Counted = { kind?: LineKind | undefined; amount: Ore }

/** What pays or takes back, and what claims paid money back (14 §): never one sum. */
export const apart = <Line extends Counted>(lines: readonly Line[]): [Line[], Line[]] => [
  lines.filter(({ kind }) => kind !== 'claim'),
  lines.filter(({ kind }) => kind === 'claim'),
]

/** What lines pay, less what they take back, in öre. */
export const totalOf = (lines: readonly Counted[]): Ore => sum(apart(lines)[0].map(({ amount }) => amount))
