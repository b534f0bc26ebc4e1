import {
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn'
import { expect, test } from 'vitest'
import { ask, DAY, machine, ok, setup, thrown, tokenOf, types } from './workflow-engine-world.ts'

const definition = machine('Await review', {
  'Await review': ask('ask', { TimeoutSeconds: 40 * 86_400, End: true }),
})

const succeed = (client: SFNClient, taskToken: string, output: unknown = 'yes') =>
  client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))

test('waits after its invocation has returned, and takes the answer as its result', async () => {
  const world = await setup({ definition })
  const { arn, status } = await world.run()
  expect(status).toBe('RUNNING')
  await succeed(world.client, tokenOf(world.calls[0]?.payload), { decided: true })
  await world.engine.idle()
  expect((await world.describe(arn)).output).toBe('{"decided":true}')
  expect(types(await world.history(arn))).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSubmitted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ])
})

test('an answer before the invocation returned stands, and the return is not heard', async () => {
  const returned = Promise.withResolvers<ReturnType<typeof ok>>()
  const asked = Promise.withResolvers<string>()
  const world = await setup({
    definition,
    functions: {
      ask(payload) {
        asked.resolve(tokenOf(payload))
        return returned.promise
      },
    },
  })
  const arn = await world.start()
  await succeed(world.client, await asked.promise)
  expect((await world.describe(arn)).status).toBe('SUCCEEDED')
  returned.resolve(thrown('TooLate'))
  await world.engine.idle()
  expect(types(await world.history(arn)).slice(-4)).toEqual([
    'TaskStarted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ])
})

test('of many answers at once exactly one counts; the others are told TaskTimedOut', async () => {
  const world = await setup({ definition })
  const { arn } = await world.run()
  const token = tokenOf(world.calls[0]?.payload)
  const answers = await Promise.allSettled([1, 2, 3, 4].map((n) => succeed(world.client, token, n)))
  const refused = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [String(answer.reason.name)] : [],
  )
  expect(refused).toEqual(['TaskTimedOut', 'TaskTimedOut', 'TaskTimedOut'])
  expect(types(await world.history(arn)).filter((type) => type === 'TaskSucceeded')).toHaveLength(1)
})

test('an answer after the deadline finds the task timed out, even before its timer was heard', async () => {
  const world = await setup({ definition })
  const { arn } = await world.run()
  world.clock.advance(40 * DAY)
  await expect(succeed(world.client, tokenOf(world.calls[0]?.payload))).rejects.toMatchObject({
    name: 'TaskTimedOut',
  })
  expect(await world.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
})

test('a token of a task that never was, and no token at all, are told apart', async () => {
  const world = await setup({ definition })
  const other = await setup({ definition })
  await other.run({}, 'elsewhere')
  const foreign = tokenOf(other.calls[0]?.payload)
  const names = [SendTaskHeartbeatCommand, SendTaskFailureCommand].map((Command) =>
    expect(world.client.send(new Command({ taskToken: foreign }))).rejects.toMatchObject({
      name: 'TaskDoesNotExist',
    }),
  )
  await Promise.all(names)
  await expect(succeed(world.client, 'garbage')).rejects.toMatchObject({ name: 'InvalidToken' })
})

test('a guessed token of a known execution is refused', async () => {
  const world = await setup({ definition })
  const { arn } = await world.run()
  const guess = Buffer.from(JSON.stringify([arn, 3, 'guess'])).toString('base64url')
  await expect(succeed(world.client, guess)).rejects.toMatchObject({ name: 'TaskTimedOut' })
  expect((await world.describe(arn)).status).toBe('RUNNING')
})

test('a failing invocation fails the task; an answer without a name is caught by the wildcard only', async () => {
  const states = {
    Ask: ask('ask', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }], End: true }),
    End: { Type: 'Succeed' },
  }
  const world = await setup({
    definition: machine('Ask', states),
    functions: { ask: (_payload, before) => (before === 0 ? thrown('NotAsked') : ok({})) },
  })
  expect((await world.run({}, 'first')).result).toMatchObject({ Error: 'NotAsked' })
  const { arn } = await world.run({}, 'second')
  const taskToken = tokenOf(world.calls[1]?.payload)
  await world.client.send(new SendTaskFailureCommand({ taskToken }))
  expect((await world.describe(arn)).output).toBe('{}')
})

test('an output that is no JSON or too large is refused and the task goes on waiting', async () => {
  const world = await setup({ definition })
  const { arn } = await world.run()
  const taskToken = tokenOf(world.calls[0]?.payload)
  const notJson = world.client.send(new SendTaskSuccessCommand({ taskToken, output: '{' }))
  await expect(notJson).rejects.toMatchObject({ name: 'InvalidOutput' })
  const large = succeed(world.client, taskToken, 'x'.repeat(256 * 1024))
  await expect(large).rejects.toMatchObject({ name: 'ValidationException' })
  expect((await world.describe(arn)).status).toBe('RUNNING')
})
