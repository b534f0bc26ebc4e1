import { S3Client } from '@aws-sdk/client-s3'
import { openRecordReader } from './aws/record-links.ts'
import { openRecords } from './aws/records.ts'
import { openCheckedUploads, openUploads } from './aws/uploads.ts'
import { once, variable } from './live.ts'

const client = /* @__PURE__ */ once(() => new S3Client({}))

export const liveUploads = /* @__PURE__ */ once(() => openUploads(client(), variable('UPLOADS_BUCKET')))
export const liveCheckedUploads = /* @__PURE__ */ once(() =>
  openCheckedUploads(client(), variable('UPLOADS_BUCKET')),
)
export const liveRecords = /* @__PURE__ */ once(() => openRecords(client(), variable('RECORDS_BUCKET')))
export const liveLetterLinks = /* @__PURE__ */ once(() =>
  openRecordReader(client(), variable('RECORDS_BUCKET')),
)
