import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import { makeCaseTable } from './constructs/case-table.ts'
import { Files } from './constructs/files.ts'
import { MalwareScan } from './constructs/malware-scan.ts'
import { People } from './constructs/people.ts'
import type { SignIn } from './constructs/touches.ts'
import type { Places } from './places.ts'
import type { Stage } from './stage.ts'

export type DataStackProps = StackProps & { stage: Stage; places: Places }

/** What must outlive every release: the table, the files, the people and the address mail comes from. */
export class DataStack extends Stack {
  readonly streamArn: string
  readonly signIn: SignIn

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props)
    const { stage, places } = props
    const { settings, region, account, overrides } = stage
    const removalPolicy = settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const encryptionKey = this.makeKey(region, account, removalPolicy)

    const table = makeCaseTable(this, { tableName: places.tableName, encryptionKey, removalPolicy })
    const files = new Files(this, 'Files', { places, settings, encryptionKey, removalPolicy })
    const { uploadsBucket } = places
    new MalwareScan(this, 'Scan', { bucket: files.uploads, bucketName: uploadsBucket, region, account })
    const { signIn } = new People(this, 'People', { places, settings, removalPolicy })
    new EmailIdentity(this, 'Mail', {
      identity: Identity.domain(settings.domain),
      configurationSet: new ConfigurationSet(this, 'MailSettings', {
        configurationSetName: places.mailSettingsName,
        tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      }),
    })

    this.streamArn = table.tableStreamArn ?? ''
    this.signIn = {
      issuer: overrides.ISSUER ?? signIn.issuer,
      clientId: overrides.CLIENT_ID ?? signIn.clientId,
      machines: signIn.machines,
    }
  }

  /** Whoever may reach an item or a file may use the key through that service, and in no other way. */
  private makeKey(region: string, account: string, removalPolicy: RemovalPolicy): Key {
    const key = new Key(this, 'Key', {
      description: 'Cases and their files',
      enableKeyRotation: true,
      removalPolicy,
    })
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:CallerAccount': account,
            'kms:ViaService': ['dynamodb', 's3'].map((service) => `${service}.${region}.amazonaws.com`),
          },
        },
      }),
    )
    return key
  }
}
