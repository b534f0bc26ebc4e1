import * as z from 'zod'
import type { CheckedUploads } from '../../shared/aws/checked-uploads.ts'
import { readDeskKey } from '../../shared/aws/desk-files.ts'
import { recordDeskVerdict } from '../../shared/aws/desk-verdicts.ts'
import { retryChanged } from '../../shared/aws/table.ts'
import { readUploadKey } from '../../shared/aws/uploads.ts'
import type { Verdict } from '../../shared/aws/verdict.ts'
import { recordVerdict } from '../../shared/aws/verdicts.ts'
import type { Base, WithTable, WithUnsentDays } from '../../shared/deps.ts'
import { hashOf } from '../../shared/domain/chain.ts'
import { goesAt } from '../../shared/domain/unsent-file.ts'
import { liveBase, liveTable, liveUnsentDays } from '../../shared/live.ts'
import { liveCheckedUploads } from '../../shared/live-files.ts'
import { checkFile } from './check-file.ts'

/** GuardDuty Malware Protection for S3, "Object Scan Result". */
const scanned = z.object({
  detail: z.object({
    /** Which scanner looked, where it is another than GuardDuty. */
    scanner: z.string().optional(),
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

type Deps = Base & WithTable & WithUnsentDays & { uploads: CheckedUploads }
type Detail = z.output<typeof scanned>['detail']

/** Only a scanner that looked may be named; otherwise pages say "inte viruskontrollerad". */
const scannerOf = ({ scanner = 'guardduty', scanResultDetails: { scanResultStatus } }: Detail): string =>
  scanResultStatus === 'NO_THREATS_FOUND' || scanResultStatus === 'THREATS_FOUND' ? scanner : 'none'

const judge = async (name: string, bytes: Uint8Array, detail: Detail): Promise<Verdict> => {
  const infected = detail.scanResultDetails.scanResultStatus === 'THREATS_FOUND'
  const reason = infected ? 'infected' : await checkFile(name, bytes)
  return {
    state: reason === null ? 'clean' : 'refused',
    reason,
    sha256: hashOf(bytes),
    size: bytes.length,
    scanner: scannerOf(detail),
  }
}

/**
 * An upload has been looked at: its verdict goes to the draft's document, or to the case's if the draft has been sent; a
 * county's own to its desk, or to the case it has been registered in. A file that is nobody's goes.
 */
export const scanResult = async (
  { table, uploads, unsentDays, ...base }: Deps,
  event: unknown,
): Promise<void> => {
  const { detail } = scanned.parse(event)
  const { objectKey: key, versionId } = detail.s3ObjectDetails
  const draft = readUploadKey(key)
  const desk = readDeskKey(key)
  const name = (draft ?? desk)?.name
  if (name === undefined) return
  const found = await uploads.read(key, versionId)
  if (found === null) return
  const verdict = await judge(name, found.bytes, detail)
  if (desk !== null)
    await retryChanged(() => recordDeskVerdict(table, { ...desk, key, versionId }, verdict, base.now()))
  if (draft === null) return
  const kept = await retryChanged(() =>
    recordVerdict(
      table,
      { ...draft, key, versionId, cameAt: found.cameAt, goesAt: goesAt(found.cameAt, unsentDays) },
      verdict,
      base.now(),
    ),
  )
  if (!kept) await uploads.removeVersion(key, versionId)
}

export const handler = (event: unknown): Promise<void> =>
  scanResult(
    { ...liveBase(), table: liveTable(), uploads: liveCheckedUploads(), unsentDays: liveUnsentDays() },
    event,
  )
