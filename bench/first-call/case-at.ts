import { monotonicFactory } from 'ulid'
import type { Item, Table } from '../../shared/aws/table.ts'
import type { Write } from '../../shared/aws/write.ts'
import type { Status } from '../../shared/domain/case.ts'
import { fromKronor } from '../../shared/domain/money.ts'
import { grantCase } from '../../test/harness/granted-case.ts'
import { county } from './given.ts'

/** Keeps what is written, and what there was after each transaction. */
const collecting = () => {
  const items = new Map<string, Item>()
  const after: Item[][] = []
  const keep = async (writes: readonly Write[]): Promise<void> => {
    for (const write of writes)
      if (write.do === 'put') items.set(`${String(write.item.pk)} ${String(write.item.sk)}`, write.item)
    after.push([...items.values()])
  }
  const table: Table = {
    get: async () => null,
    query: async () => ({ items: [], next: undefined }),
    write: (write) => keep([write]),
    transact: keep,
  }
  return { table, after }
}

/** A status, or the moment its instalments have been made. */
export type Stage = Status | 'payable'

const shows =
  (stage: Stage) =>
  ({ sk, ...item }: Item): boolean =>
    stage === 'payable' ? String(sk).startsWith('PAY#') : sk === 'HEADER' && item.status === stage

/** A case's items as they were when it first came to a stage, written by the product's own acts. */
export const caseAt = async (stage: Stage): Promise<{ caseId: string; items: Item[] }> => {
  const { table, after } = collecting()
  const { header } = await grantCase(table, {
    county,
    newId: monotonicFactory(),
    payments: [{ budgetYear: 2027, payOn: '2027-06-15', amount: fromKronor(100_000) }],
    letter: false,
  })
  const items = after.find((written) => written.some(shows(stage)))
  if (items === undefined) throw new Error(`The case was never ${stage}`)
  return { caseId: header.id, items }
}
