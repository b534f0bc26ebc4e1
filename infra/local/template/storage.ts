import * as z from 'zod'
import type { BucketConfig } from '../s3/options.ts'
import type { Resolved } from './resources.ts'

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
const tableProperties = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.unknown()),
  GlobalSecondaryIndexes: z
    .array(z.object({ IndexName: z.string(), KeySchema: keySchema, Projection: z.unknown() }))
    .default([]),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
})

export type TableConfig = z.infer<typeof tableProperties> & { name: string; arn: string; streamArn: string }

const tableTypes = new Set(['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'])

/** The DynamoDB tables of the template. */
export const tablesOf = (resources: Resolved[]): TableConfig[] =>
  resources
    .filter(({ type }) => tableTypes.has(type))
    .map(({ ref, arn, properties }) => ({
      ...tableProperties.parse(properties),
      name: ref,
      arn,
      streamArn: `${arn}/stream/local`,
    }))

/** The attribute that is the partition key of a table or of one of its indexes. */
export const partitionKey = (table: TableConfig, index?: string): string | undefined => {
  const schema =
    index === undefined
      ? table.KeySchema
      : table.GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === index)?.KeySchema
  return schema?.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName
}

const retention = z.object({
  Mode: z.enum(['GOVERNANCE', 'COMPLIANCE']),
  Days: z.int().optional(),
  Years: z.int().optional(),
})
const bucketProperties = z.object({
  VersioningConfiguration: z.object({ Status: z.string() }).optional(),
  ObjectLockEnabled: z.boolean().default(false),
  ObjectLockConfiguration: z
    .object({ Rule: z.object({ DefaultRetention: retention }).optional() })
    .optional(),
  CorsConfiguration: z
    .object({ CorsRules: z.array(z.object({ AllowedOrigins: z.array(z.string()) })) })
    .optional(),
})

/** The S3 buckets of the template; `origin` may always call them from a page, as the stack's own origin may on AWS. */
export const bucketsOf = (resources: Resolved[], origin: string): BucketConfig[] =>
  resources
    .filter(({ type }) => type === 'AWS::S3::Bucket')
    .map(({ ref, properties }) => {
      const bucket = bucketProperties.parse(properties)
      const rule = bucket.ObjectLockConfiguration?.Rule?.DefaultRetention
      const days = rule?.Days ?? (rule?.Years ?? 0) * 365
      return {
        name: ref,
        versioned: bucket.VersioningConfiguration?.Status === 'Enabled' || bucket.ObjectLockEnabled,
        ...(bucket.ObjectLockEnabled && { objectLock: { mode: rule?.Mode ?? 'GOVERNANCE', days } }),
        ...(bucket.CorsConfiguration && { corsOrigins: [origin] }),
      }
    })

const plan = z.object({
  ProtectedResource: z.object({
    S3Bucket: z.object({ BucketName: z.string(), ObjectPrefixes: z.array(z.string()).default(['']) }),
  }),
})

export type ScanPlan = { bucket: string; prefixes: string[] }

/** Which uploads a malware scan follows: GuardDuty's protection plans. */
export const scanPlansOf = (resources: Resolved[]): ScanPlan[] =>
  resources
    .filter(({ type }) => type === 'AWS::GuardDuty::MalwareProtectionPlan')
    .map(({ properties }) => plan.parse(properties).ProtectedResource.S3Bucket)
    .map(({ BucketName, ObjectPrefixes }) => ({ bucket: BucketName, prefixes: ObjectPrefixes }))
