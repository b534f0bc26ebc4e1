import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  StartExecutionCommand,
  StopExecutionCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn'
import { describe, expect, test } from 'vitest'
import { ask, done, MACHINE, machine, START, setup, tokenOf, types } from './workflow-engine-world.ts'

const definition = machine('Await', { Await: ask('ask', { End: true }) })
const rejects = (name: string, message = '') => ({ name, message: expect.stringContaining(message) })

describe('StartExecution', () => {
  test('the same name and input while running is the same execution', async () => {
    const world = await setup({ definition })
    const arns = await Promise.all([1, 2, 3].map(() => world.start({ a: 1 })))
    await world.engine.idle()
    expect(new Set(arns).size).toBe(1)
    expect(world.calls).toHaveLength(1)
    await expect(world.start({ a: 2 })).rejects.toMatchObject(rejects('ExecutionAlreadyExists'))
  })

  test('a closed execution keeps its name', async () => {
    const world = await setup({ definition: machine('End', { End: done }) })
    await world.run({ a: 1 })
    await expect(world.start({ a: 1 })).rejects.toMatchObject(rejects('ExecutionAlreadyExists'))
  })

  test.each([
    ['InvalidName', { name: 'a b' }],
    ['InvalidName', { name: 'x'.repeat(81) }],
    ['InvalidExecutionInput', { input: 'text' }],
    ['InvalidExecutionInput', { input: JSON.stringify('x'.repeat(256 * 1024)) }],
    ['StateMachineDoesNotExist', { stateMachineArn: `${MACHINE}2` }],
    ['ValidationException', { traceHeader: 'Root=1' }],
  ])('%s', async (name, fields) => {
    const world = await setup({ definition })
    const sent = world.client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, ...fields }))
    await expect(sent).rejects.toMatchObject({ name })
  })

  test('without name and input it gets a name and {}', async () => {
    const world = await setup({ definition: machine('End', { End: done }) })
    const { executionArn = '' } = await world.client.send(
      new StartExecutionCommand({ stateMachineArn: MACHINE }),
    )
    await world.engine.idle()
    expect(await world.describe(executionArn)).toMatchObject({
      name: executionArn.split(':').at(-1),
      stateMachineArn: MACHINE,
      input: '{}',
      output: '{}',
      startDate: new Date(START),
    })
  })
})

test('StopExecution aborts a running execution once, and leaves an ended one as it was', async () => {
  const world = await setup({ definition })
  const { arn } = await world.run()
  const stop = () =>
    world.client.send(new StopExecutionCommand({ executionArn: arn, error: 'Stopped', cause: 'by hand' }))
  const { stopDate } = await stop()
  expect(await world.describe(arn)).toMatchObject({
    status: 'ABORTED',
    error: 'Stopped',
    cause: 'by hand',
    stopDate,
  })
  await world.later(1000)
  expect((await stop()).stopDate).toEqual(stopDate)
  expect(types(await world.history(arn)).filter((type) => type === 'ExecutionAborted')).toHaveLength(1)
  expect(tokenOf(world.calls[0]?.payload)).not.toBe('')
})

test('ListExecutions gives the newest first, filtered, and never shifts a page', async () => {
  const world = await setup({ definition })
  for (const n of [1, 2, 3, 4, 5]) {
    await world.run({}, `case-${n}`)
    await world.later(1000)
  }
  const executionArn = `${MACHINE.replace('stateMachine', 'execution')}:case-2`
  await world.client.send(new StopExecutionCommand({ executionArn }))
  const pages: (string | undefined)[][] = []
  const request = { stateMachineArn: MACHINE, statusFilter: 'RUNNING', maxResults: 2 } as const
  for await (const { executions = [] } of paginateListExecutions({ client: world.client }, request)) {
    pages.push(executions.map(({ name }) => name))
    await world.run({}, `newer-${pages.length}`)
  }
  expect(pages).toEqual([
    ['case-5', 'case-4'],
    ['case-3', 'case-1'],
  ])
  const aborted = new ListExecutionsCommand({ stateMachineArn: MACHINE, statusFilter: 'ABORTED' })
  expect((await world.client.send(aborted)).executions).toMatchObject([{ name: 'case-2', status: 'ABORTED' }])
  const forged = new ListExecutionsCommand({ stateMachineArn: MACHINE, nextToken: 'forged' })
  await expect(world.client.send(forged)).rejects.toMatchObject(rejects('InvalidToken'))
})

