import { DatabaseSync } from 'node:sqlite'
import type { TableConfig } from '../template/storage.ts'
import { type Dynamo, DynamoRefusal } from './call.ts'

/** `again`: a table left by an earlier run is what it was made as. */
const unless = async (name: string, run: Promise<unknown>): Promise<void> => {
  try {
    await run
  } catch (error) {
    if (!(error instanceof DynamoRefusal && error.name === name)) throw error
  }
}

const create = async (dynamo: Dynamo, table: TableConfig): Promise<void> => {
  const { name: TableName, GlobalSecondaryIndexes, StreamSpecification, TimeToLiveSpecification } = table
  await unless(
    'ResourceInUseException',
    dynamo('CreateTable', {
      TableName,
      KeySchema: table.KeySchema,
      AttributeDefinitions: table.AttributeDefinitions,
      BillingMode: 'PAY_PER_REQUEST',
      ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
      ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
    }),
  )
  if (TimeToLiveSpecification?.Enabled)
    await unless('ValidationException', dynamo('UpdateTimeToLive', { TableName, TimeToLiveSpecification }))
}

/** Without it each put reads every record of the stream before it. */
const indexStream =
  'CREATE INDEX IF NOT EXISTS stream_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER))'

// Never the newest: the numbering of a stream goes on from it.
const trimStream = `DELETE FROM _stream_records WHERE table_name = ? AND created_at < ? AND CAST(sequence_number AS INTEGER) <= ?
  AND id NOT IN (SELECT MAX(id) FROM _stream_records GROUP BY table_name)`

const kept = 24 * 3600

/**
 * Makes every table of the template that is not there yet, and readies the file: streams indexed, and trimmed of what is
 * older than 24 h and below `checkpoints` (table name → lowest sequence number every reader has passed).
 */
export const prepareTables = async (
  dynamo: Dynamo,
  file: string,
  tables: TableConfig[],
  checkpoints: ReadonlyMap<string, number>,
): Promise<void> => {
  for (const table of tables) await create(dynamo, table)
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    database.exec(indexStream)
    const before = Math.floor(Date.now() / 1000) - kept
    for (const [table, passed] of checkpoints) database.prepare(trimStream).run(table, before, passed)
  } finally {
    database.close()
  }
}
