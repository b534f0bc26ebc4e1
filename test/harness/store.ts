import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { startDynamo } from '../../infra/local/dynamodb/child.ts'
import { indexes } from '../../shared/aws/keys.ts'
import { openTable, type Table } from '../../shared/aws/table.ts'
import { faultyWire } from './faults.ts'
import { retryAtOnce } from './retry-at-once.ts'

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

const attributes = ['pk', 'sk', ...Object.values(indexes).flatMap(({ pk, sk }) => [pk, sk])]
const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
]

export type TestStore = {
  table: Table
  tableName: string
  /** Where a test of faults lets calls go wrong. */
  wire: ReturnType<typeof faultyWire>
  client: DynamoDBDocumentClient
  url: string
  dir: string
  close: () => Promise<void>
}

/** A table of its own on a dynoxide of its own, or on the DynamoDB at `url`. */
export const startStore = async ({ url }: { url?: string } = {}): Promise<TestStore> => {
  const dir = await mkdtemp(join(tmpdir(), 'statsbidrag-'))
  const child =
    url === undefined
      ? await startDynamo({ dir, log: { write: () => undefined, close: async () => undefined } })
      : null
  const endpoint = url ?? child?.url ?? ''
  const tableName = url === undefined ? 'statsbidrag-test' : `statsbidrag-test-${randomUUID()}`
  const settings = { endpoint, region: 'eu-north-1', credentials, retryStrategy: retryAtOnce }
  const wire = faultyWire(new DynamoDBClient(settings).config.requestHandler)
  const plain = new DynamoDBClient({ ...settings, requestHandler: wire.handler })
  await plain.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema('pk', 'sk'),
      GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, { pk, sk }]) => ({
        IndexName,
        KeySchema: keySchema(pk, sk),
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  )
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } })
  return {
    table: openTable(client, tableName),
    tableName,
    wire,
    client,
    url: endpoint,
    dir,
    close: async () => {
      client.destroy()
      await child?.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
