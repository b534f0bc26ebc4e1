import type { RemovalPolicy } from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { indexes } from '../../shared/aws/keys.ts'

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING })

export type CaseTableProps = { tableName: string; encryptionKey: IKey; removalPolicy: RemovalPolicy }

/** The one table with its indexes, as keys.ts names them; every change goes out on its stream. */
export const makeCaseTable = (scope: Construct, props: CaseTableProps): dynamodb.Table => {
  const table = new dynamodb.Table(scope, 'Table', {
    ...props,
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    stream: dynamodb.StreamViewType.NEW_IMAGE,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
    timeToLiveAttribute: 'expiresAt',
  })
  for (const [indexName, { pk, sk }] of Object.entries(indexes))
    table.addGlobalSecondaryIndex({ indexName, partitionKey: text(pk), sortKey: text(sk) })
  return table
}
