import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { onTestFinished } from 'vitest'
import { testClock } from '../../infra/local/clock.ts'
import { startWorkflowEngine, type WorkflowEngineOptions } from '../../infra/local/workflow/engine.ts'

export const MACHINE = 'arn:aws:states:eu-north-1:000000000000:stateMachine:case'
export const START = Date.parse('2027-01-01T00:00:00Z')
export const DAY = 86_400_000

export const machine = (StartAt: string, States: object, more: object = {}): string =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt, States, ...more })

export const invoke = (FunctionName: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName, Payload: '{% $states.input %}' },
  ...more,
})

export const ask = (FunctionName: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName, Payload: { token: '{% $states.context.Task.Token %}' } },
  ...more,
})

export const done = { Type: 'Succeed' }

export const tempDir = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'workflow-engine-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

type Answer = Awaited<ReturnType<WorkflowEngineOptions['invoke']>>
export const ok = (payload: unknown): Answer => ({ ok: true, payload })
export const thrown = (errorType: string, errorMessage = 'no'): Answer => ({
  ok: false,
  errorType,
  errorMessage,
})

/** Functions by name; each gets its payload and how many times it was called before. */
type Functions = Record<string, (payload: unknown, before: number) => Answer | Promise<Answer>>

type Setup = Partial<WorkflowEngineOptions> & {
  definition: string
  functions?: Functions
  clock?: ReturnType<typeof testClock>
}

/** A running engine, the real SDK client against it, and a record of every invocation. */
export async function setup({ definition, functions = {}, clock = testClock(START), ...more }: Setup) {
  const dir = more.dir ?? (await tempDir())
  const calls: { name: string; payload: unknown }[] = []
  const engine = await startWorkflowEngine({
    machines: [{ arn: MACHINE, definition }],
    async invoke(name, payload) {
      const before = calls.filter((call) => call.name === name).length
      calls.push({ name, payload })
      return (await functions[name]?.(payload, before)) ?? ok({})
    },
    ...more,
    dir,
    clock,
  })
  let open = true
  const close = async () => {
    if (open) await engine.close()
    open = false
  }
  onTestFinished(close)
  const client = new SFNClient({
    endpoint: engine.url,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  onTestFinished(() => client.destroy())

  const describe = (executionArn: string) => client.send(new DescribeExecutionCommand({ executionArn }))
  const history = async (executionArn: string): Promise<HistoryEvent[]> => {
    const found = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }))
    return found.events ?? []
  }
  const start = async (input: unknown = {}, name = 'one'): Promise<string> => {
    const request = { stateMachineArn: MACHINE, name, input: JSON.stringify(input) }
    const { executionArn = '' } = await client.send(new StartExecutionCommand(request))
    return executionArn
  }
  /** Starts, waits until nothing can run, and describes; `output` is parsed. */
  const run = async (input: unknown = {}, name = 'one') => {
    const arn = await start(input, name)
    await engine.idle()
    const described = await describe(arn)
    return {
      ...described,
      arn,
      result: described.output === undefined ? undefined : JSON.parse(described.output),
    }
  }
  /** Moves time, then waits until nothing can run. */
  const later = async (ms: number) => {
    clock.advance(ms)
    await engine.idle()
  }
  return { engine, client, clock, dir, calls, close, start, run, later, describe, history }
}

export const types = (events: HistoryEvent[]) => events.map(({ type }) => type)

export const tokenOf = (payload: unknown): string =>
  typeof payload === 'object' && payload !== null && 'token' in payload ? String(payload.token) : ''
