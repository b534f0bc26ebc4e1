import type { Binding, Money } from '../domain/binding.ts'
import { keys } from './keys.ts'
import { frameOf, limitItem, readFrame } from './rounds.ts'
import { type Item, queryAll, type Table } from './table.ts'

/** What may be bound of each later budget year, nearest first. */
export const readBindings = async (table: Pick<Table, 'query'>, county: string): Promise<Binding[]> =>
  (await queryAll(table, { pk: keys.binding(county, 0).pk })).map(frameOf)

export const bindingItem = (content: Binding): Item =>
  limitItem(keys.binding(content.county, content.budgetYear), content)

/** The frame of a budget year, what may be bound of later ones, and which of those have a frame of their own. */
export const readMoney = async (
  table: Pick<Table, 'get' | 'query'>,
  county: string,
  year: number,
): Promise<Money> => {
  const [frame, bindings] = await Promise.all([readFrame(table, county, year), readBindings(table, county)])
  const later = bindings.map(({ budgetYear }) => budgetYear).filter((bound) => bound > year)
  const frames = await Promise.all(later.map((bound) => readFrame(table, county, bound)))
  return { county, year, frame, bindings, framed: later.filter((_, n) => frames[n] !== null) }
}
