import { type S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { deskPrefix } from './desk-files.ts'
import { openUploads, type UploadedVersion, type UploadForm } from './uploads.ts'

export type { UploadForm }

export type DeskUploads = {
  /** A form for one file of a case, which the browser posts straight to the bucket and returns from. Valid one hour. */
  form: (caseId: string, document: string, returnTo: string) => Promise<UploadForm>
  /** The newest version under a key of this county's, or null when nothing came in. */
  newest: (key: string) => Promise<UploadedVersion | null>
}
export type DeskFor = (county: string) => DeskUploads

/** What lies under the desk of one county: `s3` holds that county's credentials. */
export const openDeskUploads = (s3: () => S3Client, bucket: string, county: string): DeskUploads => {
  const uploads = openUploads(s3, bucket)
  return {
    form: (caseId, document, returnTo) => uploads.form(deskPrefix(county, caseId, document), returnTo),
    newest: async (key) => {
      try {
        return await uploads.newest(key)
      } catch (error) {
        // Who may not list the bucket is told "forbidden" of a file that never came in.
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403) return null
        throw error
      }
    },
  }
}
