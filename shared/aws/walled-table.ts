import { DomainError } from '../domain/errors.ts'
import type { Table } from './table.ts'
import type { Write } from './write.ts'

const partitionOf = (write: Write): unknown => (write.do === 'put' ? write.item.pk : write.key.pk)

/**
 * A table that refuses every key outside a wall. On AWS the role's LeadingKeys say the same; this says it
 * first, by name, and everywhere.
 */
export const walledTable = (table: Table, allows: (pk: string) => boolean): Table => {
  const guard = (pk: unknown) => {
    if (typeof pk !== 'string' || !allows(pk))
      throw new DomainError('OutsideTheWall', { pk: String(pk).slice(0, 5) })
  }
  const guardWrites = (writes: readonly Write[]) => {
    for (const write of writes) guard(partitionOf(write))
  }
  return {
    get: (key) => {
      guard(key.pk)
      return table.get(key)
    },
    query: (query) => {
      guard(query.pk)
      return table.query(query)
    },
    write: (write) => {
      guardWrites([write])
      return table.write(write)
    },
    transact: (writes) => {
      guardWrites(writes)
      return table.transact(writes)
    },
  }
}
