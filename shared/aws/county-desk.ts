import { S3Client } from '@aws-sdk/client-s3'
import { assumeCountyRole, stsClient } from './county-role.ts'
import { type DeskUploads, openDeskUploads } from './desk-uploads.ts'

/** The uploads of one county, through its role: the policy lets it reach no other's. */
export const openCountyDesk = (county: string, roleArn: string, bucket: string): DeskUploads => {
  const client = new S3Client({ credentials: () => assumeCountyRole(stsClient(), roleArn, county) })
  return openDeskUploads(() => client, bucket, county)
}
