import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../functions/events/dispatch.ts'
import { reminders } from '../../functions/events/reminders.ts'
import { repair } from '../../functions/events/repair.ts'
import { restartCase } from '../../functions/events/restart-case.ts'
import { readCase, readEvents } from '../../shared/aws/cases.ts'
import { keys } from '../../shared/aws/keys.ts'
import { readOutbox } from '../../shared/aws/outbox.ts'
import { type Item, queryAll } from '../../shared/aws/table.ts'
import type { CaseHeader } from '../../shared/domain/case.ts'
import { wait } from '../../shared/waiting.ts'
import { perform } from '../harness/case-acts.ts'
import { submitCase } from '../harness/case-builder.ts'
import { expectInvariants } from '../harness/invariants.ts'
import { startWorld, type World } from '../harness/world.ts'

const minutes = 60_000
const day = 24 * 60 * minutes
let world: World
beforeEach(async () => {
  world = await startWorld()
  onTestFinished(world.close)
})

const eventItems = ({ county, id }: CaseHeader): Promise<Item[]> =>
  queryAll(world.table, { pk: keys.case(county, id).pk, prefix: 'EVENT#' })

const record = (item: Item): DynamoDBStreamEvent['Records'][number] => ({
  eventName: 'INSERT',
  // The stream's types and the SDK's differ by name only.
  dynamodb: JSON.parse(
    JSON.stringify({
      SequenceNumber: JSON.stringify(item.event),
      NewImage: marshall(item, { removeUndefinedValues: true }),
    }),
  ),
})
const deliver = (items: readonly Item[]) => dispatch(() => world.deps)({ Records: items.map(record) })
const waiting = () => readOutbox(world.table, 'C#01', Date.parse('2030-01-01'))
const statuses = async ({ id }: CaseHeader, ...numbers: number[]) =>
  Promise.all(numbers.map((n) => world.deps.workflow.describe(`${id}-${n}`)))

describe('the stream', () => {
  test('brings records out of order and twice: each effect happens once', async () => {
    const submitted = await submitCase(world)
    for (const name of ['prioritise', 'place-in-queue', 'review', 'propose', 'decide'])
      await perform(world, submitted, name)
    const items = (await eventItems(submitted)).toReversed()
    expect(await deliver([...items, ...items])).toEqual({ batchItemFailures: [] })
    await world.settle()
    await deliver(await eventItems(submitted))
    await expectInvariants(world.store)
    expect(world.mails.map(({ eventId }) => eventId).sort()).toEqual(
      [...new Set(world.mails.map(({ eventId }) => eventId))].sort(),
    )
    expect(world.statesVisited(`${submitted.id}-1`).at(-1)).toBe('Done')
  })

  test('brings one record to two instances at once: counted once, started once, mailed under one id', async () => {
    const submitted = await submitCase(world)
    const items = await eventItems(submitted)
    await Promise.all([deliver(items), deliver(items), deliver(items)])
    await world.settle()
    expect(await world.table.get(keys.count('C#01', submitted.round))).toMatchObject({ applications: 1 })
    expect(new Set(world.mails.map(({ eventId }) => eventId)).size).toBe(1)
    await expectInvariants(world.store)
  })

  test('brings one record that cannot be read: the others have their effects, and it is given back', async () => {
    const submitted = await submitCase(world)
    const [good = {}] = await eventItems(submitted)
    const bad = { ...good, sk: 'EVENT#00000009', event: { nonsense: true } }
    expect(await deliver([bad, good])).toEqual({
      batchItemFailures: [{ itemIdentifier: JSON.stringify(bad.event) }],
    })
    expect((await waiting()).map(({ event }) => event.sk)).not.toContain(good.sk)
  })
})

describe('mail is down', () => {
  test('everything else happens; repair leaves it two minutes, and sends when mail is up', async () => {
    const { send } = world.deps.mail
    world.deps.mail = { send: () => Promise.reject(new Error('down')) }
    const submitted = await submitCase(world)
    await world.settle()
    expect(new Set(world.errors.map(({ facts }) => JSON.stringify(facts)))).toEqual(
      new Set([JSON.stringify({ effect: 'MAIL', kind: 'Submitted', version: 1, error: 'Error' })]),
    )
    expect((await readCase(world.table, '01', submitted.id)).status).toBe('in-review')
    expect(await waiting()).toHaveLength(1)

    world.deps.mail = { send }
    await repair(world.deps)
    expect(world.mails).toEqual([])
    world.clock.advance(3 * minutes)
    expect(await repair(world.deps)).toEqual({ repaired: 1 })
    expect(world.mails).toMatchObject([{ eventId: `${submitted.id}-1` }])
    expect(await waiting()).toEqual([])
    expect(await repair(world.deps)).toEqual({ repaired: 0 })
    await expectInvariants(world.store)
  })
})

