import { SendTaskFailureCommand, SendTaskHeartbeatCommand } from '@aws-sdk/client-sfn'
import { describe, expect, test } from 'vitest'
import {
  ask,
  done,
  invoke,
  machine,
  ok,
  START,
  setup,
  thrown,
  tokenOf,
  types,
} from './workflow-engine-world.ts'

const never = () => new Promise<never>(() => {})
const fail = (error: string) => () => thrown(error)

describe('Retry', () => {
  const retrying = (Retry: object[], more: object = {}) =>
    machine('Try', { Try: invoke('try', { Retry, End: true, ...more }) })

  test('backs off by its rate up to its longest delay, then the execution fails', async () => {
    const definition = retrying([
      { ErrorEquals: ['Busy'], IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 60 },
    ])
    const world = await setup({ definition, functions: { try: fail('Busy') } })
    const { arn } = await world.run()
    for (const [index, seconds] of [10, 30, 60, 60].entries()) {
      await world.later(seconds * 1000 - 1)
      expect(world.calls).toHaveLength(index + 1)
      await world.later(1)
      expect(world.calls).toHaveLength(index + 2)
    }
    expect(await world.describe(arn)).toMatchObject({
      status: 'FAILED',
      error: 'Busy',
      cause: JSON.stringify({ errorType: 'Busy', errorMessage: 'no' }),
    })
    expect(types(await world.history(arn)).filter((type) => type === 'TaskStateEntered')).toHaveLength(1)
  })

  test('full jitter takes its share of the delay from chance', async () => {
    const definition = retrying([
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 100, JitterStrategy: 'FULL', MaxAttempts: 1 },
    ])
    const world = await setup({
      definition,
      random: () => 0.25,
      functions: { try: (_payload, before) => (before === 0 ? thrown('Busy') : ok('fine')) },
    })
    const { arn } = await world.run()
    await world.later(24_999)
    expect(world.calls).toHaveLength(1)
    await world.later(1)
    expect((await world.describe(arn)).status).toBe('SUCCEEDED')
  })

  test('each retrier counts for itself, and the context tells the sum', async () => {
    const definition = retrying(
      [
        { ErrorEquals: ['A'], MaxAttempts: 2, BackoffRate: 1 },
        { ErrorEquals: ['States.ALL'], MaxAttempts: 1 },
      ],
      { Arguments: { FunctionName: 'try', Payload: '{% $states.context.State.RetryCount %}' } },
    )
    const errors = ['A', 'B', 'A', 'A']
    const functions = { try: (_payload: unknown, before: number) => thrown(errors[before] ?? 'C') }
    const world = await setup({ definition, functions })
    const { arn } = await world.run()
    for (let round = 0; round < 5; round += 1) await world.later(1000)
    expect(world.calls.map(({ payload }) => payload)).toEqual([0, 1, 2, 3])
    expect(await world.describe(arn)).toMatchObject({ status: 'FAILED', error: 'A' })
  })

  test('the first retrier that covers the error decides, even with no attempts', async () => {
    const definition = retrying([
      { ErrorEquals: ['Final'], MaxAttempts: 0 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 9 },
    ])
    const world = await setup({ definition, functions: { try: fail('Final') } })
    expect(await world.run()).toMatchObject({ status: 'FAILED', error: 'Final' })
  })
})

