import { S3Client } from '@aws-sdk/client-s3'
import { openCheckedUploads } from './aws/checked-uploads.ts'
import { openRecordReader } from './aws/record-links.ts'
import { openRecords } from './aws/records.ts'
import { openUploads } from './aws/uploads.ts'
import { variable } from './live.ts'
import { once } from './once.ts'

/** Made at the first file: most pages touch none. */
const s3 = /* @__PURE__ */ once(() => new S3Client({}))

export const liveUploads = /* @__PURE__ */ once(() => openUploads(s3, variable('UPLOADS_BUCKET')))
export const liveCheckedUploads = /* @__PURE__ */ once(() =>
  openCheckedUploads(s3, variable('UPLOADS_BUCKET')),
)
export const liveRecords = /* @__PURE__ */ once(() => openRecords(s3, variable('RECORDS_BUCKET')))
export const liveLetterLinks = /* @__PURE__ */ once(() => openRecordReader(s3, variable('RECORDS_BUCKET')))
