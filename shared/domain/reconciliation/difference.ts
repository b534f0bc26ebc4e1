import { type Ore, sum, zero } from '../money.ts'

/** What differs: a line (`<case>/<number>`), a case, a batch, a limit of a year, or what is taken of one. */
export type Place = 'line' | 'case' | 'batch' | 'limit' | 'taken'

/** A row that the table and the events do not agree on; null on the side that does not have it. Öre. */
export type Difference = { of: Place; id: string; shown: Ore | null; counted: Ore | null }

export const totalOf = (amounts: ReadonlyMap<string, Ore>): Ore => sum([zero, ...amounts.values()])

/** What is nought and what is not there are alike. */
export const differencesOf = (
  of: Place,
  shown: ReadonlyMap<string, Ore>,
  counted: ReadonlyMap<string, Ore>,
): Difference[] =>
  [...new Set([...shown.keys(), ...counted.keys()])]
    .filter((id) => (shown.get(id) ?? zero) !== (counted.get(id) ?? zero))
    .toSorted()
    .map((id) => ({ of, id, shown: shown.get(id) ?? null, counted: counted.get(id) ?? null }))
