import { Readable } from 'node:stream'
import type { Clock } from './clock.ts'
import type { ObjectCreated } from './s3/options.ts'

/** Reads one stored version with the owner's credentials; only a scanner needs it, so the SDK is loaded then. */
export const readObject = async (
  { bucket, key, versionId }: ObjectCreated,
  environment: Record<string, string>,
  clock: Clock,
): Promise<Readable> => {
  const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3')
  const client = new S3Client({
    region: environment.AWS_REGION ?? '',
    endpoint: environment.AWS_ENDPOINT_URL_S3 ?? '',
    systemClockOffset: clock.now() - Date.now(),
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  })
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }))
  if (!(Body instanceof Readable)) throw new Error(`${key} has no content`)
  return Body
}
