import { describe, expect, test } from 'vitest'
import { done, invoke, MACHINE, machine, ok, START, setup, types } from './workflow-engine-world.ts'

describe('each state type', () => {
  test('Task hands its arguments over and gives the result in the shape of AWS', async () => {
    const definition = machine('Count', { Count: invoke('count', { End: true }) })
    const world = await setup({ definition, functions: { count: () => ok({ sum: 7 }) } })
    const { status, result, arn } = await world.run({ parts: [3, 4] })
    expect(status).toBe('SUCCEEDED')
    expect(result).toEqual({ ExecutedVersion: '$LATEST', Payload: { sum: 7 }, StatusCode: 200 })
    expect(world.calls).toEqual([{ name: 'count', payload: { parts: [3, 4] } }])
    expect(types(await world.history(arn))).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ])
  })

  test('Choice takes the first condition that holds, with its own Assign and Output', async () => {
    const definition = machine('Which', {
      Which: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $states.input.n > 10 %}', Next: 'End' },
          {
            Condition: '{% $states.input.n > 5 %}',
            Next: 'End',
            Assign: { kind: 'middle' },
            Output: { n: '{% $states.input.n %}' },
          },
        ],
        Default: 'Small',
        Output: 'small',
      },
      Small: done,
      End: { Type: 'Succeed', Output: { seen: '{% $states.input %}', kind: '{% $kind %}' } },
    })
    const world = await setup({ definition })
    expect((await world.run({ n: 7 }, 'middle')).result).toEqual({ seen: { n: 7 }, kind: 'middle' })
    expect((await world.run({ n: 1 }, 'small')).result).toBe('small')
    expect(world.engine.statesVisited('small')).toEqual(['Which', 'Small'])
    const none = await world.run({ n: 11 }, 'large')
    expect(none).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' })
  })

  test('Choice without a match and without Default fails as States.NoChoiceMatched', async () => {
    const definition = machine('Which', {
      Which: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.n = 1 %}', Next: 'End' }] },
      End: done,
    })
    const world = await setup({ definition })
    expect(await world.run({ n: 2 })).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' })
  })

  test('Pass assigns; Assign and Output both see the variables as they were', async () => {
    const definition = machine('First', {
      First: { Type: 'Pass', Assign: { n: 1 }, Next: 'Second' },
      Second: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Output: '{% $n %}', Next: 'Last' },
      Last: { Type: 'Succeed', Output: { before: '{% $states.input %}', now: '{% $n %}' } },
    })
    const world = await setup({ definition })
    const { result, arn } = await world.run()
    expect(result).toEqual({ before: 1, now: 2 })
    const exited = (await world.history(arn)).filter(({ type }) => type === 'PassStateExited')
    expect(exited[1]?.stateExitedEventDetails).toMatchObject({ assignedVariables: { n: '2' }, output: '1' })
  })

  test('Wait stands for its seconds, or until its instant', async () => {
    const definition = machine('Rest', {
      Rest: { Type: 'Wait', Seconds: '{% $states.input.s %}', Next: 'Until' },
      Until: { Type: 'Wait', Timestamp: '2027-02-10T00:00:00Z', Next: 'End' },
      End: done,
    })
    const world = await setup({ definition })
    const { arn, status } = await world.run({ s: 90 })
    expect(status).toBe('RUNNING')
    await world.later(89_999)
    expect(world.engine.statesVisited('one')).toEqual(['Rest'])
    await world.later(1)
    expect(world.engine.statesVisited('one')).toEqual(['Rest', 'Until'])
    world.clock.moveTo(Date.parse('2027-02-09T23:59:59.999Z'))
    await world.engine.idle()
    expect((await world.describe(arn)).status).toBe('RUNNING')
    await world.later(1)
    expect(await world.describe(arn)).toMatchObject({
      status: 'SUCCEEDED',
      stopDate: new Date('2027-02-10T00:00:00Z'),
    })
  })

  test('Fail ends with its error and cause, also when they are expressions', async () => {
    const definition = machine('Give up', {
      'Give up': { Type: 'Fail', Error: 'Parked', Cause: '{% "at " & $states.input.at %}' },
    })
    const world = await setup({ definition })
    const { arn, ...described } = await world.run({ at: 'review' })
    expect(described).toMatchObject({ status: 'FAILED', error: 'Parked', cause: 'at review' })
    expect(types(await world.history(arn))).toEqual([
      'ExecutionStarted',
      'FailStateEntered',
      'ExecutionFailed',
    ])
  })
})

