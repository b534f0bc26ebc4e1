import { S3Client } from '@aws-sdk/client-s3'
import type { CountyStore } from '../deps.ts'
import type { CredentialSource } from './clients.ts'
import { openRecordReader } from './record-links.ts'
import { openRecords } from './records.ts'

/** The records of the county whose role these credentials are; its S3 policy lets it reach no other's. */
export const openCountyRecords = (credentials: CredentialSource, bucket: string): CountyStore['records'] => {
  const client = new S3Client({ credentials })
  return { ...openRecords(() => client, bucket), ...openRecordReader(() => client, bucket) }
}