describe('Catch', () => {
  test.each([
    ['FrameExceeded', 'FrameExceeded', 'caught'],
    ['FrameExceeded', 'States.ALL', 'caught'],
    ['FrameExceeded', 'States.TaskFailed', 'caught'],
    ['FrameExceeded', 'NotYourCounty', 'failed'],
    ['States.Timeout', 'States.TaskFailed', 'failed'],
    ['States.Timeout', 'States.ALL', 'caught'],
    ['States.DataLimitExceeded', 'States.ALL', 'failed'],
    ['States.DataLimitExceeded', 'States.TaskFailed', 'failed'],
    ['States.DataLimitExceeded', 'States.DataLimitExceeded', 'caught'],
    ['States.Runtime', 'States.ALL', 'failed'],
    ['States.Runtime', 'States.Runtime', 'failed'],
    ['States.HeartbeatTimeout', 'States.Timeout', 'caught'],
  ])('%s under %s is %s', async (error, covering, outcome) => {
    const Catch = [{ ErrorEquals: [covering], Next: 'Park' }]
    const definition = machine('Try', { Try: invoke('try', { Catch, End: true }), Park: done })
    const world = await setup({ definition, functions: { try: fail(error) } })
    const { status } = await world.run()
    expect(status).toBe(outcome === 'caught' ? 'SUCCEEDED' : 'FAILED')
  })

  test('goes on with the error output, its own Assign and Output', async () => {
    const Catch = [
      { ErrorEquals: ['Other'], Next: 'Other' },
      {
        ErrorEquals: ['Known'],
        Next: 'Park',
        Assign: { at: '{% $states.context.State.Name %}' },
        Output: { why: '{% $states.errorOutput.Error %}', was: '{% $states.input %}' },
      },
      { ErrorEquals: ['States.ALL'], Next: 'Other' },
    ]
    const definition = machine('Try', {
      Try: invoke('try', { Catch, End: true }),
      Park: { Type: 'Succeed', Output: { at: '{% $at %}', in: '{% $states.input %}' } },
      Other: done,
    })
    const functions = { try: (payload: unknown) => thrown(payload === 1 ? 'Known' : 'Strange') }
    const world = await setup({ definition, functions })
    expect((await world.run(1, 'known')).result).toEqual({ at: 'Try', in: { why: 'Known', was: 1 } })
    const strange = await world.run(2, 'strange')
    expect(world.engine.statesVisited('strange')).toEqual(['Try', 'Other'])
    expect(strange.result).toEqual({
      Error: 'Strange',
      Cause: JSON.stringify({ errorType: 'Strange', errorMessage: 'no' }),
    })
  })

  test('covers a failing expression of the task, before and after the work', async () => {
    const Catch = [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Park' }]
    const Arguments = { FunctionName: 'try', Payload: '{% $missing %}' }
    const definition = machine('Before', {
      Before: invoke('try', { Arguments, Catch, Next: 'Park' }),
      Park: { Type: 'Pass', Next: 'After' },
      After: invoke('try', {
        Output: '{% $states.result.Payload.missing %}',
        Catch: [{ ...Catch[0], Next: 'End' }],
        End: true,
      }),
      End: done,
    })
    const world = await setup({ definition })
    expect((await world.run()).status).toBe('SUCCEEDED')
    expect(world.engine.statesVisited('one')).toEqual(['Before', 'Park', 'After', 'End'])
    expect(world.calls).toHaveLength(1)
  })

  test('a failure inside the catcher itself ends the execution', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Park', Output: '{% $missing %}' }]
    const definition = machine('Try', { Try: invoke('try', { Catch, End: true }), Park: done })
    const world = await setup({ definition, functions: { try: fail('Known') } })
    expect(await world.run()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' })
  })

  test('an invocation that could not be made is an error too', async () => {
    const broken = () => Promise.reject(new Error('no such function'))
    const world = await setup({
      definition: machine('Try', { Try: invoke('try', { End: true }) }),
      functions: { try: broken },
    })
    expect(await world.run()).toMatchObject({ status: 'FAILED', error: 'Lambda.Unknown' })
  })
})

describe('time limits', () => {
  const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }]

  test('a task over TimeoutSeconds is States.Timeout, and its late result is not heard', async () => {
    const TimeoutSeconds = '{% $states.input.limit %}'
    const definition = machine('Try', {
      Try: invoke('slow', { TimeoutSeconds, Catch, End: true }),
      Late: { Type: 'Wait', Seconds: 1, Next: 'End' },
      End: done,
    })
    const slow = Promise.withResolvers<ReturnType<typeof ok>>()
    const world = await setup({ definition, functions: { slow: () => slow.promise } })
    const arn = await world.start({ limit: 5 })
    await world.later(5000)
    slow.resolve(ok('late'))
    await world.later(1000)
    expect((await world.describe(arn)).status).toBe('SUCCEEDED')
    expect(world.engine.statesVisited('one')).toEqual(['Try', 'Late', 'End'])
    const events = await world.history(arn)
    expect(types(events)).toContain('TaskTimedOut')
    expect(types(events)).not.toContain('TaskSucceeded')
  })

  test('a missed heartbeat is States.HeartbeatTimeout; a beat in time counts anew', async () => {
    const definition = machine('Ask', {
      Ask: ask('ask', { HeartbeatSeconds: 60, TimeoutSeconds: 1000, End: true }),
    })
    const world = await setup({ definition })
    const { arn } = await world.run()
    const taskToken = tokenOf(world.calls[0]?.payload)
    await world.later(59_999)
    await world.client.send(new SendTaskHeartbeatCommand({ taskToken }))
    await world.later(59_999)
    expect((await world.describe(arn)).status).toBe('RUNNING')
    await world.later(1)
    expect(await world.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' })
    await expect(world.client.send(new SendTaskHeartbeatCommand({ taskToken }))).rejects.toMatchObject({
      name: 'TaskTimedOut',
    })
  })

  test('the machine’s own limit ends the execution whatever it does, and nothing catches it', async () => {
    const definition = machine(
      'Try',
      {
        Try: invoke('slow', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Late' }], End: true }),
        Late: done,
      },
      { TimeoutSeconds: 3600 },
    )
    const ended: unknown[] = []
    const world = await setup({
      definition,
      functions: { slow: never },
      onExecutionEnded: (end) => void ended.push(end),
    })
    const arn = await world.start()
    await world.later(3_600_000)
    expect((await world.describe(arn)).status).toBe('TIMED_OUT')
    expect(types(await world.history(arn)).at(-1)).toBe('ExecutionTimedOut')
    expect(ended).toEqual([
      {
        executionArn: arn,
        name: 'one',
        stateMachineArn: expect.stringContaining(':stateMachine:case'),
        status: 'TIMED_OUT',
        input: expect.stringMatching(/^\{/),
        at: START + 3_600_000,
      },
    ])
  })

  test('a retried task gets its whole time and a token of its own', async () => {
    const definition = machine('Ask', {
      Ask: ask('ask', {
        TimeoutSeconds: 100,
        Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 10, MaxAttempts: 1 }],
        Catch: [{ ErrorEquals: ['Refused'], Next: 'Late' }],
        End: true,
      }),
      Late: done,
    })
    const world = await setup({ definition })
    const { arn } = await world.run()
    await world.later(100_000)
    await world.later(10_000)
    const [first, second] = world.calls.map(({ payload }) => tokenOf(payload))
    expect(second).not.toBe(first)
    await world.later(99_999)
    const answer = { error: 'Refused', cause: 'because' }
    const late = world.client.send(new SendTaskFailureCommand({ taskToken: first, ...answer }))
    await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' })
    await world.client.send(new SendTaskFailureCommand({ taskToken: second, ...answer }))
    expect(JSON.parse((await world.describe(arn)).output ?? '')).toEqual({
      Error: 'Refused',
      Cause: 'because',
    })
  })
})
