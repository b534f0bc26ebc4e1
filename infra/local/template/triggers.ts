import * as z from 'zod'
import type { Resolved } from './resources.ts'

const mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.int().default(100),
  MaximumRetryAttempts: z.int().default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  Enabled: z.boolean().default(true),
})

/** A stream that wakes a function. `retries` is -1 for no limit; a record passes when any of `filters` matches. */
export type StreamSource = {
  id: string
  streamArn: string
  functionName: string
  batchSize: number
  retries: number
  bisect: boolean
  reportsFailures: boolean
  filters: unknown[]
}

export const streamSourcesOf = (resources: Resolved[]): StreamSource[] =>
  resources
    .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')
    .map(({ logicalId, properties }) => ({ id: logicalId, source: mapping.parse(properties) }))
    .filter(({ source }) => source.Enabled)
    .map(({ id, source }) => ({
      id,
      streamArn: source.EventSourceArn,
      functionName: source.FunctionName,
      batchSize: source.BatchSize,
      retries: source.MaximumRetryAttempts,
      bisect: source.BisectBatchOnFunctionError,
      reportsFailures: source.FunctionResponseTypes.length > 0,
      filters: source.FilterCriteria?.Filters.map(({ Pattern }) => z.json().parse(JSON.parse(Pattern))) ?? [],
    }))

const state = z.enum(['ENABLED', 'DISABLED']).default('ENABLED')
const rule = z.object({
  ScheduleExpression: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  State: state,
  // InputTransformer and InputPath are refused: nothing here uses them.
  Targets: z
    .array(
      z.strictObject({
        Arn: z.string(),
        Id: z.string(),
        Input: z.string().optional(),
        RetryPolicy: z.unknown().optional(),
        DeadLetterConfig: z.unknown().optional(),
      }),
    )
    .default([]),
})
const scheduler = z.object({
  ScheduleExpression: z.string(),
  State: state,
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
})

type Target = { arn: string; input: string | undefined }
export type Rule = { arn: string; schedule?: string; pattern?: Record<string, unknown>; targets: Target[] }

/** EventBridge rules and schedules that are switched on. */
export const rulesOf = (resources: Resolved[]): Rule[] =>
  resources.flatMap(({ type, arn, properties }): Rule[] => {
    if (type === 'AWS::Scheduler::Schedule') {
      const { ScheduleExpression, State, Target } = scheduler.parse(properties)
      const targets = [{ arn: Target.Arn, input: Target.Input ?? '{}' }]
      return State === 'ENABLED' ? [{ arn, schedule: ScheduleExpression, targets }] : []
    }
    if (type !== 'AWS::Events::Rule') return []
    const { ScheduleExpression, EventPattern, State, Targets } = rule.parse(properties)
    if (State === 'DISABLED') return []
    const targets = Targets.map(({ Arn, Input }) => ({ arn: Arn, input: Input }))
    return [
      {
        arn,
        targets,
        ...(ScheduleExpression !== undefined && { schedule: ScheduleExpression }),
        ...(EventPattern && { pattern: EventPattern }),
      },
    ]
  })
