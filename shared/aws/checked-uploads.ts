import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Instant } from '../domain/ids.ts'
import { toInstant } from '../domain/time.ts'

export type CheckedUploads = {
  /** One version and when it came in, by the bucket's own clock; null when it is no more. */
  read: (key: string, versionId: string) => Promise<{ bytes: Uint8Array; cameAt: Instant } | null>
  /** When one version came in, and its size in bytes; null when it is no more. */
  look: (key: string, versionId: string) => Promise<{ size: number; cameAt: Instant } | null>
  /** Copies one version into another bucket; the same again is the same. */
  copyTo: (bucket: string, target: string, key: string, versionId: string) => Promise<void>
  /** Takes a file away, every version of it: the bucket forgets what lies under the marker after 30 days (DESIGN 7). */
  remove: (key: string) => Promise<void>
  /** Takes one version away at once, so that the one before it stands again and is not forgotten. */
  removeVersion: (key: string, versionId: string) => Promise<void>
}

const isGone = (error: unknown): boolean =>
  error instanceof S3ServiceException && ['NoSuchVersion', 'NoSuchKey', 'NotFound'].includes(error.name)

const instantOf = (date: Date | undefined): Instant => {
  if (date === undefined) throw new Error('no instant')
  return toInstant(date.getTime())
}

export const openCheckedUploads = (s3: () => S3Client, Bucket: string): CheckedUploads => ({
  read: async (Key, VersionId) => {
    try {
      const { Body, LastModified } = await s3().send(new GetObjectCommand({ Bucket, Key, VersionId }))
      if (Body === undefined) throw new Error('empty body')
      return { bytes: await Body.transformToByteArray(), cameAt: instantOf(LastModified) }
    } catch (error) {
      if (isGone(error)) return null
      throw error
    }
  },

  look: async (Key, VersionId) => {
    try {
      const found = await s3().send(new HeadObjectCommand({ Bucket, Key, VersionId }))
      return { size: found.ContentLength ?? 0, cameAt: instantOf(found.LastModified) }
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
