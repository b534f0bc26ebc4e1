import * as z from 'zod'

const json = z.json()
const name = z.string().min(1).max(80)
const expression = z.string().regex(/^\{%.*%\}$/s, 'must be a {% JSONata %} expression')
const longest = 99_999_999
const seconds = z.union([z.int().min(0).max(longest), expression])
const positiveSeconds = z.union([z.int().min(1).max(longest), expression])
const variable = z
  .string()
  .regex(/^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u, 'is not a variable name')
  .refine((text) => text !== 'states', 'is a reserved name')
const assign = z.record(variable, json)
const errorNames = z.array(z.string()).min(1)

const retrier = z.strictObject({
  ErrorEquals: errorNames,
  IntervalSeconds: z.int().min(1).max(longest).default(1),
  MaxAttempts: z.int().min(0).max(longest).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).max(31_622_400).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
  Comment: z.string().optional(),
})
const catcher = z.strictObject({
  ErrorEquals: errorNames,
  Next: name,
  Assign: assign.optional(),
  Output: json.optional(),
  Comment: z.string().optional(),
})

const every = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONata').optional() }
const result = { Assign: assign.optional(), Output: json.optional() }
const onwards = { Next: name.optional(), End: z.literal(true).optional() }

const state = z.discriminatedUnion('Type', [
  z.strictObject({
    Type: z.literal('Task'),
    Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
    Arguments: z.strictObject({ FunctionName: z.string().min(1), Payload: json.optional() }),
    TimeoutSeconds: positiveSeconds.optional(),
    HeartbeatSeconds: positiveSeconds.optional(),
    Retry: z.array(retrier).optional(),
    Catch: z.array(catcher).optional(),
    ...every,
    ...result,
    ...onwards,
  }),
  z.strictObject({
    Type: z.literal('Choice'),
    Choices: z
      .array(
        z.strictObject({
          Condition: z.union([z.boolean(), expression]),
          Next: name,
          Comment: z.string().optional(),
          ...result,
        }),
      )
      .min(1),
    Default: name.optional(),
    ...every,
    ...result,
  }),
  z.strictObject({ Type: z.literal('Pass'), ...every, ...result, ...onwards }),
  z.strictObject({
    Type: z.literal('Wait'),
    Seconds: seconds.optional(),
    Timestamp: z.union([z.iso.datetime({ offset: true }), expression]).optional(),
    ...every,
    ...result,
    ...onwards,
  }),
  z.strictObject({ Type: z.literal('Succeed'), Output: json.optional(), ...every }),
  z.strictObject({
    Type: z.literal('Fail'),
    Error: z.string().optional(),
    Cause: z.string().optional(),
    ...every,
  }),
])

export const definitionSchema = z.strictObject({
  Comment: z.string().optional(),
  Version: z.literal('1.0').optional(),
  QueryLanguage: z.literal('JSONata'),
  StartAt: name,
  TimeoutSeconds: z.int().min(1).max(longest).optional(),
  States: z.record(name, state),
})

export type Definition = z.infer<typeof definitionSchema>
export type State = z.infer<typeof state>
export type TaskState = Extract<State, { Type: 'Task' }>
export type Retrier = z.infer<typeof retrier>
export type Problem = { state: string | undefined; field: string; message: string }
