import { describe, expect, test } from 'vitest'
import { parseDefinition } from '../../infra/local/workflow/definition.ts'
import { ask, done, invoke, machine, setup } from './workflow-engine-world.ts'

const pass = (more: object) => machine('S', { S: { Type: 'Pass', End: true, ...more } })
const retry = (...Retry: object[]) => machine('S', { S: invoke('f', { Retry, End: true }) })

test('a machine that uses everything supported is taken', () => {
  const everything = machine(
    'Begin at',
    {
      'Begin at': {
        Type: 'Choice',
        Comment: 'why',
        Choices: [
          { Condition: '{% $states.input.at = "review" %}', Next: 'Await', Assign: { a: 1 }, Output: [] },
        ],
        Default: 'Work',
      },
      Work: invoke('work', {
        TimeoutSeconds: 60,
        Retry: [{ ErrorEquals: ['Busy'], JitterStrategy: 'FULL', MaxDelaySeconds: 9, BackoffRate: 1.5 }],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Park', Assign: { why: '{% $states.errorOutput %}' } }],
        Next: 'Await',
      }),
      Await: ask('ask', { HeartbeatSeconds: 5, TimeoutSeconds: '{% 60 %}', Next: 'Rest' }),
      Rest: { Type: 'Wait', Timestamp: '2027-01-01T00:00:00Z', QueryLanguage: 'JSONata', Next: 'End' },
      End: done,
      Park: { Type: 'Fail', Error: 'Parked' },
    },
    { Comment: 'all', Version: '1.0', TimeoutSeconds: 31_104_000 },
  )
  expect(Object.keys(parseDefinition(everything).States)).toHaveLength(6)
})

describe('anything else is refused at load, naming state and field', () => {
  test.each([
    ['no JSON', '{', 'is not JSON'],
    ['JSONPath', machine('S', { S: done }, { QueryLanguage: 'JSONPath' }), 'machine, field QueryLanguage'],
    ['JSONPath in a state', pass({ QueryLanguage: 'JSONPath' }), 'state "S", field QueryLanguage'],
    ['a JSONPath field', pass({ ResultPath: '$' }), 'state "S", field ResultPath: is not supported'],
    [
      'a machine field',
      machine('S', { S: done }, { ToleratedFailureCount: 1 }),
      'machine, field ToleratedFailureCount',
    ],
    ['a state type', machine('S', { S: { Type: 'Map', End: true } }), 'state "S", field Type'],
    [
      'a service',
      machine('S', { S: invoke('f', { Resource: 'arn:aws:states:::sqs:sendMessage', End: true }) }),
      'state "S", field Resource',
    ],
    [
      'an argument',
      machine('S', { S: invoke('f', { Arguments: { FunctionName: 'f', Qualifier: '1' }, End: true }) }),
      'state "S", field Arguments.Qualifier',
    ],
    ['a start nowhere', machine('T', { S: done }), 'machine, field StartAt'],
    [
      'a Next nowhere',
      machine('S', { S: { Type: 'Pass', Next: 'toString' } }),
      'state "S", field Next: there is no state "toString"',
    ],
    [
      'a Catch nowhere',
      machine('S', { S: invoke('f', { Catch: [{ ErrorEquals: ['A'], Next: 'T' }], End: true }) }),
      'field Catch.0.Next',
    ],
    [
      'a choice nowhere',
      machine('S', { S: { Type: 'Choice', Choices: [{ Condition: true, Next: 'T' }], Default: 'U' } }),
      'field Choices.0.Next',
    ],
    [
      'a state nobody reaches',
      machine('S', { S: done, T: done }),
      'state "T", field Type: can never be reached',
    ],
    ['neither Next nor End', machine('S', { S: { Type: 'Pass' } }), 'state "S", field Next'],
    [
      'both Next and End',
      machine('S', { S: { Type: 'Pass', Next: 'S', End: true } }),
      'state "S", field Next',
    ],
    [
      'two ways to wait',
      machine('S', { S: { Type: 'Wait', Seconds: 1, Timestamp: '2027-01-01T00:00:00Z', End: true } }),
      'state "S", field Seconds',
    ],
    ['no way to wait', machine('S', { S: { Type: 'Wait', End: true } }), 'state "S", field Seconds'],
    ['a wildcard among others', retry({ ErrorEquals: ['A', 'States.ALL'] }), 'field Retry.0.ErrorEquals'],
    [
      'a wildcard before others',
      retry({ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }),
      'field Retry.0.ErrorEquals',
    ],
    [
      'a longest delay below the first',
      retry({ ErrorEquals: ['A'], IntervalSeconds: 9, MaxDelaySeconds: 9 }),
      'field Retry.0.MaxDelaySeconds',
    ],
    ['a shrinking backoff', retry({ ErrorEquals: ['A'], BackoffRate: 0.5 }), 'field Retry.0.BackoffRate'],
    [
      'a heartbeat slower than the limit',
      machine('S', { S: ask('f', { HeartbeatSeconds: 60, TimeoutSeconds: 60, End: true }) }),
      'field HeartbeatSeconds',
    ],
    [
      'broken JSONata',
      pass({ Output: { a: ['{% $states.( %}'] } }),
      'state "S", field Output.a.0: invalid JSONata',
    ],
    ['$eval', pass({ Assign: { a: '{% $eval("1") %}' } }), 'state "S", field Assign.a: the function $eval'],
    ['the wall clock', pass({ Output: '{% "at " & $now() %}' }), 'the function $now'],
    ['a reserved variable', pass({ Assign: { states: 1 } }), 'state "S", field Assign.states'],
    [
      'a condition that is text',
      machine('S', { S: { Type: 'Choice', Choices: [{ Condition: 'true', Next: 'S' }] } }),
      'field Choices.0.Condition',
    ],
  ])('%s', async (_what, definition, message) => {
    await expect(setup({ definition })).rejects.toMatchObject({
      name: 'InvalidDefinition',
      message: expect.stringContaining(message),
    })
  })
})
