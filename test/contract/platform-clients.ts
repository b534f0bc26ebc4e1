import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SFNClient } from '@aws-sdk/client-sfn'
import { STSClient } from '@aws-sdk/client-sts'
import type { Platform } from '../../infra/local/platform.ts'

type Keys = { accessKeyId: string; secretAccessKey: string; sessionToken?: string }

const owner = ({ env }: Pick<Platform, 'env'>): Keys => ({
  accessKeyId: env.AWS_ACCESS_KEY_ID ?? '',
  secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '',
})

const settings = (platform: Pick<Platform, 'env'>, service: string, credentials: Keys) => ({
  region: 'eu-north-1',
  endpoint: platform.env[`AWS_ENDPOINT_URL_${service}`] ?? '',
  credentials,
  maxAttempts: 2,
})

/** Real SDK clients against a platform, as its owner or as somebody else. */
export const clientsFor = (platform: Pick<Platform, 'env'>, keys = owner(platform)) => ({
  dynamo: new DynamoDBClient(settings(platform, 'DYNAMODB', keys)),
  s3: new S3Client(settings(platform, 'S3', keys)),
  ses: new SESv2Client(settings(platform, 'SESV2', keys)),
  sfn: new SFNClient(settings(platform, 'SFN', keys)),
  sts: new STSClient(settings(platform, 'STS', keys)),
})
