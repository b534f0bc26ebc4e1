import type { Readable } from 'node:stream'
import type { Log } from '../log.ts'
import type { ObjectCreated } from '../s3/options.ts'
import { localAccount } from '../template/names.ts'
import type { ScanPlan } from '../template/storage.ts'
import type { NewEvent } from './bus.ts'
import { scanWithClamd, type Verdict } from './clamd.ts'

type ScanDeps = {
  plans: ScanPlan[]
  region: string
  clamdSocket: string | undefined
  read: (object: ObjectCreated) => Promise<Readable>
  publish: (event: NewEvent) => void
  log: Log
}

const eventOf = (object: ObjectCreated, region: string, verdict: Verdict | undefined): NewEvent => ({
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  source: 'aws.guardduty',
  resources: [`arn:aws:guardduty:${region}:${localAccount}:malware-protection-plan/local`],
  detail: {
    schemaVersion: '1.0',
    scanStatus: verdict === undefined ? 'SKIPPED' : verdict.status === 'FAILED' ? 'FAILED' : 'COMPLETED',
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: {
      bucketName: object.bucket,
      objectKey: object.key,
      eTag: object.etag,
      versionId: object.versionId,
      s3Throttled: false,
    },
    scanResultDetails: {
      scanResultStatus: verdict?.status ?? 'UNSUPPORTED',
      threats: verdict?.status === 'THREATS_FOUND' ? [{ name: verdict.threat }] : null,
    },
    // Not GuardDuty's: without a scanner nothing may look scanned.
    scanner: verdict === undefined ? 'none' : 'clamav',
  },
})

/** Upload → scan → event in GuardDuty's shape. A clean verdict is given only when a scanner gave it. */
export const createScan = ({ plans, region, clamdSocket, read, publish, log }: ScanDeps) => {
  let underWay = 0
  const scan = async (object: ObjectCreated, socket: string): Promise<Verdict> => {
    try {
      return await scanWithClamd(socket, await read(object))
    } catch (error) {
      log.write({ level: 'ERROR', message: `clamd did not answer: ${String(error)}` })
      return { status: 'FAILED' }
    }
  }
  return {
    created: async (object: ObjectCreated): Promise<void> => {
      const covered = plans.some(
        ({ bucket, prefixes }) =>
          bucket === object.bucket && prefixes.some((prefix) => object.key.startsWith(prefix)),
      )
      if (!covered) return
      underWay += 1
      try {
        const verdict = clamdSocket === undefined ? undefined : await scan(object, clamdSocket)
        publish(eventOf(object, region, verdict))
      } finally {
        underWay -= 1
      }
    },
    underWay: () => underWay,
  }
}
