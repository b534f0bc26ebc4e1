import { Duration, type RemovalPolicy } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Places } from '../places.ts'
import type { StageSettings } from '../stage.ts'

export type FilesProps = {
  places: Places
  settings: StageSettings
  encryptionKey: IKey
  removalPolicy: RemovalPolicy
}

/** Three buckets: what people upload and nobody has checked, what is kept under lock, and who asked for what. */
export class Files extends Construct {
  readonly uploads: s3.Bucket

  constructor(scope: Construct, id: string, { places, settings, encryptionKey, removalPolicy }: FilesProps) {
    super(scope, id)
    const closed = {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy,
    }
    const logs = new s3.Bucket(this, 'AccessLogs', {
      ...closed,
      bucketName: places.logsBucket,
      encryption: s3.BucketEncryption.S3_MANAGED,
      lifecycleRules: [
        { expiration: Duration.days(settings.logDays), noncurrentVersionExpiration: Duration.days(1) },
      ],
    })
    this.uploads = new s3.Bucket(this, 'Uploads', {
      ...closed,
      bucketName: places.uploadsBucket,
      encryption: s3.BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'uploads/',
      cors: [
        { allowedOrigins: [places.origin], allowedMethods: [s3.HttpMethods.POST], allowedHeaders: ['*'] },
      ],
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          // The marker itself goes with the last version under it: its key holds the file's name.
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    })
    const { mode, days } = settings.objectLock
    new s3.Bucket(this, 'Records', {
      ...closed,
      bucketName: places.recordsBucket,
      encryption: s3.BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'records/',
      objectLockEnabled: true,
      objectLockDefaultRetention:
        mode === 'COMPLIANCE'
          ? s3.ObjectLockRetention.compliance(Duration.days(days))
          : s3.ObjectLockRetention.governance(Duration.days(days)),
    })
  }
}
