import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

export type RecordReader = {
  /** A link to one file for two minutes, always as an attachment under a safe name; asked for after the access check. */
  link: (key: string, fileName: string, versionId?: string) => Promise<string>
}

/** What a browser may be told a file is called: letters, digits and `._ -` only. */
export const safeFileName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')
    .slice(-120)

export const openRecordReader = (s3: () => S3Client, bucket: string): RecordReader => ({
  link: (Key, fileName, VersionId) => {
    const name = safeFileName(fileName)
    const ResponseContentDisposition = `attachment; filename="${name.replaceAll(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`
    return getSignedUrl(
      s3(),
      new GetObjectCommand({ Bucket: bucket, Key, VersionId, ResponseContentDisposition }),
      { expiresIn: 120 },
    )
  },
})
