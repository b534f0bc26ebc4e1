import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../../shared/aws/table.ts'

/** Every item of the table, page by page: for audits and checks, never for a page somebody waits for. */
export async function* scanTable({
  client,
  tableName,
}: {
  client: DynamoDBDocumentClient
  tableName: string
}): AsyncGenerator<Item> {
  let after: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tableName, ExclusiveStartKey: after, ConsistentRead: true }),
    )
    yield* page.Items ?? []
    after = page.LastEvaluatedKey
  } while (after !== undefined)
}
