import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** Credentials of a role taken on; absent means the function's own. */
export type Credentials = {
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string
  expiration?: Date
}
export type CredentialSource = () => Promise<Credentials>

export const documentClient = (credentials?: CredentialSource): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ maxAttempts: 4, ...(credentials === undefined ? {} : { credentials }) }),
    {
      marshallOptions: { removeUndefinedValues: true },
    },
  )
