import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IAlarmAction, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { CatalogueRow } from '../../functions/catalogue/row.ts'
import { acceptWide, type Given, type Grant, statementOf } from './grant.ts'

export type CatalogueFunctionProps = {
  functionName: string
  row: CatalogueRow
  /** The folder its bundle lies in. */
  folder: string
  given: Given
  logDays: number
  logGroupArn: string
  onAlarm: IAlarmAction
}

/** A row of the catalogue as a function with its own role, log and alarm. What it may do is what its touches give. */
export class CatalogueFunction extends Construct {
  readonly role: Role
  readonly function: lambda.Function

  constructor(scope: Construct, id: string, props: CatalogueFunctionProps) {
    super(scope, id)
    const { functionName, row, folder, given, logDays, logGroupArn, onAlarm } = props
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const ownLog: Grant = {
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [`${logGroupArn}:*`],
      wide: 'Lambda names the streams of the log itself.',
    }
    const grants = [ownLog, ...given.grants]
    for (const grant of grants) this.role.addToPolicy(statementOf(grant))
    acceptWide(this, grants)
    this.function = new lambda.Function(this, 'Function', {
      functionName,
      description: row.entry,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromAsset(folder),
      role: this.role,
      memorySize: row.memory,
      timeout: Duration.seconds(row.timeoutSeconds),
      environment: given.variables,
      logGroup,
      loggingFormat: lambda.LoggingFormat.JSON,
      applicationLogLevelV2: lambda.ApplicationLogLevel.INFO,
      systemLogLevelV2: lambda.SystemLogLevel.WARN,
    })
    new Alarm(this, 'Failing', {
      alarmDescription: row.errorImpact,
      metric: this.function.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(onAlarm)
  }
}
