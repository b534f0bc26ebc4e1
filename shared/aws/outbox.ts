import * as z from 'zod'
import { toInstant } from '../domain/time.ts'
import { keys, outboxShards } from './keys.ts'
import { type Item, queryAll, type Table } from './table.ts'

const outboxItem = z.object({
  pk: z.string(),
  sk: z.string(),
  event: z.object({ pk: z.string(), sk: z.string() }),
})
export type OutboxItem = z.infer<typeof outboxItem>

/** What waits for its effects since before an instant (ms, UTC): one query per shard. */
export const readOutbox = async (
  table: Pick<Table, 'query'>,
  tenant: string,
  before: number,
): Promise<OutboxItem[]> => {
  const { pk } = keys.outbox(tenant, '0', '', 0)
  const partition = pk.slice(0, -1)
  const shards = await Promise.all(
    outboxShards.map((shard) => queryAll(table, { pk: `${partition}${shard}`, to: toInstant(before) })),
  )
  return shards.flat().map((item: Item) => outboxItem.parse(item))
}
