/** One line of the table: what was measured beside what is asked of it. */
export type Line = {
  id: string
  measured: string
  gate: string
  goal: string
  verdict: Verdict
  /** The bare numbers, for results.json. */
  figures: object
}
export type Verdict =
  | 'goal reached'
  | 'gate holds'
  | 'GATE DOES NOT HOLD'
  | 'reported, not gated'
  | 'NOT MEASURED'

export type Limits = { gate: number; goal: number }

export const judge = (value: number, { gate, goal }: Limits): Verdict => {
  if (value <= goal) return 'goal reached'
  return value <= gate ? 'gate holds' : 'GATE DOES NOT HOLD'
}

/** The same for what shall be large. */
export const judgeAtLeast = (value: number, { gate, goal }: Limits): Verdict =>
  judge(-value, { gate: -gate, goal: -goal })

export const holds = ({ verdict }: Line): boolean =>
  verdict !== 'GATE DOES NOT HOLD' && verdict !== 'NOT MEASURED'

export const notMeasured = (id: string, error: unknown): Line => ({
  id,
  measured: error instanceof Error ? error.message : String(error),
  gate: '',
  goal: '',
  verdict: 'NOT MEASURED',
  figures: {},
})