describe('expressions', () => {
  test('the context tells execution, state and machine; text outside {% %} is literal', async () => {
    const definition = machine('Look', {
      Look: { Type: 'Pass', Output: { c: '{% $states.context %}', literal: ' {% 1 %}' }, End: true },
    })
    const world = await setup({ definition })
    const { result, arn } = await world.run({ a: 1 })
    expect(result.literal).toBe(' {% 1 %}')
    expect(result.c).toEqual({
      Execution: { Id: arn, Input: { a: 1 }, Name: 'one', StartTime: new Date(START).toISOString() },
      State: { Name: 'Look', EnteredTime: new Date(START).toISOString(), RetryCount: 0 },
      StateMachine: { Id: MACHINE, Name: 'case' },
    })
  })

  test.each([
    ['yields nothing', { Output: { deep: ['{% $states.input.missing %}'] } }],
    ['throws', { Output: '{% 1 + "a" %}' }],
    ['yields a function', { Output: '{% $sum %}' }],
    ['yields nothing in Assign', { Assign: { x: '{% $nothing %}' } }],
  ])('an expression that %s fails as States.QueryEvaluationError', async (_what, fields) => {
    const world = await setup({
      definition: machine('Look', { Look: { Type: 'Pass', End: true, ...fields } }),
    })
    const { arn, ...described } = await world.run()
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' })
    expect(types(await world.history(arn))).toContain('EvaluationFailed')
  })

  test('a condition must be a boolean, seconds a whole number, a timestamp an instant', async () => {
    const states = {
      Which: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.which %}', Next: 'Rest' }],
        Default: 'Until',
      },
      Rest: { Type: 'Wait', Seconds: '{% $states.input.s %}', Next: 'End' },
      Until: { Type: 'Wait', Timestamp: '{% $states.input.t %}', Next: 'End' },
      End: done,
    }
    const world = await setup({ definition: machine('Which', states) })
    for (const [name, input] of Object.entries({
      condition: { which: 'yes' },
      seconds: { which: true, s: 1.5 },
      instant: { which: false, t: 'soon' },
    }))
      expect(await world.run(input, name)).toMatchObject({ error: 'States.QueryEvaluationError' })
  })
})

describe('limits', () => {
  const large = 'x'.repeat(256 * 1024)

  test.each([
    ['a result', invoke('big', { End: true })],
    [
      'a payload',
      invoke('any', {
        Arguments: { FunctionName: 'any', Payload: ['{% $states.input %}', large.slice(9)] },
        End: true,
      }),
    ],
    ['a variable', { Type: 'Pass', Assign: { v: large }, End: true }],
    ['an output', { Type: 'Pass', Output: large, End: true }],
  ])('%s over 256 KiB fails as States.DataLimitExceeded, past any wildcard', async (_what, state) => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }]
    const states = { Big: state.Type === 'Task' ? { ...state, Catch } : state, Caught: done }
    const definition = machine('Big', state.Type === 'Task' ? states : { Big: state })
    const world = await setup({ definition, functions: { big: () => ok(large) } })
    expect(await world.run({ some: 'input' })).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    })
  })

  test('exactly 256 KiB passes', async () => {
    const Output = 'x'.repeat(256 * 1024 - 2)
    const world = await setup({ definition: machine('Big', { Big: { Type: 'Pass', Output, End: true } }) })
    expect((await world.run()).status).toBe('SUCCEEDED')
  })

  test('an endless loop ends as States.Runtime at 25,000 events', async () => {
    const states = {
      Round: { Type: 'Pass', Next: 'Again' },
      Again: { Type: 'Choice', Choices: [{ Condition: true, Next: 'Round' }] },
    }
    const world = await setup({ definition: machine('Round', states) })
    expect(await world.run()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' })
  })
})
