import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'

export type CheckedUploads = {
  /** The bytes of one version; null when it is no more. */
  read: (key: string, versionId: string) => Promise<Uint8Array | null>
  /** Copies one version into another bucket; the same again is the same. */
  copyTo: (bucket: string, target: string, key: string, versionId: string) => Promise<void>
  /** Takes a file away, every version of it: the bucket forgets what lies under the marker after 30 days (DESIGN 7). */
  remove: (key: string) => Promise<void>
  /** Takes one version away at once, so that the one before it stands again and is not forgotten. */
  removeVersion: (key: string, versionId: string) => Promise<void>
}

const isGone = (error: unknown): boolean =>
  error instanceof S3ServiceException && ['NoSuchVersion', 'NoSuchKey'].includes(error.name)

export const openCheckedUploads = (s3: () => S3Client, Bucket: string): CheckedUploads => ({
  read: async (Key, VersionId) => {
    try {
      const { Body } = await s3().send(new GetObjectCommand({ Bucket, Key, VersionId }))
      if (Body === undefined) throw new Error('empty body')
      return await Body.transformToByteArray()
    } catch (error) {
      if (isGone(error)) return null
      throw error
    }
  },

  copyTo: async (target, Key, source, versionId) => {
    const path = source.split('/').map(encodeURIComponent).join('/')
    await s3().send(
      new CopyObjectCommand({
        Bucket: target,
        Key,
        CopySource: `${Bucket}/${path}?versionId=${encodeURIComponent(versionId)}`,
      }),
    )
  },

  remove: async (Key) => {
    await s3().send(new DeleteObjectCommand({ Bucket, Key }))
  },

  removeVersion: async (Key, VersionId) => {
    await s3().send(new DeleteObjectCommand({ Bucket, Key, VersionId }))
  },
})
