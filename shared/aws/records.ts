import { createHash } from 'node:crypto'
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/** Every kept file's address begins with its kind and, but for proofs, its county: the county role's S3 policy says the same. */
export const recordKeys = {
  incoming: (county: string, caseId: string, document: string): string =>
    `incoming/${county}/${caseId}/${document}`,
  document: (county: string, caseId: string, document: string): string =>
    `documents/${county}/${caseId}/${document}`,
  letter: (county: string, caseId: string, decision: number): string =>
    `letters/${county}/${caseId}/beslut-${decision}.pdf`,
  /** What goes out when an appeal is settled: to the court, or to whoever appealed. */
  appeal: (county: string, caseId: string, appeal: number): string =>
    `letters/${county}/${caseId}/overklagande-${appeal}.pdf`,
  receipt: (county: string, caseId: string): string => `receipts/${county}/${caseId}/kvittens.pdf`,
  application: (county: string, caseId: string, event: number): string =>
    `applications/${county}/${caseId}/ansokan-${event}.pdf`,
  request: (county: string, caseId: string, round: number): string =>
    `requests/${county}/${caseId}/begaran-${round}.pdf`,
  opinion: (county: string, caseId: string, number: number): string =>
    `requests/${county}/${caseId}/remiss-${number}.pdf`,
  release: (county: string, caseId: string, release: number, name: string): string =>
    `releases/${county}/${caseId}/${release}/${name}.pdf`,
  refusal: (county: string, caseId: string, refusal: number): string =>
    `refusals/${county}/${caseId}/beslut-${refusal}.pdf`,
  /** Of no county: it holds checksums only. */
  proofs: (number: number, sha256: string): string => `proofs/${number}-${sha256}.json`,
  batch: (county: string, batch: string, extension: string): string =>
    `batches/${county}/${batch}.${extension}`,
  batchProfile: (county: string, batch: string, profile: string, made: string, extension: string): string =>
    `batches/${county}/${batch}-${profile}-${made}.${extension}`,
  /** A payment acknowledgement as it came, by the hash of its bytes. */
  answers: (county: string, sha256: string, extension: string): string =>
    `answers/${county}/${sha256}.${extension}`,
  report: (county: string, id: string, extension: string): string => `reports/${county}/${id}.${extension}`,
}

export type Kept = { versionId: string; sha256: string; size: number }

export type Records = {
  bucket: string
  keep: (key: string, content: Uint8Array, contentType: string) => Promise<Kept>
  /** The bytes of a kept file. */
  read: (key: string) => Promise<Uint8Array>
}

export const openRecords = (s3: () => S3Client, bucket: string): Records => ({
  bucket,

  keep: async (Key, Body, ContentType) => {
    const digest = createHash('sha256').update(Body).digest()
    const { VersionId } = await s3().send(
      new PutObjectCommand({
        Bucket: bucket,
        Key,
        Body,
        ContentType,
        ChecksumSHA256: digest.toString('base64'),
      }),
    )
    return { versionId: VersionId ?? 'null', sha256: digest.toString('hex'), size: Body.length }
  },

  read: async (Key) => {
    const { Body } = await s3().send(new GetObjectCommand({ Bucket: bucket, Key }))
    if (Body === undefined) throw new Error('empty body')
    return Body.transformToByteArray()
  },
})
