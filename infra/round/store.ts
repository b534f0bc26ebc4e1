import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { openTable } from '../../shared/aws/table.ts'

const environment = z.object({
  TABLE_NAME: z.string(),
  AWS_ENDPOINT_URL_DYNAMODB: z.string(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
})

/** The platform's table with its owner's credentials: for the operator's one act, and to read what came of the round. */
export const openOwnerStore = (env: Record<string, string>) => {
  const read = environment.parse(env)
  const plain = new DynamoDBClient({
    endpoint: read.AWS_ENDPOINT_URL_DYNAMODB,
    region: read.AWS_REGION,
    credentials: {
      accessKeyId: read.AWS_ACCESS_KEY_ID,
      secretAccessKey: read.AWS_SECRET_ACCESS_KEY,
      ...(read.AWS_SESSION_TOKEN !== undefined && { sessionToken: read.AWS_SESSION_TOKEN }),
    },
  })
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } })
  return {
    client,
    tableName: read.TABLE_NAME,
    table: openTable(client, read.TABLE_NAME),
    close: () => plain.destroy(),
  }
}
