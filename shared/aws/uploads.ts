import { HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'

/** Over what we take, so that we refuse it in words (domain/file-size.ts). */
const largestPost = 100 * 1024 * 1024

export type UploadForm = { url: string; fields: Record<string, string> }
export type UploadedVersion = { versionId: string; size: number }

/** `drafts/<orgid>/<draft>/<document>/<file name>`: the name the user's file had ends the key. */
export const uploadPrefix = (orgId: string, draft: string, document: string): string =>
  `drafts/${orgId}/${draft}/${document}/`

/** Which draft an object belongs to, or null when the key is none of ours. */
export const readUploadKey = (
  key: string,
): { orgId: string; draft: string; document: string; name: string } | null => {
  const [, orgId, draft, document, name] = /^drafts\/([^/]+)\/([^/]+)\/([^/]+)\/(.+)$/s.exec(key) ?? []
  return orgId === undefined || draft === undefined || document === undefined || name === undefined
    ? null
    : { orgId, draft, document, name }
}

export type Uploads = {
  /**
   * A form the browser posts straight to the bucket; it returns to `returnTo` with the key, or stays where it is when
   * that is null (a script's). Valid one hour.
   */
  form: (prefix: string, returnTo: string | null) => Promise<UploadForm>
  /** The newest version under a key, or null when nothing came in. */
  newest: (key: string) => Promise<UploadedVersion | null>
}

export const openUploads = (s3: () => S3Client, Bucket: string): Uploads => ({
  form: async (prefix, returnTo) => {
    const after: Record<string, string> =
      returnTo === null ? { success_action_status: '201' } : { success_action_redirect: returnTo }
    const { url, fields } = await createPresignedPost(s3(), {
      Bucket,
      Key: `${prefix}\${filename}`,
      Conditions: [
        ['starts-with', '$key', prefix],
        ['content-length-range', 0, largestPost],
        ...Object.entries(after).map(([name, value]): ['eq', string, string] => ['eq', `$${name}`, value]),
      ],
      Fields: after,
      Expires: 3600,
    })
    return { url, fields }
  },

  newest: async (Key) => {
    try {
      const { VersionId, ContentLength } = await s3().send(new HeadObjectCommand({ Bucket, Key }))
      return { versionId: VersionId ?? 'null', size: ContentLength ?? 0 }
    } catch (error) {
      if (error instanceof NotFound) return null
      throw error
    }
  },
})