test('GetExecutionHistory is numbered without gaps, pages, and runs backwards', async () => {
  const world = await setup({ definition })
  const { arn } = await world.run()
  const all = await world.history(arn)
  expect(all.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5])
  expect(all.map(({ previousEventId }) => previousEventId)).toEqual([0, 0, 2, 3, 4])
  expect(all[0]?.timestamp).toEqual(new Date(START))
  for (const reverseOrder of [false, true]) {
    const seen: (number | undefined)[] = []
    const request = { executionArn: arn, maxResults: 2, reverseOrder }
    for await (const { events = [] } of paginateGetExecutionHistory({ client: world.client }, request))
      seen.push(...events.map(({ id }) => id))
    expect(seen).toEqual(reverseOrder ? [5, 4, 3, 2, 1] : [1, 2, 3, 4, 5])
  }
  expect(all[2]?.taskScheduledEventDetails).toMatchObject({
    resourceType: 'lambda',
    resource: 'invoke.waitForTaskToken',
    region: 'eu-north-1',
  })
})

test('DescribeStateMachine gives the definition back as it was loaded', async () => {
  const world = await setup({ definition })
  const described = await world.client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }))
  expect(described).toMatchObject({ definition, name: 'case', status: 'ACTIVE', type: 'STANDARD' })
})

test('ValidateStateMachineDefinition says what is wrong and where', async () => {
  const world = await setup({ definition })
  const validate = (text: string) =>
    world.client.send(new ValidateStateMachineDefinitionCommand({ definition: text }))
  expect(await validate(definition)).toMatchObject({ result: 'OK', diagnostics: [] })
  const bad = machine('Await', { Await: { Type: 'Pass', Next: 'Nowhere' } })
  expect(await validate(bad)).toMatchObject({
    result: 'FAIL',
    diagnostics: [
      { severity: 'ERROR', location: '/States/Await', message: expect.stringContaining('"Nowhere"') },
    ],
  })
})

describe('what is not supported is refused by name', () => {
  test('an operation', async () => {
    const world = await setup({ definition })
    await expect(world.client.send(new ListStateMachinesCommand({}))).rejects.toMatchObject(
      rejects('UnknownOperationException', 'ListStateMachines'),
    )
  })

  test('a field', async () => {
    const world = await setup({ definition })
    const executionArn = await world.start()
    const without = new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false })
    await expect(world.client.send(without)).rejects.toMatchObject(
      rejects('ValidationException', 'includeExecutionData'),
    )
    const redriven = new ListExecutionsCommand({ stateMachineArn: MACHINE, redriveFilter: 'REDRIVEN' })
    await expect(world.client.send(redriven)).rejects.toMatchObject(
      rejects('ValidationException', 'redriveFilter'),
    )
  })

  test('a body that is no JSON', async () => {
    const world = await setup({ definition })
    const response = await fetch(world.engine.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSStepFunctions.DescribeExecution' },
      body: '{',
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ __type: 'SerializationException' })
  })

  test('an execution that is not there, and what is no ARN', async () => {
    const world = await setup({ definition })
    const describe = (executionArn: string) =>
      world.client.send(new DescribeExecutionCommand({ executionArn }))
    await expect(describe('nothing')).rejects.toMatchObject(rejects('InvalidArn'))
    await expect(describe(`${MACHINE.replace('stateMachine', 'execution')}:x`)).rejects.toMatchObject(
      rejects('ExecutionDoesNotExist'),
    )
  })
})
