import * as z from 'zod'
import { partitionKey, type TableConfig } from '../template/storage.ts'

const attributes = z.record(z.string(), z.unknown())
const keyed = z.object({ TableName: z.string(), Key: attributes.optional(), Item: attributes.optional() })
const query = z.object({
  TableName: z.string(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: attributes.default({}),
})
const batchGet = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(attributes) })) })
const batchWrite = z.object({
  RequestItems: z.record(
    z.string(),
    z.array(
      z.object({
        PutRequest: z.object({ Item: attributes }).optional(),
        DeleteRequest: z.object({ Key: attributes }).optional(),
      }),
    ),
  ),
})
const transaction = z.object({ TransactItems: z.array(z.record(z.string(), keyed)) })

/** One thing asked for: the IAM action and the partition key it touches; no key when it cannot be told. */
export type Touched = { action: string; key: string | undefined }

const text = z.object({ S: z.string() })
const stringOf = (value: unknown): string | undefined => text.safeParse(value).data?.S

const transactActions = new Map([
  ['Put', 'PutItem'],
  ['Update', 'UpdateItem'],
  ['Delete', 'DeleteItem'],
  ['ConditionCheck', 'ConditionCheckItem'],
  ['Get', 'GetItem'],
])

/** What a request touches, one entry per item. Anything not listed here yields its action and no key. */
export const touchedBy = (
  tables: ReadonlyMap<string, TableConfig>,
  operation: string,
  body: unknown,
): Touched[] => {
  const keyIn = (tableName: string, from: Record<string, unknown> = {}) => {
    const table = tables.get(tableName)
    const name = table && partitionKey(table)
    return name === undefined ? undefined : stringOf(from[name])
  }
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem': {
      const { TableName, Key, Item } = keyed.parse(body)
      return [{ action: operation, key: keyIn(TableName, Key ?? Item) }]
    }
    case 'Query':
      return [{ action: operation, key: queriedKey(tables, query.parse(body)) }]
    case 'BatchGetItem':
      return Object.entries(batchGet.parse(body).RequestItems).flatMap(([table, { Keys }]) =>
        Keys.map((key) => ({ action: operation, key: keyIn(table, key) })),
      )
    case 'BatchWriteItem':
      return Object.entries(batchWrite.parse(body).RequestItems).flatMap(([table, requests]) =>
        requests.map(({ PutRequest, DeleteRequest }) => ({
          action: operation,
          key: keyIn(table, PutRequest?.Item ?? DeleteRequest?.Key),
        })),
      )
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return transaction.parse(body).TransactItems.flatMap((item) =>
        Object.entries(item).map(([kind, { TableName, Key, Item }]) => ({
          action: transactActions.get(kind) ?? kind,
          key: keyIn(TableName, Key ?? Item),
        })),
      )
    default:
      return [{ action: operation, key: undefined }]
  }
}

const queriedKey = (
  tables: ReadonlyMap<string, TableConfig>,
  { TableName, IndexName, KeyConditionExpression, ...expression }: z.infer<typeof query>,
): string | undefined => {
  const table = tables.get(TableName)
  const name = table && partitionKey(table, IndexName)
  for (const [, left = '', right = ''] of KeyConditionExpression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g))
    if ((expression.ExpressionAttributeNames[left] ?? left) === name)
      return stringOf(expression.ExpressionAttributeValues[right])
  return undefined
}
