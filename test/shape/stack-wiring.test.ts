import validate from 'asl-validator'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { CatalogueRow } from '../../functions/catalogue/row.ts'
import { catalogue } from '../../functions/catalogue.ts'
import { fillPlaceholders } from '../../infra/constructs/workflow.ts'
import { functionOf, ofType, onlyOne, target } from './stack-model.ts'
import { synthesise } from './synthesise.ts'

const rows: [string, CatalogueRow][] = Object.entries(catalogue)
const dev = synthesise('dev')
const idOf = (name: string): string => functionOf(dev, 'dev', name).id

const rule = z.object({
  ScheduleExpression: z.string().optional(),
  EventPattern: z.unknown().optional(),
  State: z.literal('ENABLED'),
  Targets: z.tuple([z.object({ Arn: target })]),
})
const rulesOf = (name: string) =>
  ofType(dev, 'AWS::Events::Rule')
    .map(({ properties }) => rule.parse(properties))
    .filter(({ Targets: [{ Arn }] }) => Arn === idOf(name))

describe('the stream', () => {
  const mapping = onlyOne(dev, 'AWS::Lambda::EventSourceMapping').properties
  const [name, row] = rows.find(([, { triggers }]) => triggers.some(({ kind }) => kind === 'stream')) ?? []

  it('wakes its function with the batch of its row', () => {
    expect(target.parse(mapping.FunctionName)).toBe(idOf(name ?? ''))
    const trigger = row?.triggers.find(({ kind }) => kind === 'stream')
    expect(trigger).toEqual({ kind: 'stream', batchSize: mapping.BatchSize })
  })

  it('lets new events through and nothing else', () => {
    const { Filters } = z
      .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
      .parse(mapping.FilterCriteria)
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } },
    ])
  })

  it('splits what fails, gives up in the end, and tells a queue', () => {
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 3600,
    })
    const queue = onlyOne(dev, 'AWS::SQS::Queue')
    const destination = z.object({ OnFailure: z.object({ Destination: target }) })
    expect(destination.parse(mapping.DestinationConfig).OnFailure.Destination).toBe(queue.id)
    expect(queue.properties.SqsManagedSseEnabled).toBe(true)
  })
})

describe.each(rows)('%s', (name, { triggers }) => {
  it('is woken by the clock as often as its row says', () => {
    const wanted = triggers.flatMap((trigger) => (trigger.kind === 'schedule' ? [trigger.everyMinutes] : []))
    const rates = rulesOf(name).flatMap(({ ScheduleExpression }) => ScheduleExpression ?? [])
    expect(rates).toEqual(wanted.map((minutes) => `rate(${minutes} minute${minutes === 1 ? '' : 's'})`))
  })

  it('hears of what its row says', () => {
    const patterns = {
      'upload-scanned': {
        source: ['aws.guardduty'],
        'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: ['statsbidrag-dev-uploads-000000000000'] } },
      },
      'execution-ended': {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: {
          status: ['TIMED_OUT', 'FAILED', 'ABORTED'],
          stateMachineArn: [
            'arn:aws:states:eu-north-1:000000000000:stateMachine:statsbidrag-dev-application',
          ],
        },
      },
    }
    const wanted = triggers.flatMap((trigger) => (trigger.kind === 'event' ? [patterns[trigger.source]] : []))
    expect(rulesOf(name).flatMap(({ EventPattern }) => EventPattern ?? [])).toEqual(wanted)
  })
})

describe('the workflow', () => {
  const machine = onlyOne(dev, 'AWS::StepFunctions::StateMachine').properties
  const definition = z.string().parse(machine.DefinitionString)
  const steps = rows.filter(([, { triggers }]) => triggers.some(({ kind }) => kind === 'step'))

  it('is one the states language knows', () => {
    expect(validate(JSON.parse(definition)).errors).toEqual([])
  })

  it('calls every step function and leaves no place open', () => {
    expect(definition).not.toMatch(/\$\{/)
    for (const [name] of steps)
      expect(definition).toContain(`arn:aws:lambda:eu-north-1:000000000000:function:statsbidrag-dev-${name}"`)
  })

  it('is standard, logged without what it carries, and traced', () => {
    expect(machine).toMatchObject({
      StateMachineName: 'statsbidrag-dev-application',
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    })
  })

  it('refuses a place no step function fills', () => {
    expect(() => fillPlaceholders(`"\${weigh}" "\${park}"`, ['park'], String)).toThrow(/weigh/)
  })

  it('refuses a step function it never calls', () => {
    expect(() => fillPlaceholders(`"\${park}"`, ['park', 'weigh'], String)).toThrow(/weigh/)
  })
})

describe('the site', () => {
  const stage = onlyOne(dev, 'AWS::ApiGatewayV2::Stage').properties

  it('lets only so much through', () => {
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 })
  })

  it('logs neither who called nor for what', () => {
    const { Format } = z.object({ Format: z.string() }).parse(stage.AccessLogSettings)
    expect(Format).not.toMatch(/identity|sourceIp|[.]path|userAgent|authorizer|querystring/i)
  })

  it('is reached over TLS, and keeps only files whose name changes with their content', () => {
    const { DistributionConfig } = z
      .object({ DistributionConfig: z.record(z.string(), z.unknown()) })
      .parse(onlyOne(dev, 'AWS::CloudFront::Distribution').properties)
    expect(DistributionConfig).toMatchObject({
      HttpVersion: 'http2and3',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      DefaultCacheBehavior: {
        // AWS's own policies CachingDisabled and AllViewerExceptHostHeader.
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        ViewerProtocolPolicy: 'redirect-to-https',
      },
      CacheBehaviors: [{ PathPattern: '/assets/*', ViewerProtocolPolicy: 'redirect-to-https' }],
    })
  })
})
