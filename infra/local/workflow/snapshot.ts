import * as z from 'zod'

const instant = z.number()

const task = z.object({
  kind: z.literal('task'),
  /** Id of the TaskScheduled event: tells this try from every other one. */
  attempt: z.int(),
  functionName: z.string(),
  payload: z.unknown(),
  token: z.string().optional(),
  returned: z.boolean(),
  timeoutSeconds: z.number(),
  timeoutAt: instant,
  heartbeatSeconds: z.number().optional(),
  heartbeatAt: instant.optional(),
})

/** What an execution stands still for. */
const pause = z.discriminatedUnion('kind', [
  task,
  z.object({ kind: z.literal('wait'), until: instant }),
  z.object({ kind: z.literal('backoff'), until: instant }),
])

const current = z.object({
  name: z.string(),
  enteredAt: instant,
  input: z.unknown(),
  /** Retries used so far, per retrier of the state. */
  retries: z.array(z.int()),
  pause: pause.optional(),
})

/** The whole of an execution as data; instants are UTC milliseconds, `input` and `output` are JSON text. */
export const executionSchema = z.object({
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  /** Hash of the definition it was started with, and keeps. */
  definition: z.string(),
  input: z.string(),
  seed: z.string(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  startedAt: instant,
  deadline: instant.optional(),
  stoppedAt: instant.optional(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  /** Whether its end has been told to the listener. */
  announced: z.boolean(),
  /** Number of history events so far. */
  events: z.int(),
  variables: z.record(z.string(), z.unknown()),
  current: current.optional(),
})

export const historyEventSchema = z.looseObject({
  id: z.int(),
  previousEventId: z.int(),
  timestamp: instant,
  type: z.string(),
})

export type Execution = z.infer<typeof executionSchema>
export type Current = z.infer<typeof current>
export type TaskPause = z.infer<typeof task>
export type HistoryEvent = z.infer<typeof historyEventSchema>

/** What happened to an execution from outside. `returned` is the end of an invocation. */
export type Event =
  | { kind: 'started' }
  | { kind: 'resumed' }
  | { kind: 'due' }
  | { kind: 'announced' }
  | { kind: 'returned'; attempt: number; result: InvocationResult }
  | { kind: 'succeeded'; token: string; output: unknown }
  | { kind: 'failed'; token: string; error?: string; cause?: string }
  | { kind: 'heartbeat'; token: string }
  | { kind: 'stopped'; error?: string; cause?: string }

export type InvocationResult =
  | { ok: true; payload: unknown }
  | { ok: false; errorType: string; errorMessage: string }