describe('the workflow is down', () => {
  test('a submission is safe, and its execution starts when it is up', async () => {
    const { workflow } = world.deps
    const down = () => Promise.reject(new Error('down'))
    world.deps.workflow = { start: down, answer: down, describe: down }
    const submitted = await submitCase(world)
    await world.settle()
    expect((await readCase(world.table, '01', submitted.id)).status).toBe('submitted')
    world.deps.workflow = workflow
    world.clock.advance(3 * minutes)
    await repair(world.deps)
    await world.settle()
    expect((await readCase(world.table, '01', submitted.id)).status).toBe('in-review')
    await expectInvariants(world.store)
  })
})

describe('a task token', () => {
  test('answered twice, and once more when its time is over, moves the workflow once', async () => {
    const submitted = await submitCase(world)
    await world.settle()
    const { token } = wait.parse(await world.table.get(keys.wait('01', submitted.id)))
    await perform(world, submitted, 'review')
    await perform(world, submitted, 'propose')
    const answer = { caseId: submitted.id, county: '01', since: 5, event: 'Proposed' }
    await Promise.all([world.deps.workflow.answer(token, answer), world.deps.workflow.answer(token, answer)])
    await world.settle()
    await perform(world, submitted, 'decide')
    await world.settle()
    await world.deps.workflow.answer(token, answer)
    await world.settle()
    expect(world.statesVisited(`${submitted.id}-1`)).toHaveLength(10)
    await expectInvariants(world.store)
  })
})

describe('an execution that is gone', () => {
  test('and whose end nobody heard of is found by the daily check, and the case goes on', async () => {
    const submitted = await submitCase(world)
    await world.settle()
    await world.abort(`${submitted.id}-1`)
    await reminders(world.deps)
    expect(await statuses(submitted, 1, 2)).toEqual(['ABORTED', null])
    world.clock.advance(day)
    expect(await reminders(world.deps)).toEqual({ handled: 1 })
    await world.settle()
    expect(await statuses(submitted, 1, 2, 3)).toEqual(['ABORTED', 'RUNNING', null])
    for (const name of ['review', 'propose', 'decide']) await perform(world, submitted, name)
    await world.settle()
    await expectInvariants(world.store)
  })

  test('is told of twice: one execution follows', async () => {
    const submitted = await submitCase(world)
    await world.settle()
    await world.abort(`${submitted.id}-1`)
    const ended = { caseId: submitted.id, county: '01', execution: 1 }
    const results = await Promise.all([restartCase(world.deps, ended), restartCase(world.deps, ended)])
    await world.settle()
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await statuses(submitted, 2, 3)).toEqual(['RUNNING', null])
  })

  test('of a parked case waits for a person: neither the daily check nor its end starts one', async () => {
    world.failNext('await-events', Object.assign(new Error('broken'), { name: 'ZodError' }))
    const submitted = await submitCase(world)
    await world.settle()
    world.clock.advance(day)
    await reminders(world.deps)
    await world.settle()
    expect(await readCase(world.table, '01', submitted.id)).toMatchObject({ execution: 1, flags: ['parked'] })
  })

  test('after the decision was carried out makes no second letter and no second payment', async () => {
    const submitted = await submitCase(world)
    await world.settle()
    for (const name of ['review', 'propose', 'decide']) await perform(world, submitted, name)
    await world.settle()
    expect(await restartCase(world.deps, { caseId: submitted.id, county: '01', execution: 1 })).toBe(true)
    await world.settle()
    expect(world.statesVisited(`${submitted.id}-2`)).toEqual([
      'Begin at',
      'Issue decision',
      'Hand to finance',
      'Done',
    ])
    await expectInvariants(world.store)
  })

  test('the daily check goes on until the workflow is done, and then no longer', async () => {
    const submitted = await submitCase(world)
    await world.settle()
    for (let n = 0; n < 3; n += 1) {
      world.clock.advance(day)
      expect(await reminders(world.deps)).toEqual({ handled: 1 })
    }
    world.failNext('issue-decision', Object.assign(new Error('broken'), { name: 'ZodError' }))
    for (const name of ['review', 'propose', 'decide']) await perform(world, submitted, name)
    await world.settle()
    world.clock.advance(day)
    expect(await reminders(world.deps)).toEqual({ handled: 1 })
    await perform(world, submitted, 'resume')
    await world.settle()
    world.clock.advance(day)
    expect(await reminders(world.deps)).toEqual({ handled: 1 })
    world.clock.advance(day)
    expect(await reminders(world.deps)).toEqual({ handled: 0 })
    expect((await readEvents(world.table, '01', submitted.id)).map(({ kind }) => kind)).not.toContain(
      'Closed',
    )
  })
})
