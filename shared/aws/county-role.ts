import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import * as z from 'zod'
import type { Credentials } from './clients.ts'

const issued = z.object({
  AccessKeyId: z.string(),
  SecretAccessKey: z.string(),
  SessionToken: z.string(),
  Expiration: z.date().optional(),
})

/** Takes on the county role with a session tag that its policies name: the wall IAM sees (DESIGN 3.4). */
export const assumeCountyRole = async (
  client: STSClient,
  RoleArn: string,
  county: string,
): Promise<Credentials> => {
  const { Credentials: given } = await client.send(
    new AssumeRoleCommand({
      RoleArn,
      RoleSessionName: `county-${county}`,
      Tags: [{ Key: 'county', Value: county }],
      DurationSeconds: 3600,
    }),
  )
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = issued.parse(given)
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    ...(Expiration === undefined ? {} : { expiration: Expiration }),
  }
}

export const stsClient = (): STSClient => new STSClient({})
