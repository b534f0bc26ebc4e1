import { Duration, Validations } from 'aws-cdk-lib'
import { Alarm, type IAlarmAction, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acceptWide, type Grant, statementOf } from './grant.ts'

export type EventStreamProps = {
  streamArn: string
  tableArn: string
  target: lambda.Function
  batchSize: number
  onAlarm: IAlarmAction
}

const readStream = (streamArn: string, tableArn: string): Grant[] => [
  {
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [streamArn],
  },
  {
    actions: ['dynamodb:ListStreams'],
    resources: [`${tableArn}/stream/*`],
    wide: 'Lambda lists the streams of the table before it reads one.',
  },
]

/** New events of the table wake a function. What it fails on is split, tried again a few times, then told to a queue. */
export class EventStream extends Construct {
  constructor(scope: Construct, id: string, props: EventStreamProps) {
    super(scope, id)
    const { streamArn, tableArn, target, batchSize, onAlarm } = props
    const failed = new Queue(this, 'Failed', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(failed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'This is the dead-letter queue; it holds pointers into the stream, and repair finds what is left undone.',
    })
    const grants = readStream(streamArn, tableArn)
    for (const grant of grants) target.addToRolePolicy(statementOf(grant))
    acceptWide(scope, grants)
    target.addEventSourceMapping('Events', {
      eventSourceArn: streamArn,
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(1),
      onFailure: new SqsDlq(failed),
      filters: [
        lambda.FilterCriteria.filter({
          eventName: lambda.FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { sk: { S: lambda.FilterRule.beginsWith('EVENT#') } } },
        }),
      ],
    })
    new Alarm(this, 'Undelivered', {
      alarmDescription: 'Events were given up by the stream and wait for repair.',
      metric: failed.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(onAlarm)
  }
}
