import * as z from 'zod'
import { retryChanged } from '../../shared/aws/table.ts'
import { type CheckedUploads, readUploadKey } from '../../shared/aws/uploads.ts'
import { recordVerdict, type Verdict } from '../../shared/aws/verdicts.ts'
import type { Base, WithTable } from '../../shared/deps.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { liveBase, liveTable } from '../../shared/live.ts'
import { liveCheckedUploads } from '../../shared/live-files.ts'
import { checkFile } from './check-file.ts'

/** GuardDuty Malware Protection for S3, "Object Scan Result". */
const scanned = z.object({
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string() }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum([
        'NO_THREATS_FOUND',
        'THREATS_FOUND',
        'UNSUPPORTED',
        'ACCESS_DENIED',
        'FAILED',
      ]),
    }),
  }),
})

type Deps = Base & WithTable & { uploads: CheckedUploads }
type Status = z.output<typeof scanned>['detail']['scanResultDetails']['scanResultStatus']

/** Only a scanner that looked may be named; otherwise pages say "inte viruskontrollerad". */
const scannerOf = (status: Status): string =>
  status === 'NO_THREATS_FOUND' || status === 'THREATS_FOUND' ? 'guardduty' : 'none'

const judge = async (name: string, bytes: Uint8Array, status: Status): Promise<Verdict> => {
  const reason = status === 'THREATS_FOUND' ? 'infected' : await checkFile(name, bytes)
  return {
    state: reason === null ? 'clean' : 'refused',
    reason,
    sha256: hashOf(bytes),
    size: bytes.length,
    scanner: scannerOf(status),
  }
}

/** An upload has been looked at: its verdict goes to the draft's document, or to the case's if the draft has been sent. */
export const scanResult = async ({ table, uploads, ...base }: Deps, event: unknown): Promise<void> => {
  const { s3ObjectDetails: object, scanResultDetails } = scanned.parse(event).detail
  const place = readUploadKey(object.objectKey)
  if (place === null) return
  const bytes = await uploads.read(object.objectKey, object.versionId)
  const verdict = await judge(place.name, bytes, scanResultDetails.scanResultStatus)
  await retryChanged(() =>
    recordVerdict(
      table,
      { ...place, key: object.objectKey, versionId: object.versionId },
      verdict,
      base.now(),
    ),
  )
}

export const handler = (event: unknown): Promise<void> =>
  scanResult({ ...liveBase(), table: liveTable(), uploads: liveCheckedUploads() }, event)
