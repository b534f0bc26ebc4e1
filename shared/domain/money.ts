import * as z from 'zod'
import { groupDigits } from './number.ts'

/** Whole öre. The only form an amount has in code and storage; kronor exist on pages and in files. */
export const ore = z.int().min(-1e14).max(1e14).brand<'Ore'>()
export type Ore = z.infer<typeof ore>

/** An amount that cannot be negative, in öre. */
export const amount = ore.refine((value) => value >= 0, { error: 'negative amount' })

/** Whole öre from a number; throws ZodError when it is not a whole number. */
export const toOre = (value: number): Ore => ore.parse(value)

/** Öre from whole or decimal kronor with at most two decimals. */
export const fromKronor = (kronor: number): Ore => toOre(Math.round(kronor * 100))

/** Not through `toOre`: nothing is parsed at import. */
export const zero = 0 as Ore

/** The sum in öre of any number of amounts. */
export const sum = (amounts: Iterable<Ore>): Ore => {
  let total = 0
  for (const value of amounts) total += value
  return toOre(total)
}

/** a − b in öre; may be negative. */
export const minus = (a: Ore, b: Ore): Ore => toOre(a - b)

/** The smaller of two amounts in öre. */
export const least = (a: Ore, b: Ore): Ore => (a < b ? a : b)

/** Rounded down to whole kronor, still in öre. */
export const wholeKronor = (value: Ore): Ore => toOre(Math.floor(value / 100) * 100)

/** `1 250 000 kr`, with öre only when there are any; non-breaking spaces throughout. */
export const formatKronor = (value: Ore): string =>
  `${groupDigits(value / 100, value % 100 === 0 ? 0 : 2)}\u00a0kr`
