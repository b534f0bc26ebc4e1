import { Duration } from 'aws-cdk-lib'
import { type EventPattern, Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Trigger } from '../../functions/catalogue/row.ts'
import type { Places } from '../places.ts'

type EventSource = Extract<Trigger, { kind: 'event' }>['source']

const patternOf = (source: EventSource, places: Places): EventPattern =>
  ({
    'upload-scanned': {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: [places.uploadsBucket] } },
    },
    'execution-ended': {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: { status: ['TIMED_OUT', 'FAILED', 'ABORTED'], stateMachineArn: [places.workflowArn] },
    },
  })[source]

/** The rule that wakes a function by the clock or by what AWS tells; other triggers make none. */
export const addWakeUp = (scope: Construct, target: IFunction, trigger: Trigger, places: Places): void => {
  const targets = [new LambdaFunction(target, { retryAttempts: 3, maxEventAge: Duration.hours(1) })]
  if (trigger.kind === 'schedule')
    new Rule(scope, 'Schedule', { schedule: Schedule.rate(Duration.minutes(trigger.everyMinutes)), targets })
  if (trigger.kind === 'event')
    new Rule(scope, trigger.source, { eventPattern: patternOf(trigger.source, places), targets })
}
