import { S3Client } from '@aws-sdk/client-s3'
import { openRecords } from './aws/records.ts'
import { openCheckedUploads, openUploads } from './aws/uploads.ts'
import { once, variable } from './live.ts'

const client = once(() => new S3Client({}))

export const liveUploads = once(() => openUploads(client(), variable('UPLOADS_BUCKET')))
export const liveCheckedUploads = once(() => openCheckedUploads(client(), variable('UPLOADS_BUCKET')))
export const liveRecords = once(() => openRecords(client(), variable('RECORDS_BUCKET')))
