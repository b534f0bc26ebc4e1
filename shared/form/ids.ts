import type { List } from './definition.ts'
import { idPattern } from './section-schema.ts'

const highest = (list: List): number => (list.prefix === '' ? 999 : 99)

/** An id no item has: after the highest, and when those are used up the lowest that is free. */
export const nextId = (list: List, used: readonly string[]): string => {
  const numbers = used
    .filter((id) => idPattern(list).test(id))
    .map((id) => Number(id.slice(list.prefix.length)))
  const after = Math.max(0, ...numbers) + 1
  if (after <= highest(list)) return `${list.prefix}${after}`
  let free = 1
  while (numbers.includes(free)) free += 1
  return `${list.prefix}${free}`
}

/** Keeps each id that is right and comes first; gives the others new ones. */
export const settleIds = (list: List, ids: readonly string[]): string[] => {
  const settled: string[] = []
  for (const id of ids) {
    const kept = idPattern(list).test(id) && !settled.includes(id)
    settled.push(kept ? id : nextId(list, [...settled, ...ids]))
  }
  return settled
}
