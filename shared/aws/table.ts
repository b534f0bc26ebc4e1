import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { changedMeanwhile, DomainError } from '../domain/errors.ts'
import { type IndexName, type Item, indexes, type Key } from './keys.ts'
import { toTransactItem, type Write } from './write.ts'

export type { Item }
export type Query = {
  pk: string
  index?: IndexName
  prefix?: string
  /** Sort keys from this one on, inclusive. */
  from?: string
  to?: string
  limit?: number
  after?: Record<string, unknown> | undefined
  descending?: boolean
}

/** The one table: three verbs. Everything above it speaks of cases and drafts. */
export type Table = {
  get: (key: Key) => Promise<Item | null>
  query: (query: Query) => Promise<{ items: Item[]; next: Record<string, unknown> | undefined }>
  /** One write alone, at half the price of a transaction: a draft's save, a session, a done-mark. */
  write: (write: Write) => Promise<void>
  /** One TransactWriteItems. Throws the `otherwise` of the first write whose condition did not hold. */
  transact: (writes: readonly Write[]) => Promise<void>
}

const reason = z.object({ Code: z.string().optional() })

const rangeOf = ({ prefix, from, to }: Query, sk: string) => {
  if (prefix !== undefined) return { text: ` AND begins_with(${sk}, :prefix)`, values: { ':prefix': prefix } }
  if (from !== undefined && to !== undefined)
    return { text: ` AND ${sk} BETWEEN :from AND :to`, values: { ':from': from, ':to': to } }
  if (from !== undefined) return { text: ` AND ${sk} >= :from`, values: { ':from': from } }
  if (to !== undefined) return { text: ` AND ${sk} <= :to`, values: { ':to': to } }
  return { text: '', values: {} }
}

/** A condition that failed becomes the named error its write carries; a clash with another transaction may be tried again. */
const translate = (error: unknown, writes: readonly Write[]): unknown => {
  if (!(error instanceof TransactionCanceledException)) return error
  const codes = z.array(reason).parse(error.CancellationReasons ?? [])
  const failed = codes.findIndex(({ Code }) => Code === 'ConditionalCheckFailed')
  if (failed >= 0) return writes[failed]?.otherwise() ?? error
  return codes.some(({ Code }) => Code === 'TransactionConflict') ? changedMeanwhile('transaction') : error
}

export const openTable = (client: DynamoDBDocumentClient, TableName: string): Table => ({
  get: async (Key) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
    return Item ?? null
  },

  query: async (query) => {
    const names = query.index === undefined ? { pk: 'pk', sk: 'sk' } : indexes[query.index]
    const range = rangeOf(query, '#sk')
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: query.index,
        KeyConditionExpression: `#pk = :pk${range.text}`,
        ExpressionAttributeNames: { '#pk': names.pk, ...(range.text === '' ? {} : { '#sk': names.sk }) },
        ExpressionAttributeValues: { ':pk': query.pk, ...range.values },
        ConsistentRead: query.index === undefined,
        ScanIndexForward: !(query.descending ?? false),
        Limit: query.limit,
        ExclusiveStartKey: query.after,
      }),
    )
    return { items: Items ?? [], next: LastEvaluatedKey }
  },

  write: async (write) => {
    const { Put, Update, Delete } = toTransactItem(TableName, write)
    try {
      if (Put !== undefined) await client.send(new PutCommand(Put))
      if (Update !== undefined) await client.send(new UpdateCommand(Update))
      if (Delete !== undefined) await client.send(new DeleteCommand(Delete))
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException ? write.otherwise() : error
    }
  },

  transact: async (writes) => {
    const TransactItems = writes.map((write) => toTransactItem(TableName, write))
    try {
      await client.send(new TransactWriteCommand({ TransactItems }))
    } catch (error) {
      throw translate(error, writes)
    }
  },
})

/** Every page of a query, for what is bounded by nature (a case, a batch). Lists for people go page by page. */
export const queryAll = async (table: Pick<Table, 'query'>, query: Query): Promise<Item[]> => {
  const items: Item[] = []
  let after: Record<string, unknown> | undefined
  do {
    const page = await table.query({ ...query, after })
    items.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return items
}

/** Every item of a query, a page at a time as they are asked for: any number takes the same memory. */
export async function* queryEach(table: Pick<Table, 'query'>, query: Query): AsyncGenerator<Item> {
  let after: Record<string, unknown> | undefined
  do {
    const page = await table.query({ ...query, after })
    yield* page.items
    after = page.next
  } while (after !== undefined)
}

/** The acts that lost a race: read again and decide again, a few times. */
export const retryChanged = async <T>(attempt: () => Promise<T>, attempts = 5): Promise<T> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await attempt()
    } catch (error) {
      if (left <= 1 || !(error instanceof DomainError) || error.name !== 'ChangedMeanwhile') throw error
    }
  }
}
